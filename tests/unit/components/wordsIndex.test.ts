import { expect, it } from 'vitest';
import { MOST_HITS, wordsIndex } from '../../../components/records/wordsIndex';
import type { send } from '../../../utils/messages/send';

const line = (label: string, value: string) => ({ at: 1, label, value });

/** A background that hands out so many parts. */
function background(parts: ReturnType<typeof line>[][]): typeof send {
  const ask = (_name: string, { from, most }: { from: number; most: number }) => {
    const i = from / most;
    const next = i + 1 < parts.length ? from + most : null;
    const visits = [{ visitId: 'v', title: 'Travel', matterId: 'm', lines: parts[i] ?? [] }];
    return Promise.resolve({ visits, next, total: parts.length * most });
  };
  return ask as unknown as typeof send;
}

it('what was typed would not be found without its accents and capitals, or in what was read later', async () => {
  const index = wordsIndex(background([[line('City', 'Trois-Rivières')], [line('Séjour', 'été  2019')]]));
  await index.build();
  expect(index.find('trois-rivieres').map(({ value }) => value)).toEqual(['Trois-Rivières']);
  expect(index.find('sejour').map(({ label }) => label)).toEqual(['Séjour']);
  expect(index.find('trois')[0]).toMatchObject({ visitId: 'v', title: 'Travel', matterId: 'm' });
  expect(index.find('  ')).toEqual([]);
  expect(index.progress.value.done).toBe(index.progress.value.total);
});

it('more hits than anybody reads would be drawn', async () => {
  const index = wordsIndex(background([Array.from({ length: 3 * MOST_HITS }, () => line('City', 'Lyon'))]));
  await index.build();
  expect(index.find('lyon')).toHaveLength(MOST_HITS + 1);
});

it('a build that was overtaken would leave its lines beside those of the next', async () => {
  const index = wordsIndex(background([[line('City', 'Lyon')], [line('City', 'Grenoble')]]));
  await Promise.all([index.build(), index.build()]);
  expect(index.find('lyon')).toHaveLength(1);
});
