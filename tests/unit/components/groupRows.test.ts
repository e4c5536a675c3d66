import { expect, it } from 'vitest';
import { groupRows, rowsAsText } from '../../../components/inpage/groupRows';
import type { ReviewRow } from '../../../components/inpage/views';

const row = (key: string, section: string, entry: string, label: string, before: string): ReviewRow => ({
  key,
  section,
  entry,
  label,
  before,
  now: '',
  tick: key,
  newer: false,
});

const rows = [
  row('a', 'Travel history', 'Entry 1', 'Country', 'France'),
  row('b', 'Travel history', 'Entry 1', 'Purpose', 'Tourism'),
  row('c', 'Travel history', 'Entry 2', 'Country', 'Japan'),
  row('d', '', '', '', 'no label at all'),
];

it('keeps each entry together and in order', () => {
  expect(groupRows(rows).map(({ entry, rows: fields }) => [entry, fields.map((field) => field.key)])).toEqual([
    ['Entry 1', ['a', 'b']],
    ['Entry 2', ['c']],
    ['', ['d']],
  ]);
});

it('copies every value, whatever is named', () => {
  expect(rowsAsText(rows)).toBe(
    'Travel history – Entry 1\nCountry: France\nPurpose: Tourism\n\nTravel history – Entry 2\nCountry: Japan\n\nno label at all',
  );
});
