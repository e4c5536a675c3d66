import type { ReportWords } from '../../language/report/en';
import type { Contents } from '../contents';
import { presentOf, type PresentRecord } from '../log';
import { stringOf } from '../value';
import { byName } from './byName';
import { valueText } from './chronology';
import { line, paragraph, triple, wrapped, type Block, type Line, type Section } from './layout';
import { moment } from './moment';

/** What stood in each field before and after, where something was replaced, disappeared or was put back. */
export function comparisonsSection({ records }: Contents, words: ReportWords): Section {
  const tables = presentOf(records).flatMap((record) => {
    const rows = rowsOf(record, words);
    return rows.length === 0 ? [] : tableOf(record, rows, words);
  });
  return {
    title: words.sections.comparisons,
    blocks: [paragraph(words.comparisonsLead), ...(tables.length === 0 ? [paragraph(words.none)] : tables)],
  };
}

type Row = [field: string, before: string, after: string];

/** A row never runs over the end of a page, and each page that a table reaches says again what its columns are. */
function tableOf({ index, line: { at, off, type } }: PresentRecord, rows: readonly Row[], words: ReportWords): Block[] {
  const { field, before, after } = words.columns;
  const columns = triple(field, before, after, 'head');
  const title = line(`${words.item(index)} · ${moment(at, off)}`, 'when');
  const [first, ...others] = rows.toSorted(([a], [b]) => byName(a, b)).map((row) => triple(...row));
  const head: Line[] = [title, ...wrapped(words.types[type] ?? type), ...columns, ...(first ?? [])];
  return [{ lines: head }, ...others.map((lines) => ({ lines, head: [title, ...columns] })), { lines: [line('')] }];
}

function rowsOf({ values, line: { type } }: PresentRecord, words: ReportWords): Row[] {
  const named = (what: string): [string, string][] =>
    values.flatMap((each) => {
      const pair = each.what === what && Array.isArray(each.value) ? each.value[0] : undefined;
      return pair ? [[stringOf(pair[0]), stringOf(pair[1])]] : [];
    });
  if (type === 'loss') return named('lost').map(([name, text]) => [name, text || words.empty, words.empty]);
  if (type === 'restore') {
    const back = named('restored').map(([name, text]): Row => [name, words.empty, text || words.empty]);
    return [...back, ...named('missing').map(([name]): Row => [name, words.empty, words.notBack])];
  }
  const text = (what: string): string =>
    values.flatMap(({ what: each, value }) => (each === what ? [valueText(value, words)] : []))[0] ?? '';
  const [before, after] = [text('before'), text('after')];
  // A value typed into an empty field replaced nothing.
  return before === ''
    ? []
    : [
        [
          [text('field.section'), text('field.label')].filter((each) => each !== '').join(' › '),
          before,
          after || words.empty,
        ],
      ];
}
