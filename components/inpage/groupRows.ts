import type { ReviewRow } from './views';

/** Rows under one heading: a section and, inside of it, one entry. */
export interface RowGroup {
  section: string;
  entry: string;
  rows: ReviewRow[];
}

/** Neighbours of the same section and entry together, in the order given. */
export function groupRows(rows: readonly ReviewRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.section === row.section && last.entry === row.entry) last.rows.push(row);
    else groups.push({ section: row.section, entry: row.entry, rows: [row] });
  }
  return groups;
}

/** All values as text for the clipboard: a heading per group, "label: value" per field. */
export function rowsAsText(rows: readonly ReviewRow[]): string {
  return groupRows(rows)
    .map(({ section, entry, rows: fields }) => {
      const heading = [section, entry].filter((part) => part !== '').join(' – ');
      const lines = fields.map(({ label, before }) => (label === '' ? before : `${label}: ${before}`));
      return [...(heading === '' ? [] : [heading]), ...lines].join('\n');
    })
    .join('\n\n');
}
