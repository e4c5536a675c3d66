import { OFF_PAGE, shapeOf } from '../forms/group';
import type { FieldIdentity, FieldState, FormState, TableState } from '../forms/field';
import { isBlank, sameValue } from '../forms/value';
import type { Cause, DraftChange, KeptField, KeptTable } from '../messages/contract';

const SAME_PRESS_MS = 250; // one press fires several events, and all say the same
const TAKES_MS = 2_000; // a page may show what was picked only when its own screen changed, or a request came back
const MOVES_WITHIN_MS = 2_000; // a page that takes a value apart and puts it elsewhere does so in one go

/**
 * The state that should be there: what the person entered and the page showed, less what was lost
 * by the person's own will. Every change to it goes out at once. Mirrors the visit's draft on disk.
 */
export class KeptForm {
  readonly fields = new Map<string, KeptField>();
  readonly tables = new Map<string, KeptTable>();
  /** Fields put away with their screen (another tab panel, a closed dialog): not on the page and not missed. */
  readonly away = new Set<string>();
  /** When anything of it last changed. */
  changedAt = 0;
  private offPage = 0;
  /** Choices that the person pressed and that stand as before, and when: what becomes of them soon is the person's. */
  private readonly pressed = new Map<string, number>();
  private gathered: DraftChange[] | undefined;

  constructor(
    private readonly sendNow: (changes: DraftChange[]) => void,
    private readonly now: () => number,
    private readonly screen: () => string,
  ) {}

  /** What `step` changes goes out as one message at its end: a page of a hundred fields is one write, not a hundred. */
  together<T>(step: () => T): T {
    if (this.gathered) return step();
    const gathered: DraftChange[] = [];
    this.gathered = gathered;
    try {
      return step();
    } finally {
      this.gathered = undefined;
      if (gathered.length > 0) this.sendNow(gathered);
    }
  }

  private send(changes: DraftChange[]): void {
    this.changedAt = this.now();
    if (this.gathered) this.gathered.push(...changes);
    else this.sendNow(changes);
  }

  /** A value as a field has it now. Sends only the value where nothing else of the field changed. */
  put(state: FieldState, seen: Cause, order?: number): void {
    const known = this.fields.get(state.key);
    const isChoice = state.value.kind !== 'text' && state.value.kind !== 'rich';
    const at = this.now();
    if (known && sameValue(known.value, state.value) && !known.missing) {
      if (seen === 'input' && isChoice && at - known.at > SAME_PRESS_MS) this.pressed.set(state.key, at);
      if (seen === 'input' && known.cause !== 'input') this.store({ ...known, cause: seen, at });
      return;
    }
    const cause = this.takePressed(state.key) && seen === 'page' ? 'input' : seen;
    const firstEdit = cause === 'input' && known !== undefined && known.cause !== 'input' && known.previous === null;
    if (known && !isChoice && !known.missing && !firstEdit) {
      this.fields.set(state.key, { ...known, value: state.value, cause, at });
      this.send([{ type: 'value', key: state.key, value: state.value, cause, at }]);
      return;
    }
    this.store({
      key: state.key,
      order: order ?? known?.order ?? this.fields.size,
      screen: this.screen(),
      identity: state.identity,
      value: state.value,
      previous: cause === 'input' && (isChoice || firstEdit) ? (known?.value ?? null) : (known?.previous ?? null),
      cause,
      at,
      missing: false,
    });
  }

  private takePressed(key: string): boolean {
    const at = this.pressed.get(key);
    this.pressed.delete(key);
    return at !== undefined && this.now() - at < TAKES_MS;
  }

  /** Everything anew, to a store that lost it. */
  sendAll(): void {
    this.together(() => {
      this.store(...this.fields.values());
      this.send([...this.tables.values()].map((table) => ({ type: 'table', table })));
    });
  }

  /** Takes a field or its new place over as it is. */
  store(...fields: KeptField[]): void {
    for (const field of fields) this.fields.set(field.key, field);
    if (fields.length > 0) this.send(fields.map((field) => ({ type: 'field', field })));
  }

  /** A lost field that a restore put back: the person's own again, and not something the page showed by itself. */
  putBack(lost: KeptField, state: FieldState): void {
    const { previous } = lost.order < 0 ? { previous: null } : lost; // a gate's previous answer is the one it has again
    const order = this.fields.get(state.key)?.order ?? Math.max(0, lost.order);
    const identity = placedIdentity(lost.identity, state.identity);
    const at = this.now();
    this.store({
      ...lost,
      key: state.key,
      identity,
      order,
      value: state.value,
      previous,
      cause: 'restore',
      at,
      missing: false,
    });
  }

  /** What a restore could not put back is missing in the field where it belongs, which stands there empty: not beside it. */
  leaveMissing(lost: KeptField, state: FieldState): void {
    if (lost.key === state.key || !isBlank(state.value)) return;
    this.drop([lost.key]);
    this.store({ ...lost, key: state.key, identity: placedIdentity(lost.identity, state.identity), missing: true });
  }

  storeTable(table: TableState, order: number): KeptTable {
    const kept: KeptTable = { key: table.key, order, screen: this.screen(), table, at: this.now(), missing: false };
    this.tables.set(table.key, kept);
    this.send([{ type: 'table', table: kept }]);
    return kept;
  }

  /** The same field on another node (re-render), with its value. */
  rehouse(row: KeptField, state: FieldState, order: number): void {
    const pressedAt = this.pressed.get(row.key);
    if (pressedAt !== undefined) this.pressed.set(state.key, pressedAt);
    if (row.key !== state.key) this.drop([row.key]);
    this.store({
      ...row,
      key: state.key,
      identity: placedIdentity(row.identity, state.identity),
      order,
      missing: false,
    });
  }

  /** A field whose node is gone: kept under a key of its own, because the page may use the node for another entry. */
  takeOffPage(row: KeptField): KeptField {
    if (row.key.startsWith(OFF_PAGE)) return row;
    const gone = { ...row, key: `${OFF_PAGE}${String(++this.offPage)}`, missing: true };
    this.drop([row.key]);
    this.store(gone);
    return gone;
  }

  drop(keys: readonly string[]): void {
    const known = keys.filter((key) => this.fields.delete(key));
    for (const key of known) this.away.delete(key);
    if (known.length > 0) this.send(known.map((key) => ({ type: 'gone', key })));
  }

  /** Rows that are missed no more. Of a table the rest is read again; of a list that only its entries tell, it stays. */
  dropRows({ key, order, table }: KeptTable, rows: readonly string[][]): void {
    const left = table.rows.filter((row) => !rows.includes(row));
    if (table.shown && left.length > 0) this.storeTable({ ...table, rows: left }, order);
    else this.dropTable(key);
  }

  dropTable(key: string): void {
    if (this.tables.delete(key)) this.send([{ type: 'tableGone', key }]);
  }

  markMissing(keys: Iterable<string>): void {
    const rows = [...keys].flatMap((key) => this.fields.get(key) ?? []).filter((row) => !row.missing);
    this.store(...rows.map((row) => ({ ...row, missing: true })));
  }

  /** Fields that are expected on the page. */
  expected(): KeptField[] {
    return [...this.fields.values()].filter((row) => !this.away.has(row.key)).sort((a, b) => a.order - b.order);
  }

  /** Fields that the page gave another value a moment ago: what it emptied since may have gone there. */
  rewrittenByPage(): Set<string> {
    const since = this.now() - MOVES_WITHIN_MS;
    const rows = [...this.fields.values()].filter((row) => row.cause === 'page' && row.at > since && !row.missing);
    return new Set(rows.map((row) => row.key));
  }

  /** Brings names and places of fields up to date after rows were renumbered or moved. */
  refreshIdentities(now: FormState): void {
    const changed: KeptField[] = [];
    now.fields.forEach((state, order) => {
      const row = this.fields.get(state.key);
      if (!row || (row.order === order && sameIdentity(row, state))) return;
      changed.push({ ...row, identity: placedIdentity(row.identity, state.identity), order });
    });
    this.store(...changed);
  }
}

/** A lone entry does not look like one: what was once seen in a list stays an entry of it. So does what could be typed into. */
export function placedIdentity(before: FieldIdentity, now: FieldIdentity): FieldIdentity {
  const entry = !now.entry && before.entry ? { ...before.entry, ordinal: 0 } : now.entry;
  if (entry === now.entry && before.readOnly === now.readOnly) return now;
  const { readOnly: _, ...placed } = now;
  return { ...placed, entry, ...(before.readOnly ? { readOnly: true } : {}) };
}

export function sameIdentity(row: KeptField, state: FieldState): boolean {
  if (row.identity === state.identity) return true;
  const now = placedIdentity(row.identity, state.identity);
  return (
    shapeOf(row.identity) === shapeOf(state.identity) &&
    row.identity.name === state.identity.name &&
    row.identity.entry?.ordinal === now.entry?.ordinal &&
    row.identity.section.join() === state.identity.section.join()
  );
}
