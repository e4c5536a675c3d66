import type { FieldState, FieldValue } from '../forms/field';
import { sectionFold } from '../forms/match';
import { canonicalText, isBlank, valueText } from '../forms/value';
import type { KeptField } from '../messages/contract';

const MOST = 0.6; // a committed row may leave out a note or shorten a value

/** The cells of rows, folded for comparing: once, however many entries are looked for in them. */
export function rowTexts(rows: readonly string[][]): string[][] {
  return rows.map((row) => row.map(canonicalText));
}

/**
 * Does one row that is new on the page show most of these values? Then the entry was committed to it.
 * @param newRows as `rowTexts` gives them
 */
export function entryMoved(values: readonly FieldValue[], newRows: readonly string[][]): boolean {
  const texts = values
    .filter((value) => !isBlank(value) && value.kind !== 'checked')
    .map((value) => canonicalText(valueText(value)));
  if (texts.length === 0) return false;
  return newRows.some((cells) => {
    const shown = texts.filter((text) =>
      cells.some((cell) => cell !== '' && (cell === text || (text.length > 1 && cell.includes(text)))),
    );
    return shown.length / texts.length >= MOST;
  });
}

/** Is a table row now in fields (opened for editing)? */
export function rowMoved(row: readonly string[], fresh: readonly FieldState[]): boolean {
  const cells = row.map(canonicalText).filter((cell) => cell !== '');
  const values = new Set(fresh.map((field) => canonicalText(valueText(field.value))));
  return cells.filter((cell) => values.has(cell)).length / Math.max(1, cells.length) >= MOST;
}

/**
 * Did another field of the section take a value over ("9" went into "9 Main Street")?
 * @param fresh fields that are new or hold something new
 */
export function valueMoved(fresh: readonly FieldState[]): (row: KeptField) => boolean {
  const bySection = new Map<string, { key: string; text: string }[]>();
  for (const field of fresh) {
    const section = sectionFold(field.identity);
    const there = bySection.get(section) ?? [];
    bySection.set(section, there);
    const text = canonicalText(valueText(field.value));
    if (text !== '') there.push({ key: field.key, text });
  }
  return (row) => {
    const text = row.value.kind === 'checked' ? '' : canonicalText(valueText(row.value));
    if (text === '' || row.identity.entry) return false;
    return (bySection.get(sectionFold(row.identity)) ?? []).some(
      (field) => field.key !== row.key && field.text.includes(text),
    );
  };
}
