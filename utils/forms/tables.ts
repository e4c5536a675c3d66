import { foldSpace, visibleText } from './text';

/** A table of committed entries: what a person reads in it, without its buttons. */
export interface TextTable {
  columns: string[];
  rows: string[][];
}

const MAX_ROWS = 2_000;
/** No list of entries is wider. */
const MAX_COLUMNS = 50;

/**
 * Reads a table whose rows are text. Undefined for layout tables, tables of inputs and calendars:
 * their cells hold controls, or nothing but buttons.
 */
export function readTable(table: Element): TextTable | undefined {
  const rows = [...table.querySelectorAll('tr,[role=row]')].slice(0, MAX_ROWS);
  if (
    rows.some((row) =>
      row.querySelector(
        'input:not([type=checkbox],[type=hidden],[type=button],[type=submit],[type=image]),select,textarea,table',
      ),
    )
  )
    return undefined;
  const headerRow = rows.find((row) => row.querySelector('th:not([scope=row]),[role=columnheader]') !== null);
  if (!headerRow) return undefined;
  if (headerRow.children.length > MAX_COLUMNS) return undefined;
  const columns = [...headerRow.children].map((cell) => visibleText(cell));
  const read = rows
    .filter((row) => row !== headerRow)
    .map((row) => [...row.children].slice(0, MAX_COLUMNS).map(cellText));
  return { columns, rows: read.filter((cells) => cells.length > 1 && cells.filter((cell) => cell !== '').length > 1) };
}

function cellText(cell: Element): string {
  return foldSpace(visibleText(cell, (inner) => inner.matches('button,a,[role=button],input')));
}
