import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { csvOf, jsonOf, type TableRecord } from '../../utils/evidence/recordTable';
import { stringOf, type Value } from '../../utils/evidence/value';
import { NAMED } from '../../utils/evidence/report/chronology';
import type { ReportWords } from '../../utils/language/report/en';

/** A record that can be chosen; as `utils/records` lists it. */
export interface Choosable extends TableRecord {
  values: { place: number; what: string; value: Value }[];
  always: boolean;
}

export interface Choices {
  from: number | null;
  to: number | null;
  withhold: ReadonlyMap<number, string>;
  redact: ReadonlyMap<number, ReadonlySet<number>>;
}

/** What the panel shows in which a person chooses what goes into a package. */
export interface ExportState {
  matterId: string;
  /** null while they are being read. */
  records: Signal<Choosable[] | null>;
  /** Days as the browser's own field has them; '' for none. */
  from: Signal<string>;
  to: Signal<string>;
  find: Signal<string>;
  withhold: Signal<ReadonlyMap<number, string>>;
  redact: Signal<ReadonlyMap<number, ReadonlySet<number>>>;
  /** Records in the period that hold what is looked for. */
  found: ReadonlySignal<Choosable[]>;
  /** How many go in. */
  included: ReadonlySignal<number>;
  /** Names of the fields whose values can be blacked out everywhere. */
  fields: ReadonlySignal<string[]>;
  keepBack(i: number, reason: string): void;
  blackOut(i: number, place: number, out: boolean): void;
  /** Every value of this field, wherever it stands. */
  blackOutField(name: string): void;
  choices(): Choices;
  csv(words: ReportWords): string;
  json(): string;
}

/** Values that say what stood in a field, and may hold what nobody else should read. */
const OF_FIELD = new Set(['before', 'after']);

export function exportState(matterId: string): ExportState {
  const records = signal<Choosable[] | null>(null);
  const [from, to, find] = [signal(''), signal(''), signal('')];
  const withhold = signal<ReadonlyMap<number, string>>(new Map());
  const redact = signal<ReadonlyMap<number, ReadonlySet<number>>>(new Map());
  const period = computed(() => ({ from: dayOf(from.value, '00:00:00.000'), to: dayOf(to.value, '23:59:59.999') }));

  const inPeriod = computed(() =>
    (records.value ?? []).filter(({ line, always }) => {
      const at = Date.parse(line.at);
      return always || (at >= (period.value.from ?? -Infinity) && at <= (period.value.to ?? Infinity));
    }),
  );
  const found = computed(() => {
    const text = find.value.trim().toLowerCase();
    return text === '' ? inPeriod.value : inPeriod.value.filter((record) => wordsOf(record).includes(text));
  });

  function blackOut(i: number, places: readonly number[], out: boolean): void {
    const next = new Set(redact.value.get(i));
    for (const place of places) {
      if (out) next.add(place);
      else next.delete(place);
    }
    redact.value = new Map([...redact.value, [i, next]]);
  }
  const shown = (): TableRecord[] =>
    inPeriod.value
      .filter(({ i }) => !withhold.value.has(i))
      .map((record) => ({
        ...record,
        values: record.values.filter(({ place }) => redact.value.get(record.i)?.has(place) !== true),
      }));

  return {
    ...{ matterId, records, from, to, find, withhold, redact, found },
    included: computed(() => inPeriod.value.filter(({ i }) => !withhold.value.has(i)).length),
    fields: computed(() => [...new Set((records.value ?? []).flatMap(fieldsOf))].sort((a, b) => a.localeCompare(b))),
    keepBack(i, reason) {
      const next = new Map(withhold.value);
      if (reason === '') next.delete(i);
      else next.set(i, reason);
      withhold.value = next;
    },
    blackOut: (i, place, out) => blackOut(i, [place], out),
    blackOutField(name) {
      for (const record of records.value ?? []) {
        const places = record.values.flatMap((each) => (isOf(record, each, name) ? [each.place] : []));
        if (places.length > 0) blackOut(record.i, places, true);
      }
    },
    choices: () => ({ ...period.value, withhold: withhold.value, redact: redact.value }),
    csv: (words) => csvOf(shown(), words),
    json: () => jsonOf(shown()),
  };
}

function dayOf(day: string, time: string): number | null {
  const at = Date.parse(`${day}T${time}`); // the person's own day
  return Number.isNaN(at) ? null : at;
}

function wordsOf({ values, line }: Choosable): string {
  return `${line.type} ${values.map(({ value }) => JSON.stringify(value)).join(' ')}`.toLowerCase();
}

const plain = (value: Value): string => (typeof value === 'string' ? value : '');

/** "Travel history › Trip › From (2)" is the field "From": whoever blacks it out means it wherever it stands. */
function labelIn(path: string): string {
  return (path.split(' › ').at(-1) ?? '').replace(/ \(\d+\)$/, '');
}

function fieldsOf({ values }: Choosable): string[] {
  return values.flatMap(({ what, value }) => {
    if (what === 'field.label') return plain(value) === '' ? [] : [plain(value)];
    return NAMED.has(what) && Array.isArray(value) && value[0] ? [labelIn(stringOf(value[0][0]))] : [];
  });
}

function isOf(record: Choosable, { what, value }: Choosable['values'][number], name: string): boolean {
  if (NAMED.has(what)) return Array.isArray(value) && value[0] !== undefined && labelIn(stringOf(value[0][0])) === name;
  return OF_FIELD.has(what) && record.values.some((each) => each.what === 'field.label' && plain(each.value) === name);
}
