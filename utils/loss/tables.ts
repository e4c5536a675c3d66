import type { FieldIdentity, TableState } from '../forms/field';
import { foldName } from '../forms/text';
import type { KeptTable } from '../messages/contract';

/** Rows of a committed table that are gone. */
export interface LostRows {
  row: KeptTable;
  now: TableState | undefined;
  rows: string[][];
}

export interface ComparedTables {
  lost: LostRows[];
  changed: { row: KeptTable; now: TableState }[];
  added: TableState[];
}

/**
 * Compares tables of text. Only a table that an entry form of the page feeds can lose entries:
 * a list that is filtered, sorted or paged loses nothing.
 */
export function lostRows(
  kept: readonly KeptTable[],
  now: readonly TableState[],
  identities: readonly FieldIdentity[],
): ComparedTables {
  const free = [...now];
  const compared: ComparedTables = { lost: [], changed: [], added: [] };
  for (const row of kept) {
    const i = free.findIndex((table) => sameTable(row.table, table));
    const table = i < 0 ? undefined : free.splice(i, 1)[0];
    const missing = difference(row.table.rows, table?.rows ?? []);
    const extra = difference(table?.rows ?? [], row.table.rows);
    const lost = missing.slice(0, Math.max(0, missing.length - extra.length));
    if (lost.length > 0 && (row.table.shown || isFed(row.table, identities)))
      compared.lost.push({ row, now: table, rows: lost });
    else if (table && (missing.length > 0 || extra.length > 0 || table.key !== row.key))
      compared.changed.push({ row, now: table });
  }
  compared.added = free;
  return compared;
}

export function sameTable(a: TableState, b: TableState): boolean {
  if (a.shown || b.shown) return a.key === b.key;
  return (
    columnFold(a) === columnFold(b) &&
    (a.key === b.key || foldName(a.section.at(-1) ?? '') === foldName(b.section.at(-1) ?? ''))
  );
}

function columnFold(table: TableState): string {
  return table.columns.map(foldName).join('|');
}

/** Do the columns carry the labels of a form's fields? */
function isFed(table: TableState, identities: readonly FieldIdentity[]): boolean {
  const labels = new Set(identities.map((identity) => foldName(identity.label)));
  const columns = table.columns.map(foldName).filter((column) => column !== '');
  const fed = columns.filter((column) => labels.has(column)).length;
  return fed >= 2 || (columns.length > 0 && fed / columns.length >= 0.5);
}

/** Rows of `a` that `b` does not have, counted: two identical trips are two. */
function difference(a: readonly string[][], b: readonly string[][]): string[][] {
  const counts = new Map<string, number>();
  for (const row of b) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  return a.filter((row) => {
    const left = counts.get(rowKey(row)) ?? 0;
    counts.set(rowKey(row), left - 1);
    return left <= 0;
  });
}

function rowKey(row: readonly string[]): string {
  return row.join('\t');
}
