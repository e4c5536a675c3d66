import type { FieldState, FieldValue } from '../forms/field';
import { sectionFold } from '../forms/match';
import { canonicalText, isBlank, valueText } from '../forms/value';
import type { KeptField } from '../messages/contract';

const MOST = 0.6; // a committed row may leave out a note or shorten a value

/** Does one row that is new on the page show most of these values? Then the entry was committed to it. */
export function entryMoved(values: readonly FieldValue[], newRows: readonly string[][]): boolean {
  const texts = values
    .filter((value) => !isBlank(value) && value.kind !== 'checked')
    .map((value) => canonicalText(valueText(value)));
  if (texts.length === 0) return false;
  return newRows.some((row) => {
    const cells = row.map(canonicalText);
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

/** Did another field of the section take the value over ("9" went into "9 Main Street")? */
export function valueMoved(row: KeptField, fresh: readonly FieldState[]): boolean {
  const text = row.value.kind === 'checked' ? '' : canonicalText(valueText(row.value));
  if (text === '' || row.identity.entry) return false;
  const section = sectionFold(row.identity);
  return fresh.some(
    (field) =>
      field.key !== row.key &&
      sectionFold(field.identity) === section &&
      canonicalText(valueText(field.value)).includes(text),
  );
}
