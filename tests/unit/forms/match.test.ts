import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldIdentity } from '../../../utils/forms/field';
import { matchFields, type Keyed } from '../../../utils/forms/match';

const identity = (more: Partial<FieldIdentity> = {}): FieldIdentity => ({
  control: 'text',
  name: '',
  id: '',
  label: '',
  section: ['Travel'],
  entry: null,
  autocomplete: '',
  nth: 0,
  ...more,
});
const keyed = (prefix: string, ...identities: Partial<FieldIdentity>[]): Keyed[] =>
  identities.map((more, i) => ({ key: `${prefix}${i}`, identity: identity(more) }));
const matched = (wanted: Keyed[], now: Keyed[]): string[] =>
  [...matchFields(wanted, now).values()].map((match) => ('key' in match ? match.key : match.refused));

describe('a value would go into the wrong field', () => {
  it.each<[string, Partial<FieldIdentity>[], Partial<FieldIdentity>[], string[]]>([
    ['same label, new generated id', [{ label: 'City', id: 'x-81f' }], [{ label: 'City', id: 'x-22c' }], ['n0']],
    ['renumbered names', [{ label: 'From', name: 'from3' }], [{ label: 'From', name: 'from2' }], ['n0']],
    ['another label', [{ label: 'City' }], [{ label: 'Country' }], ['notFound']],
    [
      'another section',
      [{ label: 'City', section: ['Mailing'] }],
      [{ label: 'City', section: ['Home'] }],
      ['notFound'],
    ],
    ['another kind of control', [{ label: 'City' }], [{ label: 'City', control: 'checkbox' }], ['notFound']],
    [
      'two alike where there was one',
      [{ label: 'City' }],
      [{ label: 'City' }, { label: 'City', nth: 1 }],
      ['ambiguous'],
    ],
    [
      'one alike where there were two',
      [{ label: 'City' }, { label: 'City', nth: 1 }],
      [{ label: 'City' }],
      ['ambiguous', 'ambiguous'],
    ],
    [
      'two alike, as before',
      [{ label: 'City' }, { label: 'City', nth: 1 }],
      [{ label: 'City' }, { label: 'City', nth: 1 }],
      ['n0', 'n1'],
    ],
    ['no evidence at all but order', [{}, { nth: 1 }], [{}], ['notFound', 'notFound']],
    [
      'another entry',
      [{ label: 'City', entry: { list: 'l', ordinal: 1 } }],
      [{ label: 'City', entry: { list: 'l', ordinal: 2 } }],
      ['notFound'],
    ],
  ])('%s', (_what, wanted, now, expected) =>
    expect(matched(keyed('w', ...wanted), keyed('n', ...now))).toEqual(expected),
  );

  it('whatever the page, no field takes two values and none crosses into another section', () => {
    const some = fc.record({
      label: fc.constantFrom('', 'City', 'Country', 'From'),
      name: fc.constantFrom('', 'city', 'from1', 'from2'),
      section: fc.constantFrom<string[]>(['Travel'], ['Work'], ['Travel', 'Trip 1']),
      control: fc.constantFrom('text' as const, 'select' as const),
      nth: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.array(some, { maxLength: 12 }), (before, after) => {
        const [wanted, now] = [keyed('w', ...before), keyed('n', ...after)];
        const matches = matchFields(wanted, now);
        const taken = [...matches.values()].flatMap((match) => ('key' in match ? match.key : []));
        expect(new Set(taken).size).toBe(taken.length);
        for (const field of wanted) {
          const match = matches.get(field.key);
          const found = now.find((candidate) => match && 'key' in match && candidate.key === match.key);
          if (found && found.identity.label !== '' && field.identity.label !== '') {
            expect(found.identity.label).toBe(field.identity.label);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
