import type { ReportWords } from '../language/report/en';
import type { RecordLine } from './record';
import { NAMED, valueText } from './report/chronology';
import { offsetText } from './report/moment';
import type { Value } from './value';

/** A record as a table has it: what it says of itself, and its values by name. */
export interface TableRecord {
  i: number;
  line: RecordLine;
  values: readonly { what: string; value: Value }[];
}

/** Columns that every table begins with; one for each kind of value follows. */
const FIRST = ['item', 'local time', 'UTC', 'type', 'basis', 'rule'] as const;

function localTime({ at, off }: RecordLine): string {
  return `${new Date(Date.parse(at) + off * 60_000).toISOString().slice(0, 19).replace('T', ' ')} ${offsetText(off)}`;
}

/** For a spreadsheet: UTF-8 with its mark, CRLF, a column for each kind of value. */
export function csvOf(records: readonly TableRecord[], words: ReportWords): string {
  const names = [...new Set(records.flatMap(({ values }) => values.map(({ what }) => what)))];
  const head = [...FIRST, ...names.map((what) => words.what[what] ?? what)];
  const rows = records.map(({ i, line, values }) => [
    String(i),
    localTime(line),
    line.at,
    words.types[line.type] ?? line.type,
    words.basis[line.basis],
    line.rule ?? '',
    ...names.map((name) =>
      values.flatMap(({ what, value }) => (what === name ? [textIn(what, value, words)] : [])).join('\n'),
    ),
  ]);
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function textIn(what: string, value: Value, words: ReportWords): string {
  if (NAMED.has(what) && Array.isArray(value))
    return value.map((pair) => pair.map((each) => valueText(each, words)).join(': ')).join('\n');
  return valueText(value, words);
}

/** A cell that begins like a formula would be one: typed values come from clients and pages. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** For programs: every value as the package has it. */
export function jsonOf(records: readonly TableRecord[]): string {
  const rows = records.map(({ i, line: { at, t, off, tz, type, basis, rule }, values }) => ({
    ...{ item: i, at, recorded: t, offsetMinutes: off, zone: tz, type, basis },
    ...(rule === undefined ? {} : { rule }),
    values: values.map(({ what, value }) => ({ what, value })),
  }));
  return `${JSON.stringify(rows, null, 1)}\n`;
}
