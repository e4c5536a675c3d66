import { expect, it } from 'vitest';
import { byName } from '../../../utils/evidence/report/byName';
import { sheetsOf } from '../../../utils/evidence/report/layout';
import { widthOf } from '../../../utils/evidence/report/letters';
import { wrap } from '../../../utils/evidence/report/markup';

it('"Trip 10" would stand before "Trip 2"', () => {
  const names = ['Trip 10 › To', 'Trip 2 › To', 'Trip 2 › From', 'Trip', 'Trip 2'];
  expect(names.toSorted(byName)).toEqual(['Trip', 'Trip 2', 'Trip 2 › From', 'Trip 2 › To', 'Trip 10 › To']);
});

it('a line would be cut in the middle of a name although there is a better place', () => {
  expect(wrap('Sainte-Thérèse-de-la-Gauchetière', 22)).toEqual(['Sainte-Thérèse-de-la-', 'Gauchetière']);
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrap('', 4)).toEqual(['']);
});

it('capitals, which are wider than small letters, would run over the margin', () => {
  const width = (text: string): number => Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);
  for (const text of ['WMWM'.repeat(40), 'iiii'.repeat(40), 'Éa1-'.repeat(40), '李小龍'.repeat(40)]) {
    const lines = wrap(text, 20, widthOf);
    expect(lines.join('')).toBe(text);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(20);
  }
});

it('a table that goes on over the page would not say there what its columns are', () => {
  const rows = Array.from({ length: 40 }, (_, n) => ({
    lines: [`row ${String(n)}`, 'of two lines'],
    head: ['columns'],
  }));
  const sheets = sheetsOf({ title: 'T', blocks: [{ lines: ['columns'] }, ...rows] });
  expect(sheets.length).toBeGreaterThan(2);
  for (const { lines } of sheets) {
    expect(lines[0]).toBe('columns');
    expect(lines[1]).toMatch(/^row/);
    expect(lines.at(-1)).toBe('of two lines'); // no row is torn
    expect(lines.length).toBeLessThanOrEqual(28);
  }
});
