import { describe, expect, it } from 'vitest';
import { askEarlier, elsewhere, frame, head, top, type Step } from './askEarlier';
import { AMINA, BAO } from './samples';
import { STORES } from './stores';

describe.each(STORES)('%s', (_name, make) => {
  describe('one client’s data would show on another’s page', () => {
    it.each<[string, Step[], string]>([
      [
        'another client in this tab',
        [
          ['a', {}, { seen: AMINA }],
          ['z', {}, { seen: BAO }],
        ],
        'otherClient',
      ],
      [
        'another client in another tab',
        [
          ['a', {}, { seen: AMINA, lineage: 'run:7' }],
          ['z', {}, { seen: BAO }],
        ],
        'none',
      ],
      [
        'nobody’s, in another tab',
        [
          ['a', {}, { lineage: 'run:7' }],
          ['z', {}],
        ],
        'none',
      ],
      [
        'nobody’s, and a page in between has a name alone',
        [
          ['a', {}],
          ['b', {}, { seen: [{ kind: 'name', value: 'Bao TRAN' }], value: '' }],
          ['z', {}],
        ],
        'unknownClient',
      ],
      [
        'nobody’s, and who was shown after it shares nothing with who was shown before',
        [
          ['before', {}, { seen: [{ kind: 'uci', value: '1111-2222' }], value: '' }],
          ['a', {}],
          ['b', {}, { seen: BAO, value: '' }],
          ['z', {}],
        ],
        'unknownClient',
      ],
      [
        'nobody’s, signed in for somebody between who was shown before and it',
        [
          ['before', {}, { seen: BAO, value: '' }],
          ['in', { signIn: true }, { value: '' }],
          ['a', {}],
          ['b', {}, { seen: BAO, value: '' }],
          ['z', {}],
        ],
        'unknownClient',
      ],
      [
        'nobody’s, of another browser run',
        [
          ['a', {}, { lineage: 'old:1' }],
          ['z', {}],
        ],
        'none',
      ],
      [
        'nobody’s, from a journal without a tab',
        [
          ['a', {}, { lineage: '' }],
          ['z', {}],
        ],
        'none',
      ],
      [
        'a sign-in in between',
        [
          ['a', {}],
          ['s', { ...elsewhere, signIn: true }],
          ['z', {}],
        ],
        'signedIn',
      ],
      [
        'a sign-in in between in another tab',
        [
          ['a', {}],
          ['s', { ...elsewhere, signIn: true }, { lineage: 'run:9' }],
          ['z', {}],
        ],
        'signedIn',
      ],
      [
        'another client looked at in between',
        [
          ['m', elsewhere, { seen: AMINA }],
          ['a', {}],
          ['n', elsewhere, { seen: BAO }],
          ['z', {}],
        ],
        'unknownClient',
      ],
      [
        'a list of clients looked at in between',
        [
          ['a', {}],
          ['n', elsewhere, { seen: [...AMINA, ...BAO] }],
          ['z', {}],
        ],
        'unknownClient',
      ],
      [
        'a document that showed two clients',
        [
          ['a', {}, { seen: [...AMINA, ...BAO], live: BAO }],
          ['z', {}, { seen: BAO }],
        ],
        'unknownClient',
      ],
      [
        'not settled yet',
        [
          ['a', {}, { seen: AMINA }],
          ['z', {}, { seen: AMINA, settled: false }],
        ],
        'notSettled',
      ],
      [
        'the top page not settled yet',
        [
          ['t', top, { seen: AMINA }],
          ['a', frame],
          ['u', top, { settled: false }],
          ['z', frame],
        ],
        'notSettled',
      ],
      [
        'in a frame, named by the top page',
        [
          ['t', top, { seen: AMINA }],
          ['a', frame],
          ['u', top, { seen: BAO }],
          ['z', frame],
        ],
        'otherClient',
      ],
      [
        'in a frame, named by the frame beside it',
        [
          ['t', top],
          ['h', head, { seen: AMINA }],
          ['a', frame],
          ['u', top],
          ['i', head, { seen: BAO }],
          ['z', frame],
        ],
        'otherClient',
      ],
      [
        'another portal',
        [
          ['a', { portal: 'ircc-webform' }],
          ['z', {}],
        ],
        'none',
      ],
      [
        'another page',
        [
          ['a', elsewhere],
          ['z', {}],
        ],
        'unknownClient',
      ],
      [
        'a sign-in page’s own fields',
        [
          ['a', { signIn: true }],
          ['z', {}],
        ],
        'none',
      ],
    ])('%s', async (_what, steps, expected) => expect(await askEarlier(make, ...steps)).toBe(expected));
  });
});
