import type { FieldState, TableState } from '../forms/field';
import type { FormReader } from '../forms/readForm';
import { findItems, wordsOf, type ShownItem } from '../forms/shownEntries';
import { holds } from '../forms/plain';
import { composedParent } from '../forms/shadow';
import { foldName } from '../forms/text';
import { isBlank, sameValue, valueText } from '../forms/value';
import { savesEntry } from '../guard/savesEntry';
import type { KeptTable } from '../messages/contract';
import { isAnswer, type Gesture } from './gesture';
import type { Recorder } from './recorder';

/** A portal's answer to "Save entry" can take this long. */
const COMMITS_MS = 30_000;
/** More fields than these are a page, not the form of one entry. */
const MOST_FIELDS = 40;
/** A card or a line may leave out half of what was entered. */
const LEAST_SHARE = 0.5;

interface CommitWatchOptions {
  document: Document;
  form: FormReader;
  recorder: Recorder;
  screen: () => string;
  now: () => number;
  /** The press that committed an entry. */
  onCommit: (gesture: Gesture) => void;
}

/** Learns which entries the page shows as text because a form committed them, so that they can be missed and brought back. */
export interface CommitWatch {
  pressed: (gesture: Gesture) => void;
  look: () => void;
}

interface Pending {
  gesture: Gesture;
  fields: FieldState[];
  screen: string;
  /** What showed these values already at the press: elements by what they showed. */
  before: Map<string, number>;
}

export function createCommitWatch({
  document,
  form,
  recorder,
  screen,
  now,
  onCommit,
}: CommitWatchOptions): CommitWatch {
  const { kept } = recorder;
  let pending: Pending | undefined;

  return { pressed, look };

  function pressed(gesture: Gesture): void {
    look(); // somebody fast is at the next entry already
    pending = undefined;
    if (isAnswer(gesture) || NEVER.has(gesture.wording)) return;
    if (gesture.wording === 'advance' && !savesEntry(gesture.name)) return;
    const fields = formAround(gesture.element);
    if (fields.length > 0) pending = { gesture, fields, screen: screen(), before: countItems(itemsFor(fields)) };
  }

  function look(): void {
    if (!pending || now() - pending.gesture.at > COMMITS_MS || pending.screen !== screen()) return;
    const { gesture, fields, before } = pending;
    const left = leftFields(fields);
    if (left.length / fields.length < LEAST_SHARE) return;
    const items = itemsFor(fields);
    const counts = countItems(items);
    const item = items.find(({ shown }) => (counts.get(shown.join()) ?? 0) > (before.get(shown.join()) ?? 0));
    if (!item) return;
    pending = undefined;
    if (isInTable(item, fields)) return; // tables of the columns' names are read as what they are
    keep(fields, item);
    recorder.accept(left.flatMap((state) => lostOf(state)));
    onCommit(gesture);
  }

  /** The filled fields of the smallest box around the control that has any, apart from those of lists. */
  function formAround(control: Element): FieldState[] {
    for (let at = composedParent(control); at && at !== document.documentElement; at = composedParent(at)) {
      const within = form.fewWithin(at, MOST_FIELDS);
      if (within === undefined) return [];
      const own = within.filter(({ identity }) => !identity.entry);
      if (own.some(({ value }) => !isBlank(value))) return own;
    }
    return [];
  }

  function textsOf(fields: readonly FieldState[]): string[] {
    return fields.map(({ value }) => (value.kind === 'checked' ? '' : valueText(value)));
  }

  function itemsFor(fields: readonly FieldState[]): ShownItem[] {
    const texts = textsOf(fields);
    const filled = texts.filter((text) => wordsOf(text) !== '');
    // One short word stands on every page.
    const least = Math.max(filled.length > 1 ? 2 : 1, Math.ceil(filled.length * LEAST_SHARE));
    if (filled.length === 0 || (filled.length === 1 && (filled[0] ?? '').length < 4)) return [];
    return findItems(document.body, texts, least).filter(({ element }) => !offersThem(element, fields));
  }

  /** Around the fields themselves, within one, or a list to choose from: what is offered is not what was committed. */
  function offersThem(element: Element, fields: readonly FieldState[]): boolean {
    if (element.matches('[role=listbox]') || element.querySelector('[role=listbox]') !== null) return true;
    return fields.some(({ key }) => {
      const control = form.elementOf(key);
      return control !== undefined && (holds(element, control) || holds(control, element));
    });
  }

  /** Of these, the filled ones whose values are in no field of their name any more: drawn anew, an entry is not committed. */
  function leftFields(fields: readonly FieldState[]): FieldState[] {
    const told = ({ identity, value }: FieldState): string => `${foldName(identity.label)}\n${valueText(value)}`;
    const standing = new Set(form.read().fields.map(told));
    return fields.filter((state) => !isBlank(state.value) && !standing.has(told(state)));
  }

  function lostOf(state: FieldState): { row: ReturnType<typeof kept.expected>[number]; now: FieldState | undefined }[] {
    const row = kept.fields.get(state.key);
    const there = form.read().fields.find(({ key }) => key === state.key);
    return row && sameValue(row.value, state.value) ? [{ row, now: there }] : [];
  }

  /** A table under the names of these fields, fed by a form that stays on the page, is read as a table. */
  function isInTable({ element }: ShownItem, fields: readonly FieldState[]): boolean {
    const table = element.closest('table,[role=table],[role=grid]');
    const state = table && form.read().tables.find(({ key }) => form.tableOf(key) === table);
    const columns = new Set(state?.columns.map(foldName));
    const stays = fields.every(({ identity }) =>
      form.read().fields.some((each) => each.identity.label === identity.label && each.identity.name === identity.name),
    );
    return state != null && stays && fields.every(({ identity }) => columns.has(foldName(identity.label)));
  }

  function keep(fields: readonly FieldState[], item: ShownItem): void {
    const columns = fields.map(({ identity }) => identity.label || identity.name);
    const names = sectionOf(fields, item);
    const known = [...kept.tables.values()].find(
      (row) =>
        row.screen === screen() &&
        row.table.shown &&
        row.table.columns.join('\n') === columns.join('\n') &&
        row.table.section.map(foldName).join('\n') === names.map(foldName).join('\n'),
    );
    const row = fields.map(({ value }) => valueText(value));
    const rows = known ? [...withoutOld(known, row), row] : [row];
    const key = known?.key ?? `s${String(now())}${String(kept.tables.size)}`;
    const shown = known?.table.shown?.filter((column) => item.shown.includes(column)) ?? item.shown;
    const table: TableState = { key, section: known?.table.section ?? names, columns, rows, shown };
    const inTable = form.read().tables.find((each) => !each.shown && form.tableOf(each.key)?.contains(item.element));
    if (inTable) kept.dropTable(inTable.key); // told as this list from now on
    kept.storeTable(table, known?.order ?? fields.length);
    form.structureChanged();
  }

  /** Where the list and its form stand together; a form in a dialog stands nowhere. */
  function sectionOf([first]: readonly FieldState[], { element }: ShownItem): string[] {
    const { names } = form.sectionAround(element);
    const own = first?.identity.section ?? [];
    const differs = names.findIndex((name, i) => foldName(name) !== foldName(own[i] ?? ''));
    return differs > 0 ? names.slice(0, differs) : names;
  }

  /** An entry that was changed: its old text went as the new one came. */
  function withoutOld({ table }: KeptTable, row: readonly string[]): string[][] {
    const shown = form.shownRows(table);
    const gone = table.rows.filter((each) => !shown.includes(each));
    const [old] = gone;
    const same = old && old.some((cell, i) => cell !== '' && cell === row[i]);
    return gone.length === 1 && same ? table.rows.filter((each) => each !== old) : [...table.rows];
  }

  function countItems(items: readonly ShownItem[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { shown } of items) counts.set(shown.join(), (counts.get(shown.join()) ?? 0) + 1);
    return counts;
  }
}

const NEVER: ReadonlySet<Gesture['wording']> = new Set(['clear', 'clearAll', 'remove', 'denies', 'signOut']);
