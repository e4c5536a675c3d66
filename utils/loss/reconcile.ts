import type { FieldIdentity, FieldState, FormState, TableState } from '../forms/field';
import { counterpartEntries, groupEntries } from '../forms/group';
import { matchFields } from '../forms/match';
import { isBlank, sameValue } from '../forms/value';
import type { KeptField, KeptTable } from '../messages/contract';
import { alignEntries, pairFields } from '../forms/align';
import { entryMoved, rowMoved, rowTexts, valueMoved } from './moved';
import { lostRows, type LostRows } from './tables';
import { mendTornEntries } from './tornEntries';

/** A field that was filled and is not any more. */
export interface LostField {
  row: KeptField;
  /** The field as it stands now, emptied; undefined where it is gone from the page. */
  now: FieldState | undefined;
}

export interface Reconciled {
  lost: LostField[];
  rows: LostRows[];
  /** Emptied or gone because the page shows the values elsewhere now (committed to a table, merged into another field). */
  moved: LostField[];
  /** Kept fields whose counterpart has another value that is worth keeping. */
  changed: { row: KeptField; now: FieldState }[];
  /** Kept fields that are on other nodes now, with the same value. */
  rehoused: { row: KeptField; now: FieldState }[];
  /** Fields nobody kept yet. */
  added: FieldState[];
  addedTables: TableState[];
  changedTables: { row: KeptTable; now: TableState }[];
  /** Blank kept fields that left the page: nothing to miss. */
  dropped: KeptField[];
}

/**
 * Compares what is kept with what stands on the page. Pure: it says what changed, not why, and
 * decides nothing about time, causes or clients.
 *
 * @param across `kept` is of an earlier document: an edit whose place has the value from before it is lost too
 * @param rewritten keys of fields that the page filled anew a moment ago and that are kept so already
 */
export function reconcile(
  kept: readonly KeptField[],
  tables: readonly KeptTable[],
  now: FormState,
  across = false,
  rewritten: ReadonlySet<string> = new Set(),
): Reconciled {
  const result: Reconciled = {
    lost: [],
    rows: [],
    moved: [],
    changed: [],
    rehoused: [],
    added: [],
    addedTables: [],
    changedTables: [],
    dropped: [],
  };
  const pairs = pairAll(kept, now.fields, across);
  const taken = new Set<string>();
  for (const [row, state] of pairs) {
    if (state) taken.add(state.key);
    sort(row, state, result, across);
  }
  result.added = now.fields.filter((field) => !taken.has(field.key));
  compareTables(kept, tables, now, result);
  result.moved = findMoved(
    result,
    now.fields.filter((field) => rewritten.has(field.key)),
  );
  const moved = new Set(result.moved);
  result.lost = result.lost.filter((lost) => !moved.has(lost));
  mendTornEntries(result.lost, kept);
  // An emptied field or a box unticked belongs to what a reset took back; alone it is no loss.
  if (result.lost.every(({ row }) => isBlank(row.value))) {
    result.changed.push(...result.lost.flatMap(({ row, now: state }) => (state ? [{ row, now: state }] : [])));
    result.lost = [];
  }
  return result;
}

function sort(row: KeptField, state: FieldState | undefined, result: Reconciled, across: boolean): void {
  if (!state) {
    if (isBlank(row.value)) result.dropped.push(row);
    else result.lost.push({ row, now: undefined });
  } else if (sameValue(row.value, state.value)) {
    if (row.key !== state.key || row.missing) result.rehoused.push({ row, now: state });
  } else if (isTakenBack(row, state) || (across && isReverted(row, state))) result.lost.push({ row, now: state });
  else result.changed.push({ row, now: state });
}

/**
 * Does the field hold again what nobody chose, in place of what was entered: blank, or (after a reset)
 * what the page was sent with?
 */
export function isTakenBack(row: KeptField, state: FieldState): boolean {
  if (state.untouched && !isBlank(row.value)) return true;
  if (!state.atDefault || row.cause === 'page') return false;
  // Some frameworks keep a text's default in step with its value: there only what stood before the first edit tells.
  return state.value.kind !== 'text' || isReverted(row, state);
}

/** The page has again what it had before the person edited it: the edit was never saved. */
function isReverted(row: KeptField, state: FieldState): boolean {
  return row.cause !== 'page' && row.previous !== null && sameValue(row.previous, state.value);
}

/** Each kept field with its counterpart now: list entries by content, the rest by node, then by evidence. */
export function pairAll(
  kept: readonly KeptField[],
  now: readonly FieldState[],
  across = false,
): [KeptField, FieldState | undefined][] {
  const { pairs, rest } = pairUnmoved(kept, now, across);
  const before = groupEntries(rest);
  const settled = new Set(pairs.map(([row]) => row.key));
  let free = now.filter((field) => !settled.has(field.key));
  for (const list of before.lists) {
    const entries = counterpartEntries(list, groupEntries(free));
    const { pairs: aligned, missing } = alignEntries(list.entries, entries);
    for (const [b, n] of aligned) pairs.push(...pairFields(b, n));
    for (const entry of missing) pairs.push(...entry.map((row): [KeptField, undefined] => [row, undefined]));
    const used = new Set(pairs.flatMap(([, state]) => state?.key ?? []));
    free = free.filter((field) => !used.has(field.key));
  }
  pairs.push(...pairSingles(before.single, free));
  return pairs;
}

/**
 * Entries and fields that stand on their own nodes with their own values: the usual case, whatever became of the
 * structure around. In another document their names or ids stand for the nodes: its headings may be in another language.
 */
function pairUnmoved(
  kept: readonly KeptField[],
  now: readonly FieldState[],
  across: boolean,
): { pairs: [KeptField, FieldState | undefined][]; rest: KeptField[] } {
  const byKey = new Map(now.map((field) => [field.key, field]));
  const names = across ? uniqueNames(kept) : new Map<string, KeptField>();
  const byName = across ? uniqueNames(now) : new Map<string, FieldState>();
  const placeNow = (row: KeptField): FieldState | undefined =>
    byKey.get(row.key) ?? (names.get(nameOf(row)) === row ? byName.get(nameOf(row)) : undefined);
  const { lists, single } = groupEntries(kept);
  const whole = [...lists.flatMap((list) => list.entries), ...single.map((row) => [row])];
  const isUnmoved = (entry: readonly KeptField[]): boolean =>
    entry.every((row) => sameValue(row.value, placeNow(row)?.value ?? NOTHING));
  const unmoved = whole.filter(isUnmoved).flat();
  const keys = new Set(unmoved.map((row) => row.key));
  return { pairs: unmoved.map((row) => [row, placeNow(row)]), rest: kept.filter((row) => !keys.has(row.key)) };
}

/** Fields by the names that only one of them has. */
function uniqueNames<F extends { identity: FieldIdentity }>(fields: readonly F[]): Map<string, F> {
  const named = Map.groupBy(fields, nameOf);
  return new Map(
    [...named].flatMap(([name, [first, ...more]]) => (name && first && more.length === 0 ? [[name, first]] : [])),
  );
}

function nameOf({ identity: { control, name, id } }: { identity: FieldIdentity }): string {
  const own = name || id;
  return own === '' ? '' : `${control} ${own}`;
}

const NOTHING = { kind: 'rich', text: '\0', html: '' } as const; // equal to no value

function pairSingles(kept: readonly KeptField[], now: readonly FieldState[]): [KeptField, FieldState | undefined][] {
  const byKey = new Map(now.map((field) => [field.key, field]));
  const pairs: [KeptField, FieldState | undefined][] = [];
  const rest: KeptField[] = [];
  for (const row of kept) {
    const same = byKey.get(row.key);
    if (same?.identity.control === row.identity.control) {
      byKey.delete(row.key);
      pairs.push([row, same]);
    } else rest.push(row);
  }
  if (rest.length === 0) return pairs;
  const free = [...byKey.values()];
  const matches = matchFields(rest, free);
  for (const row of rest) {
    const match = matches.get(row.key);
    pairs.push([row, match && 'key' in match ? byKey.get(match.key) : undefined]);
  }
  return pairs;
}

function compareTables(
  kept: readonly KeptField[],
  tables: readonly KeptTable[],
  now: FormState,
  result: Reconciled,
): void {
  const { lost, changed, added } = lostRows(tables, now.tables, [
    ...kept.map((row) => row.identity),
    ...now.fields.map((field) => field.identity),
  ]);
  result.rows = lost
    .map((each) => ({
      ...each,
      rows: each.rows.filter((row) => !rowMoved(row, [...result.added, ...result.changed.map((change) => change.now)])),
    }))
    .filter((each) => each.rows.length > 0);
  result.changedTables = changed;
  result.addedTables = added;
}

/** What the page moved, or shows elsewhere now, was saved and is not lost. */
function findMoved(result: Reconciled, rewritten: readonly FieldState[]): LostField[] {
  if (result.lost.length === 0) return [];
  const newRows = rowTexts([
    ...result.addedTables.flatMap((table) => table.rows),
    ...result.changedTables.flatMap(({ row, now }) =>
      now.rows.filter((cells) => !row.table.rows.some((old) => old.join('\t') === cells.join('\t'))),
    ),
  ]);
  const fresh = [...result.added, ...result.changed.map((change) => change.now), ...rewritten];
  const groups = groupEntries(result.lost.map((lost) => ({ key: lost.row.key, identity: lost.row.identity, lost })));
  const whole = [...groups.lists.flatMap((list) => list.entries), groups.single];
  const committed = whole.filter((entry) =>
    entryMoved(
      entry.map(({ lost }) => lost.row.value),
      newRows,
    ),
  );
  const moved = new Set(committed.flat().map(({ lost }) => lost));
  const tookOver = valueMoved(fresh);
  return result.lost.filter((lost) => moved.has(lost) || tookOver(lost.row));
}
