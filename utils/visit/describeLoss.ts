import type { HoldView, LossView, NotRestored, Reformatted, ReviewRow } from '../../components/inpage/views';
import type { FieldState, FormState } from '../forms/field';
import { groupEntries } from '../forms/group';
import { foldSpace } from '../forms/text';
import { isBlank, valueText } from '../forms/value';
import type { Verdict } from '../guard/guardOptions';
import type { KeptField } from '../messages/contract';
import type { Outcome } from '../restore/restoreOptions';
import type { Loss } from './lossWatch';

/** What the hold dialog says about a stopped action. */
export function describeHold(verdict: Verdict, now: FormState): HoldView {
  const keys = new Set(verdict.keys);
  const fields = now.fields.filter((field) => keys.has(field.key) && !isBlank(field.value));
  const tables = now.tables.filter((table) => verdict.tables.includes(table.key));
  const rows = verdict.row ? [verdict.row] : tables.flatMap((table) => table.rows);
  const entries = [...entryLines(fields), ...rows.map((row) => row.filter((cell) => cell !== '').join(', '))];
  return {
    control: verdict.name,
    section: verdict.section.at(-1) ?? '',
    entries: entries.length > 0 ? entries : fields.map((field) => lineOf(field)),
    entryCount: entries.length,
    fieldCount: fields.length + rows.flat().filter((cell) => cell !== '').length,
    reason: verdict.reason,
  };
}

/** One line for each repeated entry: its values, dates joined as a period. */
export function entryLines(fields: readonly FieldState[]): string[] {
  return groupEntries(fields).lists.flatMap((list) =>
    list.entries.map((entry) => entryLine(entry.map((field) => valueText(field.value)))),
  );
}

const DATE = /^\d{4}([-/]\d{1,2}){0,2}$|^(19|20)\d{2}$/;

function entryLine(values: readonly string[]): string {
  const filled = values.filter((value) => value !== '');
  const [from, to, ...rest] = filled;
  const period =
    from !== undefined && to !== undefined && DATE.test(from) && DATE.test(to) ? [`${from} – ${to}`, ...rest] : filled;
  return period.join(', ');
}

function lineOf(field: FieldState): string {
  const text = valueText(field.value);
  return field.identity.label === '' ? text : `${field.identity.label}: ${text}`;
}

export function sectionOf(loss: Loss): string {
  const first = loss.fields[0]?.identity.section ?? loss.rows[0]?.table.table.section ?? [];
  const all = [
    ...loss.fields.map((field) => field.identity.section),
    ...loss.rows.map((row) => row.table.table.section),
  ];
  let depth = first.length;
  while (
    depth > 0 &&
    !all.every((section) => section[depth - 1]?.replace(/\d+/g, '#') === first[depth - 1]?.replace(/\d+/g, '#'))
  )
    depth--;
  // A section of one entry is called after its list.
  const numbered = all.some((section) => section[depth - 1] !== first[depth - 1]);
  return first[numbered ? depth - 2 : depth - 1] ?? '';
}

/** What the bar says about a loss. */
export function describeLoss(
  loss: Loss,
  read: () => FormState,
  client: string | undefined,
  isNewer: (state: FieldState) => boolean = () => false,
): Omit<LossView, 'reviewing' | 'onRestore' | 'onDismiss'> {
  const lists = groupEntries(loss.fields).lists;
  const rows = loss.rows.flatMap((each) => each.rows);
  return {
    kind: 'loss',
    section: sectionOf(loss),
    entries: lists.reduce((sum, list) => sum + list.entries.length, 0) + rows.length,
    fields: loss.fields.length + rows.flat().filter((cell) => cell !== '').length,
    cause: loss.cause,
    at: loss.at,
    offered: loss.offered,
    ...(client === undefined ? {} : { client }),
    preview() {
      const standing = new Map(read().fields.map((state) => [state.key, state]));
      return [
        ...loss.fields.map((field) => reviewRow(field, standing.get(field.key), isNewer)),
        ...rows.flatMap((row, i) => tableRows(loss, row, i)),
      ];
    },
  };
}

function reviewRow(
  field: KeptField,
  standing: FieldState | undefined,
  isNewer: (state: FieldState) => boolean,
): ReviewRow {
  const { section, entry, label, name } = field.identity;
  const named = section.at(-1) ?? '';
  return {
    key: field.key,
    section: named,
    entry: entry && !endsWith(named, entry.ordinal + 1) ? String(entry.ordinal + 1) : '',
    label: label || name,
    before: valueText(field.value),
    now: standing ? valueText(standing.value) : '',
    tick: field.key,
    newer: standing !== undefined && isNewer(standing),
  };
}

/** "Trip 3" says already which one it is. */
function endsWith(name: string, ordinal: number): boolean {
  return new RegExp(`(^|\\D)0*${String(ordinal)}$`).test(name.trim());
}

function tableRows(loss: Loss, row: readonly string[], index: number): ReviewRow[] {
  const table = loss.rows.find((each) => each.rows.includes(row as string[]))?.table.table;
  return row.flatMap((cell, i) =>
    cell === ''
      ? []
      : [
          {
            key: `${String(index)}.${String(i)}`,
            section: table?.section.at(-1) ?? '',
            entry: String(index + 1),
            label: table?.columns[i] ?? '',
            before: cell,
            now: '',
            tick: rowTick(index),
            newer: false,
          },
        ],
  );
}

/** The nth lost row of all committed tables, as the review ticks it. */
export function rowTick(index: number): string {
  return `row ${String(index)}`;
}

/** Values that the page writes in another way than they were. */
export function describeReformatted({ restored }: Outcome): Reformatted[] {
  return restored.flatMap(({ field, now }) => {
    const [before, after] = [valueText(field.value), now ? valueText(now.value) : ''];
    if (!now || field.order < 0 || foldSpace(before) === foldSpace(after)) return [];
    return [{ label: field.identity.label || field.identity.name, section: placeOf(field), before, now: after }];
  });
}

function placeOf({ identity }: KeptField): string {
  const named = identity.section.at(-1) ?? '';
  const ordinal = identity.entry && !endsWith(named, identity.entry.ordinal + 1) ? identity.entry.ordinal + 1 : '';
  return [named, String(ordinal)].filter(Boolean).join(' ');
}

export function describeNotRestored(outcome: Outcome): NotRestored[] {
  return [
    ...outcome.notRestored.map(({ standing: { field }, reason }) => ({
      label: field.identity.label || field.identity.name,
      section: placeOf(field),
      value: valueText(field.value),
      reason,
    })),
    ...outcome.rowsNotRestored.map(({ cells, reason }) => ({
      label: '',
      section: '',
      value: cells.filter(Boolean).join(', '),
      reason,
    })),
  ];
}
