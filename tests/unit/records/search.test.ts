import { expect, it } from 'vitest';
import { memoryStore } from '../../../utils/records/memoryStore';
import { prepareSearch } from '../../../utils/records/prepareSearch';
import { wordsHandler } from '../../../utils/records/wordsHandler';
import { entry } from '../evidence/samples';
import { field, rowOf, visitOf } from './samples';
import { newDiskStore } from './stores';
import type { Store } from '../../../utils/records/store';

async function keep(store: Store, visitId: string, openedAt: number): Promise<void> {
  await store.changeVisit(visitId, () => rowOf(visitOf(visitId, { openedAt })));
  await store.applyBatch({ visitId, seq: 1, changes: [field('f1', `value of ${visitId}`, { at: openedAt + 1 })] });
}

it('the first search of the day would open every visit of years', async () => {
  const disk = newDiskStore();
  await keep(disk, 'a', 1_000);
  await keep(disk, 'b', 2_000);
  expect(await disk.searchReady()).toEqual([]);
  await prepareSearch(disk);
  expect((await disk.searchReady()).sort()).toEqual(['a', 'b']);
  await disk.addLog('a', [entry()]);
  expect(await disk.searchReady()).toEqual(['b']); // what changed is read anew
  await prepareSearch(disk);
  expect((await disk.searchLines('a')).map(({ value }) => value)).toEqual(['value of a', '2019-04']);
});

it('a search read in parts would miss a visit, or find it twice, because another one changed meanwhile', async () => {
  const disk = newDiskStore();
  for (const [i, visitId] of ['a', 'b', 'c', 'd', 'e'].entries()) await keep(disk, visitId, 1_000 * (i + 1));
  const { readWords } = wordsHandler([disk, memoryStore()]);
  const from = { tabId: -1, frameId: 0, incognito: false, url: '', portal: '' };
  const found: string[] = [];
  for (let next: number | null = 0; next !== null;) {
    const part = await readWords({ from: next, most: 2 }, from);
    expect(part.total).toBe(5);
    found.push(...part.visits.flatMap(({ lines }) => lines.map(({ value }) => value)));
    next = part.next;
    await keep(disk, 'a', 1_000); // the oldest becomes the newest
    await disk.applyBatch({ visitId: 'a', seq: 2, changes: [field('f2', '', { at: 90_000 })] });
  }
  expect(found.sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map((visitId) => `value of ${visitId}`));
});

it('years of work that nobody searched before would keep a portal that is being typed in waiting', async () => {
  const disk = newDiskStore();
  for (let i = 0; i < 25; i++) await keep(disk, `v${String(i)}`, 1_000 * (i + 1));
  let clock = 0;
  const { readWords } = wordsHandler([disk], () => (clock += 60)); // each look at the clock comes too late
  const from = { tabId: -1, frameId: 0, incognito: false, url: '', portal: '' };
  const found: string[] = [];
  const parts: number[] = [];
  for (let next: number | null = 0; next !== null;) {
    const part = await readWords({ from: next, most: 100 }, from);
    parts.push(part.visits.length);
    found.push(...part.visits.map(({ visitId }) => visitId));
    next = part.next;
  }
  expect(parts).toEqual([10, 10, 5]);
  expect(new Set(found).size).toBe(25);
});
