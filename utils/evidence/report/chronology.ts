import type { ReportWords } from '../../language/report/en';
import { isBlob } from '../blobs';
import type { PresentRecord } from '../log';
import { byName } from './byName';
import { stringOf, type Value } from '../value';
import { line, pair, paragraph, wrapped, type Block } from './layout';
import { codePoints, inGroups } from './markup';
import { moment } from './moment';

/** What an item says first; the rest follows in the order of its digests. */
const ORDER = [
  'label',
  'page.title',
  'page.address',
  'field.section',
  'field.label',
  'before',
  'after',
  'note',
  'answer.to',
  'about',
  'control',
  'file.name',
  'file.size',
  'file.type',
  'file.modified',
  'file.sha256',
  'file.how',
  'said',
  'number',
  'screen.view',
  'screen.cut',
  'screen.without',
  'screen.picture',
  'screen.html',
  'portal.answer',
  'portal.date',
  'portal.id',
  'sent',
];
/** A log entry written this long after what it tells gets both times. */
const LATE_MS = 5_000;

/** Where an item happened: printed again only when it is not where the one before it was. */
const PLACE = new Set(['page.title', 'page.address', 'field.section']);

/** Told of several fields: each value is a field's name and what stood in it. */
export const NAMED: ReadonlySet<string> = new Set(['sent', 'lost', 'restored', 'missing']);

/** Printed as tables of their own (`comparisons.ts`), not once more here. */
const TABLED = new Set(['lost', 'restored', 'missing']);

/** The whole text of a page: printed under "Screens". */
export const SCREEN_TEXT = 'screen.text';

/** Told by a code of ours, so that the record is in no language. */
const CODED = new Set(['file.how', 'screen.cut', 'screen.without', 'answer.to']);

/** One item of the chronology: when, what, how it is known, and every value that is disclosed. */
export function itemOf(item: PresentRecord, before: PresentRecord | undefined, words: ReportWords): Block {
  const { index, line: record, values, redacted } = item;
  const { at, t, off, type, basis, rule } = record;
  const said = new Map((before?.values ?? []).map(({ what, value }) => [what, JSON.stringify(value)]));
  const shown = values
    .filter(({ what }) => what !== SCREEN_TEXT && !TABLED.has(what))
    .filter(({ what, value }) => !PLACE.has(what) || (value !== '' && said.get(what) !== JSON.stringify(value)))
    .sort((a, b) => placeOf(a.what) - placeOf(b.what) || byName(nameIn(a.value), nameIn(b.value)));
  const late = Math.abs(Date.parse(t) - Date.parse(at)) > LATE_MS;
  return {
    lines: [
      line(`${words.item(index)} · ${moment(at, off)}`, 'when'),
      ...wrapped(`${words.types[type] ?? type} · ${words.basis[basis]}`, `basis ${basis}`),
      ...(rule === undefined ? [] : pair(words.rule, rule)),
      ...(late ? pair(words.recorded, moment(t, off)) : []),
      ...shown.flatMap(({ what, value }) => valueLines(what, value, words)),
      ...(redacted === 0 ? [] : [line(words.redactedValues(redacted), 'quiet')]),
      line(''),
    ],
  };
}

/** The field's name in what is told of several fields. */
function nameIn(value: Value): string {
  return Array.isArray(value) && value[0] ? stringOf(value[0][0]) : '';
}

function placeOf(what: string): number {
  const place = ORDER.indexOf(what);
  return place === -1 ? ORDER.length : place;
}

function valueLines(what: string, value: Value, words: ReportWords): string[] {
  const sent = NAMED.has(what) && Array.isArray(value) ? value[0] : undefined;
  const name = sent ? words.named(words.what[what] ?? what, stringOf(sent[0])) : (words.what[what] ?? what);
  const said = sent ? stringOf(sent[1]) : valueText(value, words);
  const text = CODED.has(what) ? (words.codes[said] ?? said) : what === 'file.sha256' ? inGroups(said) : said;
  const composed = text.normalize('NFC') === text ? [] : pair(words.notNfc, codePoints(text));
  return [...pair(name, text === '' ? words.empty : text), ...composed];
}

export function valueText(value: Value, words: ReportWords): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map(([stored, text]) => `${stringOf(text)} [${stringOf(stored)}]`).join('; ');
  if (isBlob(value)) return words.file(String(value.size), inGroups(value.blob));
  if (typeof value === 'object' && 'html' in value) return `${stringOf(value.text)} · HTML: ${stringOf(value.html)}`;
  return stringOf(value);
}

/** What of an incident stands in its line. */
const SHORT = ['http.status', 'net.error', 'said', 'took.ms', 'began', 'address'];

/** An item in one line or two, for the list of incidents. `end`: of an outage. */
export function shortItem(
  { index, line: { at, off, type, basis, rule }, values }: PresentRecord,
  words: ReportWords,
  end: string,
): Block {
  const note = values.find(({ what }) => what === 'note')?.value ?? null;
  const said = [
    words.types[type] ?? type,
    words.basis[basis],
    ...(rule === undefined ? [] : [rule]),
    valueText(note, words),
    ...SHORT.flatMap((name) => values.filter(({ what }) => what === name)).map(
      ({ what, value }) => `${words.what[what] ?? what}: ${valueText(value, words)}`,
    ),
    end,
  ];
  const text = said.filter((part) => part !== '').join(' · ');
  return paragraph(`${words.item(index)} · ${moment(at, off)} · ${text}`);
}
