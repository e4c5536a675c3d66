import { expect, it } from 'vitest';
import { askedAbout } from '../../../components/workbench/askedAbout';
import { keptSummary } from '../../../components/workbench/keptSummary';
import { en } from '../../../utils/language/en';
import { fr } from '../../../utils/language/fr';
import { plain } from '../../../utils/language/sentence';
import type { KeptField, Output } from '../../../utils/messages/contract';
import { AMINA, BAO, fieldOf, text, visitOf } from '../records/samples';

it.each([
  [AMINA, BAO, ['E001234567', 'E007654321']],
  [AMINA, [], ['E001234567']],
  [[], BAO, ['E007654321']],
  [[], [], []],
])('the question would not name whose values go where', (here, theirs, named) => {
  for (const language of [en, fr]) {
    const words = plain(askedAbout({ verdict: 'other', here, theirs }, language));
    for (const name of named) expect(words).toContain(name);
    expect(words.length).toBeGreaterThan(20);
  }
});

it('what is kept would be counted wrong', () => {
  const field = (key: string, value: string, section: string[], ordinal?: number): KeptField => {
    const kept = fieldOf(key, text(value), { at: Number(key.slice(1)) });
    const entry = ordinal === undefined ? null : { list: 'trips', ordinal };
    return { ...kept, identity: { ...kept.identity, section, entry } };
  };
  const read = [
    {
      draft: {
        visit: visitOf('v'),
        lastAt: 9,
        fields: [
          field('f1', 'a', ['Travel', 'Trip 1'], 0),
          field('f2', 'b', ['Travel', 'Trip 2'], 1),
          field('f3', 'c', ['Travel', 'Trip 2'], 1),
          field('f4', ' ', ['Travel', 'Trip 3'], 2),
          field('f5', 'd', ['Travel', 'Travel']),
        ],
        tables: [],
      },
      markers: [],
      log: [],
      matterId: '',
    } satisfies Output<'readVisit'>,
  ];
  expect(keptSummary(read)).toEqual({ sections: [{ name: 'Travel', entries: 2, fields: 4 }], lastAt: 5 });
});
