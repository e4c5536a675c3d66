import type { FieldState, FormState, TableState } from '../forms/field';
import {
  areAlike,
  counterpartEntries,
  groupEntries,
  loneEntryOf,
  placeOf,
  type Grouped,
  type List,
} from '../forms/group';
import { matchFields } from '../forms/match';
import { canonicalText, equivalentValue, isBlank } from '../forms/value';
import type { NotRestoredReason } from '../language/codes';
import { alignEntries, pairFields } from '../forms/align';
import type { KeptField, KeptTable } from '../messages/contract';

/** What a restore is to bring back. */
export interface Wanted {
  /** Answers first (their order is negative), then fields in document order. */
  fields: KeptField[];
  /** Committed tables with the rows to bring back. */
  tables: KeptTable[];
  /** Fields that were not lost: by them half-emptied entries are recognised. Never written, never counted. */
  around?: readonly KeptField[];
}

/** Answers that open sections come first: their order is less by this much, and so below zero. */
export const ANSWERS_FIRST = 1_000_000;

function documentOrder({ order }: KeptField): number {
  return order < 0 ? order + ANSWERS_FIRST : order;
}

/** One wanted field as the page has it now. */
export type Standing =
  | { field: KeptField; now: FieldState; done: boolean }
  | { field: KeptField; now: undefined; done: false; reason: NotRestoredReason };

export interface MissingEntries {
  list: List<KeptField>;
  /** How many entries the page has to add. */
  count: number;
  /** Keys of the fields of the list's entries on the page, to find its place. */
  present: string[];
  /** None of its entries is there, and a field wanted elsewhere looks like one of theirs: what could add to either is a guess. */
  contested: boolean;
}

export interface MissingRow {
  table: KeptTable;
  row: string[];
}

export interface Progress {
  standing: Standing[];
  entries: MissingEntries[];
  rows: MissingRow[];
}

/**
 * Compares what is wanted with what stands on the page. Stateless: after any interruption, in any
 * later document, the same question gives the steps that are left.
 */
export function compareWanted(wanted: Wanted, now: FormState): Progress {
  const grouped = groupEntries(now.fields);
  // Fields that nothing else tells apart are told apart by their order: all of them, lost or not, in that of the page.
  const all = [...wanted.fields, ...(wanted.around ?? [])].sort((a, b) => documentOrder(a) - documentOrder(b));
  const { lists, single } = groupEntries(all);
  const progress: Progress = { standing: [], entries: [], rows: [] };
  const asked = new Set(wanted.fields);
  const taken = new Set<string>();
  // A field alone on the page is no blank entry of a list where a field of its own place is wanted as well.
  const reserved = new Set(single.map(placeOf));
  const free = { ...grouped, single: grouped.single.filter((state) => !reserved.has(placeOf(state))) };
  for (const list of lists) {
    if (isOneOfAlike(list, { lists, single }, grouped)) {
      refuseList(list, progress);
      // What stands in such a list is nobody else's either.
      for (const other of grouped.lists)
        if (areAlike(list, other)) for (const state of other.entries.flat()) taken.add(state.key);
    } else placeList(list, counterpartEntries(list, free), { asked, reserved }, progress, taken);
  }
  const rivals = lists.filter((list) => !grouped.lists.some((other) => areAlike(list, other))).flatMap(firstEntry);
  placeSingles(
    single,
    rivals.filter((field) => reserved.has(placeOf(field))),
    now.fields.filter((state) => !taken.has(state.key)),
    progress,
  );
  progress.standing = progress.standing.filter(({ field }) => asked.has(field));
  progress.standing.sort((a, b) => a.field.order - b.field.order);
  for (const table of wanted.tables) progress.rows.push(...missingRows(table, now.tables));
  return progress;
}

function placeList(
  list: List<KeptField>,
  present: FieldState[][],
  { asked, reserved }: { asked: ReadonlySet<KeptField>; reserved: ReadonlySet<string> },
  progress: Progress,
  taken: Set<string>,
): void {
  const { pairs, missing } = alignEntries(list.entries, present);
  for (const [entry, found] of pairs) {
    for (const [field, now] of pairFields(entry, found)) {
      if (now) taken.add(now.key);
      progress.standing.push(standingOf(field, now));
    }
  }
  const gone = missing.filter((entry) => entry.some((field) => asked.has(field)));
  for (const field of gone.flat()) progress.standing.push({ field, now: undefined, done: false, reason: 'notFound' });
  if (gone.length === 0) return;
  const contested = present.length === 0 && list.entries.flat().some((field) => reserved.has(placeOf(field)));
  progress.entries.push({ list, count: gone.length, present: present.flat().map(({ key }) => key), contested });
}

/**
 * Lists that nothing but their order tells apart, of which one is gone or new: whose place is left is a
 * guess. A list of one entry is one of them, though alone it does not show that it is a list.
 */
function isOneOfAlike(list: List<KeptField>, wanted: Grouped<KeptField>, now: Grouped<FieldState>): boolean {
  const alike = wanted.lists.filter((other) => areAlike(list, other)).length;
  const lone = loneEntryOf(list, wanted.single);
  if (lone.length > 0 && loneEntryOf(list, now.single).length === 0) return true;
  const isAlone = alike === 1 && lone.every(({ value }) => isBlank(value));
  return !isAlone && now.lists.filter((other) => areAlike(list, other)).length !== alike;
}

function refuseList(list: List<KeptField>, progress: Progress): void {
  for (const field of list.entries.flat())
    progress.standing.push({ field, now: undefined, done: false, reason: 'ambiguous' });
}

function firstEntry({ entries }: List<KeptField>): KeptField[] {
  return entries[0] ?? [];
}

/** @param rivals fields of lists that would look the same as a wanted one while only one entry of theirs is there */
function placeSingles(
  wanted: readonly KeptField[],
  rivals: readonly KeptField[],
  now: readonly FieldState[],
  progress: Progress,
): void {
  const byKey = new Map(now.map((state) => [state.key, state]));
  const rest: KeptField[] = [];
  for (const field of wanted) {
    const same = byKey.get(field.key);
    if (same?.identity.control === field.identity.control && same.identity.label === field.identity.label) {
      byKey.delete(field.key);
      progress.standing.push(standingOf(field, same));
    } else rest.push(field);
  }
  const inOrder = [...rest, ...rivals].sort((a, b) => documentOrder(a) - documentOrder(b));
  const matches = matchFields(inOrder, [...byKey.values()]);
  for (const field of rest) {
    const match = matches.get(field.key);
    if (match && 'key' in match && isOneOfMany(field, byKey.get(match.key), now))
      progress.standing.push({ field, now: undefined, done: false, reason: 'ambiguous' });
    else if (match && 'key' in match) progress.standing.push(standingOf(field, byKey.get(match.key)));
    else progress.standing.push({ field, now: undefined, done: false, reason: match?.refused ?? 'notFound' });
  }
}

/** One field before, several of the same now, one in each box: the first is no better than the second. */
function isOneOfMany(field: KeptField, state: FieldState | undefined, now: readonly FieldState[]): boolean {
  const place = state?.identity.entry;
  if (!place || field.identity.entry) return false;
  return (
    now.filter(({ identity }) => identity.entry?.list === place.list && identity.entry.ordinal === place.ordinal)
      .length === 1
  );
}

function standingOf(field: KeptField, now: FieldState | undefined): Standing {
  if (!now) return { field, now: undefined, done: false, reason: 'notFound' };
  return { field, now, done: equivalentValue(field.value, now.value) };
}

/** Wanted rows that the page's table does not show, counted: two identical trips are two. */
function missingRows(table: KeptTable, now: readonly TableState[]): MissingRow[] {
  const columns = table.table.columns.map(canonicalText).join('|');
  const shown = now
    .filter(
      (candidate) =>
        !candidate.shown === !table.table.shown && candidate.columns.map(canonicalText).join('|') === columns,
    )
    .flatMap((candidate) => candidate.rows.map(rowFold));
  return table.table.rows.flatMap((row) => {
    const i = shown.indexOf(rowFold(row));
    if (i < 0) return [{ table, row }];
    shown.splice(i, 1);
    return [];
  });
}

export function rowFold(row: readonly string[]): string {
  return row
    .map(canonicalText)
    .filter((cell) => cell !== '')
    .join('|');
}
