import { optionOf } from '../forms/optionOf';
import type { FieldState, FieldValue } from '../forms/field';
import type { LiveForm } from '../forms/liveForm';
import { canonicalText, isBlank, valueText } from '../forms/value';
import type { NotRestoredReason } from '../language/codes';
import { findAddControl, type AddSearch } from './addControl';
import { entryForm, findCommit, findOpener } from './entryForm';
import { findOption } from './findOption';
import type { PageTime } from './pageTime';
import { press } from './press';
import { putValue } from './putValue';
import { rowFold, type MissingRow } from './wanted';

export interface FillRowOptions {
  form: LiveForm & { structureChanged: () => void };
  time: PageTime;
  add: AddSearch;
  /** What must survive a new document is saved here. */
  beforeAdding: () => Promise<unknown>;
}

const COMMIT_MOST_MS = 30_000;
const COMMIT_SILENT_MS = 8_000;
const FORM_MOST_MS = 15_000; // a dialog slides in, or is fetched

/**
 * Puts a committed entry back through the page's own entry form: brings the form where it is not there,
 * each column into the field of its name, then the control that commits. Undefined when the entry is in its list again.
 */
export async function fillRow(
  { table, row }: MissingRow,
  options: FillRowOptions,
): Promise<NotRestoredReason | undefined> {
  const { form, time, add } = options;
  const { section, columns } = table.table;
  const needed = row.flatMap((cell, i) => (cell === '' ? [] : [i]));
  const fields = await openForm();
  if (!needed.some((i) => fields.has(i))) return 'notFound';
  if (table.table.shown && !needed.every((i) => fields.has(i))) return 'notFound'; // half an entry is another entry
  if (holdsOther(fields, row)) return 'newerTyped';

  const touched = new Set<number>();
  for (const i of needed) {
    const state = fields.get(i);
    if (!state) continue;
    const cell = row[i] ?? '';
    const elements = form.elementsOf(state.key);
    await optionComes(state, cell, elements);
    const value = valueOfCell(state, cell, elements);
    const refused = value ? await putValue(state.identity.control, elements, value, time) : 'optionGone';
    if (refused) {
      await emptyAgain(touched, fields);
      return refused;
    }
    touched.add(i);
    await time.taken();
  }
  form.structureChanged();
  const filled = [...entryForm(section, columns, form.read().fields).values()];
  const control = table.table.shown
    ? findCommit(add, filled)
    : (findAddControl(
        add,
        section,
        filled.map(({ key }) => key),
      ) ?? findCommit(add, filled));
  if (!control) {
    await emptyAgain(touched, fields);
    return 'noAddControl';
  }
  const shown = countRows(form, row);
  await time.after(options.beforeAdding());
  press(control);
  const added = await time.until(() => countRows(form, row) > shown, COMMIT_MOST_MS, COMMIT_SILENT_MS);
  if (added) await time.taken();
  return added ? undefined : 'pageRefused';

  /** The form as it stands; where a part of it is missing or another entry is in it, the one that its opener brings. */
  async function openForm(): Promise<Map<number, FieldState>> {
    const look = (): Map<number, FieldState> => {
      form.structureChanged();
      return entryForm(section, columns, form.read().fields);
    };
    const isReady = (found: Map<number, FieldState>): boolean =>
      needed.every((i) => found.has(i)) && !holdsOther(found, row);
    const now = look();
    if (isReady(now) || !table.table.shown) return now;
    // What stands in the form is an entry of the list that the page shows for changing: the opener brings a blank one.
    const isAnEntry = now.size > 0 && table.table.rows.some((other) => !holdsOther(now, other));
    if (needed.every((i) => now.has(i)) && !isAnEntry) return now;
    let opener = findOpener(add, section);
    if (!opener) await time.until(() => (opener = findOpener(add, section)) !== undefined, FORM_MOST_MS);
    if (!opener) return now;
    press(opener);
    await time.until(() => isReady(look()), FORM_MOST_MS, COMMIT_SILENT_MS);
    await time.quiet(60);
    return look();
  }

  async function optionComes(state: FieldState, cell: string, elements: readonly HTMLElement[]): Promise<void> {
    const [select] = elements;
    if (!(select instanceof HTMLSelectElement)) return;
    const isThere = (): boolean => !select.disabled && valueOfCell(state, cell, elements) !== undefined;
    if (!isThere()) await time.until(isThere, FORM_MOST_MS);
  }

  /** A half-filled form must not stay behind: it would look like something the person began. */
  async function emptyAgain(touched: ReadonlySet<number>, fields: ReadonlyMap<number, FieldState>): Promise<void> {
    for (const i of touched) {
      const state = fields.get(i);
      if (state) await putValue(state.identity.control, form.elementsOf(state.key), state.value, time);
    }
  }
}

/** Does the form hold something else than this entry? */
function holdsOther(fields: ReadonlyMap<number, FieldState>, row: readonly string[]): boolean {
  return [...fields].some(
    ([i, { value, untouched }]) =>
      !isBlank(value) && !untouched && canonicalText(valueText(value)) !== canonicalText(row[i] ?? ''),
  );
}

function countRows(form: FillRowOptions['form'], row: readonly string[]): number {
  form.structureChanged();
  return form
    .read()
    .tables.flatMap((table) => table.rows)
    .filter((cells) => rowFold(cells) === rowFold(row)).length;
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
