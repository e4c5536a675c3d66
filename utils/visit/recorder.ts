import type { FieldValue, FormState } from '../forms/field';
import type { FormReader } from '../forms/readForm';
import { matchFields } from '../forms/match';
import { isBlank, sameValue } from '../forms/value';
import { isTakenBack, reconcile, type LostField, type Reconciled } from '../loss/reconcile';
import type { Cause, KeptField, KeptTable } from '../messages/contract';
import { placedIdentity, sameIdentity, type KeptForm } from './keptForm';

/** Keeps `KeptForm` true to the page: a keystroke at a time, and by looking at everything. */
export interface Recorder {
  readonly kept: KeptForm;
  /** One control fired an event. O(1) in the size of the form. Returns whether the field was kept blank before. */
  changed: (control: Element, cause: Cause) => boolean;
  /**
   * What a mask or a validator made of an edit. A field emptied by then refused the keystroke if it
   * was blank before it; otherwise the page emptied it, and that is for `look` to see.
   */
  corrected: (control: Element, wasBlank: boolean) => void;
  /** Takes over values that scripts wrote without a sign; cheap enough for the start of every gesture. */
  adoptLive: () => void;
  /** Looks at everything; what stands there and is good is kept, what is missing is returned. */
  look: () => Reconciled | undefined;
  /** Fields of the screen before, still in the document when the address changed: not this screen's until it settles. */
  carryOver: () => void;
  settle: () => void;
  putAway: (keys: readonly string[], how: 'screen' | 'tab' | 'dialog') => void;
  /** The page emptied these fields because it has their values elsewhere now. */
  accept: (lost: readonly LostField[]) => void;
}

/** @param onDifference every difference that any look found, before it is taken over: the next look does not find it again */
export function createRecorder(
  form: FormReader,
  kept: KeptForm,
  screen: () => string,
  onDifference: (result: Reconciled) => void = () => undefined,
): Recorder {
  const carried = new Set<string>();
  const offered = new Map<string, FieldValue>(); // what fields had when they were last seen as the page offers them to everybody
  const awayGroups: { keys: Set<string>; how: 'screen' | 'tab' | 'dialog'; screen: string }[] = [];

  const recorder: Recorder = {
    kept,
    changed(control, cause) {
      const state = form.fieldOf(control);
      forgetSecrets();
      if (!state) return false;
      const before = kept.fields.get(state.key);
      const wasBlank = !before || isBlank(before.value);
      if (cause === 'input') carried.delete(state.key);
      // What no person blanked or put back to its default is a matter for `look`.
      else if (isBlank(state.value) || carried.has(state.key) || (before && isTakenBack(before, state)))
        return wasBlank;
      // A node that nobody kept can be a known field drawn anew: only a comparison of everything tells.
      if (!before) {
        if (cause !== 'input') return wasBlank;
        recorder.look();
      }
      kept.put(state, cause);
      return wasBlank;
    },

    corrected(control, wasBlank) {
      const state = form.fieldOf(control);
      if (state && (wasBlank || !isBlank(state.value))) kept.put(state, 'input');
    },

    adoptLive: () => kept.together(adoptLive),
    look: () => kept.together(look),

    carryOver() {
      for (const state of form.read().fields) carried.add(state.key);
    },
    settle: () => {
      carried.clear();
    },
    putAway(keys, how) {
      for (const key of keys) kept.away.add(key);
      // They belong to the screen they were on, which may not be the one that stands there now.
      const own = keys.flatMap((key) => kept.fields.get(key)?.screen ?? [])[0] ?? screen();
      awayGroups.push({ keys: new Set(keys), how, screen: own });
    },
    accept(lost) {
      kept.drop(lost.map(({ row }) => row.key));
      for (const { now } of lost) if (now) kept.put(now, 'page');
    },
  };
  return recorder;

  function adoptLive(): void {
    const others = form.readOther((key) => kept.fields.get(key)?.value);
    forgetSecrets();
    if (others.some(({ state }) => !isBlank(state.value) && !carried.has(state.key) && !kept.fields.has(state.key)))
      look();
    for (const { state, order } of others) {
      if (carried.has(state.key) || isBlank(state.value)) continue;
      const row = kept.fields.get(state.key);
      if (row && (sameValue(row.value, state.value) || row.missing || isTakenBack(row, state))) continue;
      kept.put(state, 'page', order);
    }
  }

  /** What turned out to be a secret was never there. */
  function forgetSecrets(): void {
    kept.drop(form.takeSecrets());
  }

  function look(): Reconciled | undefined {
    form.refresh();
    const now = form.read();
    forgetSecrets();
    if (carried.size > 0) now.fields = now.fields.filter((state) => !carried.has(state.key));
    bringBack(now);
    if (isAsKept(now, kept)) return undefined;
    const result = reconcile(kept.expected(), expectedTables(), now, false, kept.rewrittenByPage());
    dropOffered(result);
    onDifference(result);
    adopt(result, now);
    for (const { key, untouched, value } of now.fields) {
      if (untouched) offered.set(key, value);
      else offered.delete(key);
    }
    return result;
  }

  /** A default that nobody chose is not missed: pages take plain controls away when they draw their own. */
  function dropOffered(result: Reconciled): void {
    const isOffered = ({ row, now }: LostField): boolean => {
      const value = now ? undefined : offered.get(row.key);
      return value !== undefined && row.cause === 'page' && sameValue(row.value, value);
    };
    result.dropped.push(...result.lost.filter(isOffered).map(({ row }) => row));
    result.lost = result.lost.filter((lost) => !isOffered(lost));
  }

  /** A list that only its entries tell belongs to its screen: on another one it is not missed. */
  function expectedTables(): KeptTable[] {
    return [...kept.tables.values()].filter((row) => !row.table.shown || row.screen === screen());
  }

  function adopt(result: Reconciled, now: FormState): void {
    const order = new Map(now.fields.map((state, i) => [state.key, i]));
    const at = (key: string): number => order.get(key) ?? 0;
    for (const lost of result.lost) if (!lost.now) lost.row = kept.takeOffPage(lost.row);
    kept.drop([...result.dropped.map((row) => row.key), ...result.moved.map((lost) => lost.row.key)]);
    // Re-housing swaps keys (rows renumber over the same nodes): all old places are left before new ones are taken.
    const rehoused = result.rehoused.filter(({ row, now: state }) => row.key !== state.key);
    const taken = new Set(rehoused.map(({ now: state }) => state.key));
    kept.drop(rehoused.map(({ row }) => row.key).filter((key) => !taken.has(key)));
    kept.store(
      ...result.rehoused.map(({ row, now: state }) => ({
        ...row,
        key: state.key,
        identity: placedIdentity(row.identity, state.identity),
        order: at(state.key),
        missing: false,
      })),
    );
    for (const { row, now: state } of result.changed) {
      if (row.key !== state.key) kept.rehouse(row, state, at(state.key));
      kept.put(state, 'page', at(state.key));
    }
    for (const lost of result.moved) if (lost.now) kept.put(lost.now, 'page', at(lost.now.key));
    // A lost field's own emptied node must not be kept as a new blank field beside it.
    const emptied = new Set(result.lost.map((lost) => lost.now?.key));
    for (const state of result.added) if (!emptied.has(state.key)) kept.put(state, 'page', at(state.key));
    kept.refreshIdentities(now);
    for (const { row, now: table } of result.changedTables) {
      if (row.key !== table.key) kept.dropTable(row.key);
      kept.storeTable(table, 0);
    }
    for (const table of result.addedTables) kept.storeTable(table, 0);
  }

  /** Fields that were put away and are on the page again are expected again; emptied in a dialog they are simply new. */
  function bringBack(now: FormState): void {
    for (const group of [...awayGroups]) {
      if (group.screen !== screen()) continue;
      const rows = [...group.keys].flatMap((key) => kept.fields.get(key) ?? []);
      const free = now.fields.filter((state) => !kept.fields.has(state.key));
      const matches = matchFields(rows, free);
      const back = rows.filter((row) => 'key' in (matches.get(row.key) ?? {}));
      if (back.length === 0) continue;
      awayGroups.splice(awayGroups.indexOf(group), 1);
      for (const row of rows) kept.away.delete(row.key);
      if (group.how === 'dialog') kept.drop(rows.map((row) => row.key));
    }
  }
}

/** The usual case, found without comparing structures: same fields, same values, same tables. */
function isAsKept(now: FormState, kept: KeptForm): boolean {
  if (now.fields.length !== kept.fields.size - kept.away.size || now.tables.length !== kept.tables.size) return false;
  const sameFields = now.fields.every((state) => {
    const row: KeptField | undefined = kept.fields.get(state.key);
    return row !== undefined && !row.missing && sameValue(row.value, state.value) && sameIdentity(row, state);
  });
  return (
    sameFields &&
    now.tables.every((table) => {
      const row = kept.tables.get(table.key);
      return (
        row !== undefined &&
        row.table.rows.length === table.rows.length &&
        row.table.rows.every((cells, i) => cells.join('\t') === table.rows[i]?.join('\t'))
      );
    })
  );
}
