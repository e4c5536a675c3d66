import { saysNumber, sectionWords } from '../../utils/forms/fieldWords';
import { isBlank, valueText } from '../../utils/forms/value';
import type { FieldValue } from '../../utils/forms/field';
import type { KeptField, LogEntry } from '../../utils/messages/contract';

/** A field as it was at a moment. */
export interface FieldThen {
  key: string;
  label: string;
  section: string;
  /** 0 for the first entry; null outside of entries, and where the section's name says it. */
  ordinal: number | null;
  value: string;
}

type LoggedField = NonNullable<LogEntry['field']>;

/** One field is one label in one section and entry: nodes come and go with each screen. */
export function placeOf({ label, section, entry }: Omit<LoggedField, 'entry'> & { entry?: unknown }): string {
  const ordinal = (entry as { ordinal?: number } | null | undefined)?.ordinal ?? null;
  return JSON.stringify([section, ordinal, label]);
}

/** Moments at which something changed, the newest first. */
export function momentsOf(log: readonly LogEntry[]): number[] {
  const times = log.filter((entry) => entry.kind === 'change' && entry.field).map((entry) => entry.at);
  return [...new Set(times)].sort((a, b) => b - a);
}

/** Changes of one field, oldest first. */
export function changesOf(place: string, log: readonly LogEntry[]): LogEntry[] {
  return log
    .filter((entry) => entry.kind === 'change' && entry.field && placeOf(entry.field) === place)
    .sort((a, b) => a.at - b.at);
}

/**
 * The form as it was at a moment: what is kept now, with each field's changes since taken back. Fields that were
 * dropped since are known from the history alone. `Infinity` is the form as it is kept now.
 */
export function formAt(fields: readonly KeptField[], log: readonly LogEntry[], at: number): FieldThen[] {
  const then: FieldThen[] = [];
  const known = new Set<string>();
  const changes = Map.groupBy(
    log.filter((entry) => entry.kind === 'change' && entry.field).sort((a, b) => a.at - b.at),
    (entry) => (entry.field ? placeOf(entry.field) : ''),
  );
  for (const { identity, value, at: changedAt } of [...fields].sort((a, b) => a.order - b.order)) {
    const place = placeOf(identity);
    known.add(place);
    then.push({
      key: place,
      label: identity.label || identity.name,
      section: sectionWords(identity.section),
      ordinal: ordinalOf(identity),
      value: textOf(at === Infinity ? value : valueAt(changes.get(place) ?? [], at, value, changedAt)),
    });
  }
  for (const [place, logged] of changes) {
    const field = logged[0]?.field;
    if (known.has(place) || !field || at === Infinity) continue;
    const value = textOf(valueAt(logged, at, undefined, Infinity));
    const { label, section, entry } = field;
    then.push({ key: place, label, section: sectionWords(section), ordinal: ordinalOf({ section, entry }), value });
  }
  return then;
}

/** Which entry, where the section's own name ("Trip 3") does not say it. */
function ordinalOf({ section, entry }: { section: readonly string[]; entry?: { ordinal: number } | null | undefined }) {
  return entry && !saysNumber(sectionWords(section), entry.ordinal + 1) ? entry.ordinal : null;
}

function valueAt(
  changes: readonly LogEntry[],
  at: number,
  now: FieldValue | undefined,
  changedAt: number,
): FieldValue | undefined {
  const before = changes.findLast((entry) => entry.at <= at);
  if (before) return before.after;
  const first = changes[0];
  if (first) return first.before;
  // Never changed by hand: what the page showed, from when it was seen.
  return changedAt <= at ? now : undefined;
}

function textOf(value: FieldValue | undefined): string {
  return value === undefined || isBlank(value) ? '' : valueText(value);
}

export interface Difference extends FieldThen {
  before: string;
}

/** The two moments side by side: each field of either, in the order of the later one. */
export function compareForms(before: readonly FieldThen[], after: readonly FieldThen[]): Difference[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const both = after.map((field) => ({ ...field, before: old.get(field.key)?.value ?? '' }));
  const here = new Set(after.map((field) => field.key));
  const gone = before.filter((field) => !here.has(field.key));
  return [...both, ...gone.map((field) => ({ ...field, before: field.value, value: '' }))];
}

export function differs(difference: Difference): boolean {
  return difference.before !== difference.value;
}
