import type { FieldState, FieldValue } from '../forms/field';
import type { LiveForm } from '../forms/liveForm';
import { foldName } from '../forms/text';
import { canonicalText, isBlank, valueText } from '../forms/value';
import { optionOf } from '../forms/controls';
import type { NotRestoredReason } from '../language/codes';
import { findAddControl, type AddSearch } from './addControl';
import { findOption } from './findOption';
import type { PageTime } from './pageTime';
import { press } from './press';
import { putValue } from './putValue';
import { rowFold, type MissingRow } from './wanted';

export interface FillRowOptions {
  form: LiveForm & { structureChanged: () => void };
  time: PageTime;
  add: AddSearch;
}

const COMMIT_MOST_MS = 30_000;
const COMMIT_SILENT_MS = 8_000;

/**
 * Puts a committed row back through the page's own entry form: each column into the field of its
 * name, then the control that adds. Undefined when the row is in the table again.
 */
export async function fillRow(
  { table, row }: MissingRow,
  { form, time, add }: FillRowOptions,
): Promise<NotRestoredReason | undefined> {
  const before = form.read();
  const fields = entryForm(table.table.section, table.table.columns, before.fields);
  if (fields.size === 0) return 'notFound';
  for (const [i, state] of fields) {
    const cell = row[i] ?? '';
    if (!isBlank(state.value) && canonicalText(valueText(state.value)) !== canonicalText(cell) && !state.untouched)
      return 'newerTyped';
  }
  for (const [i, state] of fields) {
    const cell = row[i] ?? '';
    if (cell === '') continue;
    const value = valueOfCell(state, cell, form.elementsOf(state.key));
    const refused = value
      ? await putValue(state.identity.control, form.elementsOf(state.key), value, time)
      : 'optionGone';
    if (refused) return refused;
    await time.taken();
  }
  const control = findAddControl(
    add,
    table.table.section,
    [...fields.values()].map((state) => state.key),
  );
  if (!control) return 'noAddControl';
  const shown = countRows(form, row);
  press(control);
  const added = await time.until(() => countRows(form, row) > shown, COMMIT_MOST_MS, COMMIT_SILENT_MS);
  return added ? undefined : 'pageRefused';
}

function countRows(form: FillRowOptions['form'], row: readonly string[]): number {
  form.structureChanged();
  return form
    .read()
    .tables.flatMap((table) => table.rows)
    .filter((cells) => rowFold(cells) === rowFold(row)).length;
}

/** Column index → the field of that name in the table's section, or in a section right around or in it. */
function entryForm(
  section: readonly string[],
  columns: readonly string[],
  fields: readonly FieldState[],
): Map<number, FieldState> {
  const found = new Map<number, FieldState>();
  columns.forEach((column, i) => {
    const name = foldName(column);
    if (name === '') return;
    const named = fields.filter((field) => foldName(field.identity.label) === name);
    const near = named.filter((field) => isNear(field.identity.section, section));
    const [one, two] = near.length > 0 ? near : named;
    if (one && !two) found.set(i, one);
  });
  return found;
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((name, i) => foldName(name) === foldName(long[i] ?? ''));
}

/** A cell's text as a value of its field; for choices the option of exactly that text. */
function valueOfCell(state: FieldState, cell: string, elements: readonly HTMLElement[]): FieldValue | undefined {
  switch (state.value.kind) {
    case 'text':
      return { kind: 'text', text: cell };
    case 'rich':
      return { kind: 'rich', text: cell, html: cell.replace(/&/g, '&amp;').replace(/</g, '&lt;') };
    case 'checked':
      return { kind: 'checked', checked: !/^(no|non|false|0)$/i.test(cell) };
    case 'options': {
      const [select] = elements;
      if (!(select instanceof HTMLSelectElement)) return { kind: 'options', options: [{ value: '', text: cell }] };
      const option = findOption([...select.options], optionOf, { value: '', text: cell });
      return option && { kind: 'options', options: [optionOf(option)] };
    }
  }
}
