import { expect, test } from 'vitest';
import { daysIn, monthIn } from '../../../utils/restore/dateWords';

const christmas = { year: 2024, month: 12, day: 25 };

test.each([
  ['2024-12-25', [christmas]],
  ['12/25/2024', [christmas]],
  ['25.12.2024', [christmas]],
  ['Wednesday, December 25, 2024', [christmas]],
  ['25 décembre 2024', [christmas]],
  ['1er août 2023', [{ year: 2023, month: 8, day: 1 }]],
  ['7 juillet 2020', [{ year: 2020, month: 7, day: 7 }]],
  ['June 7, 2020', [{ year: 2020, month: 6, day: 7 }]],
  ['04/04/2019', [{ year: 2019, month: 4, day: 4 }]],
])('a date shown as "%s" could not be picked again', (text, days) => {
  expect(daysIn(text)).toEqual(days);
});

test('day and month would be guessed where they can change places', () => {
  expect(daysIn('03/04/2012')).toEqual([
    { year: 2012, month: 3, day: 4 },
    { year: 2012, month: 4, day: 3 },
  ]);
});

test.each(['', 'Paris', '2024', 'March', '45/45/2024', 'Room 12'])('"%s" would be taken for a date', (text) => {
  expect(daysIn(text)).toEqual([]);
});

test.each([
  ['« < November 2026 > »', { year: 2026, month: 11 }],
  ['févr. 2019', { year: 2019, month: 2 }],
  ['Mai 2001 Lu Ma Me', { year: 2001, month: 5 }],
])('a calendar headed "%s" could not be turned', (text, month) => {
  expect(monthIn(text)).toEqual(month);
});
