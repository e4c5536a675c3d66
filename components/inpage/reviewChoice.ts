import type { ReviewRow } from './views';

/** What is ticked at first: everything but what the person has typed anew since. */
export function firstChoice(rows: readonly ReviewRow[]): ReadonlySet<string> {
  return new Set(rows.filter((row) => !row.newer).map((row) => row.tick));
}

/** Ticks or unticks rows; the cells of one committed entry go together. */
export function choose(
  chosen: ReadonlySet<string>,
  rows: readonly ReviewRow[],
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const { tick } of rows) {
    if (isTicked) next.add(tick);
    else next.delete(tick);
  }
  return next;
}

/** Rows that say what is looked for, in any of their words. */
export function findRows(rows: readonly ReviewRow[], sought: string): ReviewRow[] {
  const words = fold(sought).split(' ').filter(Boolean);
  return rows.filter(({ section, entry, label, before, now }) => {
    const text = fold([section, entry, label, before, now].join(' '));
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
