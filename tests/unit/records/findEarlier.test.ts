import { describe, expect, it } from 'vitest';
import { askEarlier, elsewhere, frame, top, type Step } from './askEarlier';
import { AMINA, BAO } from './samples';
import { STORES } from './stores';

describe.each(STORES)('%s', (_name, make) => {
  describe('what was typed would not come back', () => {
    it.each<[string, Step[], string]>([
      [
        'after a reload',
        [
          ['a', {}],
          ['z', {}],
        ],
        'a',
      ],
      [
        'after a reload, newest first',
        [
          ['a', {}],
          ['b', {}],
          ['z', {}],
        ],
        'b a',
      ],
      [
        'after leaving and coming back',
        [
          ['a', {}],
          ['b', elsewhere],
          ['z', {}],
        ],
        'a',
      ],
      [
        'chosen from a list of clients',
        [
          ['l', elsewhere, { seen: [...AMINA, ...BAO] }],
          ['a', {}],
          ['z', {}],
        ],
        'a',
      ],
      [
        'the same client in another tab',
        [
          ['a', {}, { seen: AMINA, lineage: 'run:7' }],
          ['z', {}, { seen: AMINA }],
        ],
        'a',
      ],
      [
        'the same client after a crash and a sign-in',
        [
          ['a', {}, { seen: AMINA, lineage: 'old:1' }],
          ['s', { ...elsewhere, signIn: true }],
          ['z', {}, { seen: AMINA }],
        ],
        'a',
      ],
      [
        'a journal whose tab is unknown, when its frames tell',
        [
          ['a', {}, { seen: AMINA, lineage: '' }],
          ['z', {}, { seen: AMINA }],
        ],
        'a',
      ],
      [
        'in a frame, named by the top page',
        [
          ['t', top, { seen: AMINA }],
          ['a', frame],
          ['u', top, { seen: AMINA }],
          ['z', frame],
        ],
        'a',
      ],
      [
        'at most five, the newest',
        [['a', {}], ...['b', 'c', 'd', 'e', 'f', 'g'].map((id): Step => [id, {}]), ['z', {}]],
        'g f e d c',
      ],
    ])('%s', async (_what, steps, expected) => expect(await askEarlier(make, ...steps)).toBe(expected));
  });

  it('offers nothing that holds nothing', async () => {
    expect(await askEarlier(make, ['a', {}, { value: ' ' }], ['b', {}, { value: '' }], ['z', {}])).toBe('none');
  });
});
