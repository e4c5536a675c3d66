import { expect, it } from 'vitest';
import { groupKept } from '../../../components/records/groupKept';
import type { KeptField } from '../../../utils/messages/contract';

function kept(key: string, order: number, section: string[], ordinal: number | null, text: string): KeptField {
  const entry = ordinal === null ? null : { list: 'trips', ordinal };
  const identity = { control: 'text', name: '', id: '', label: key, section, entry, autocomplete: '', nth: 0 } as const;
  const value = { kind: 'text', text } as const;
  return { key, order, screen: '', identity, value, previous: null, cause: 'input', at: 0, missing: false };
}

it('shows filled fields by section and entry, in the order of the page', () => {
  const sections = groupKept([
    kept('country2', 4, ['Travel'], 1, 'Japan'),
    kept('name', 1, ['Applicant'], null, 'Amina'),
    kept('country1', 2, ['Travel'], 0, 'France'),
    kept('empty', 3, ['Travel'], 0, ' '),
  ]);
  expect(
    sections.map(({ name, entries }) => [name, entries.map((e) => [e.ordinal, e.fields.map((f) => f.key)])]),
  ).toEqual([
    ['Applicant', [[null, ['name']]]],
    [
      'Travel',
      [
        [0, ['country1']],
        [1, ['country2']],
      ],
    ],
  ]);
});

it('shows nothing where nothing was filled', () => {
  expect(groupKept([kept('empty', 1, [], null, '')])).toEqual([]);
});
