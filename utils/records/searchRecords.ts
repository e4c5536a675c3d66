import { fieldWords } from '../forms/fieldWords';
import { valueText } from '../forms/value';
import type { LogEntry, SearchHit } from '../messages/contract';
import type { VisitOutline } from './rows';
import type { Draft, Store } from './store';
import { titled } from './summaryOf';

/** As many hits as a person reads. */
export const MOST_HITS = 200;

/** Visits that are read at once: opening what they hold is work for several threads. */
const AT_ONCE = 40;

/** Visits whose kept values or history hold the words, the newest first. Case and accents do not count. */
export async function searchRecords(store: Store, rows: readonly VisitOutline[], text: string): Promise<SearchHit[]> {
  const wanted = foldWords(text);
  const hits: SearchHit[] = [];
  if (wanted === '') return hits;
  for (let from = 0; from < rows.length && hits.length <= MOST_HITS; from += AT_ONCE) {
    const portion = rows.slice(from, from + AT_ONCE);
    const lines = await Promise.all(portion.map(({ visitId }) => linesOf(store, visitId)));
    for (const [at, { visitId, placed }] of portion.entries()) {
      const found = uniqueLines(
        lines[at]?.flatMap((part) => part.filter(({ folded }) => folded.includes(wanted))) ?? [],
      );
      if (found.length === 0) continue;
      const row = await store.findVisit(visitId);
      const title = row ? titled(row.visit, (await store.readDraft(visitId)).fields).title : '';
      for (const { label, value, at: when } of found)
        hits.push({ ...{ visitId, title, matterId: placed.matterId, label, value }, at: when });
    }
  }
  return hits.slice(0, MOST_HITS + 1);
}

interface Line {
  label: string;
  value: string;
  at: number;
  folded: string;
}

/** By draft and history as the store remembers them: what is folded once is not folded at the next search. */
const foldedDrafts = new WeakMap<Draft, Line[]>();
const foldedLogs = new WeakMap<readonly LogEntry[], Line[]>();

async function linesOf(store: Store, visitId: string): Promise<Line[][]> {
  const [draft, log] = await Promise.all([store.readDraft(visitId), store.readLog(visitId)]);
  const kept = foldedDrafts.get(draft) ?? linesOfDraft(draft);
  foldedDrafts.set(draft, kept);
  const happened = foldedLogs.get(log) ?? linesOfLog(log);
  foldedLogs.set(log, happened);
  return [kept, happened];
}

function uniqueLines(lines: readonly Line[]): Line[] {
  return [...new Map(lines.toReversed().map((line) => [`${line.label}\n${line.value}`, line])).values()].toReversed();
}

function linesOfDraft({ fields, tables }: Draft): Line[] {
  return [
    ...fields.map(({ identity, value, at }) => lineOf(fieldWords(identity), valueText(value), at)),
    ...tables.flatMap(({ table, at }) =>
      table.rows.map((cells) => lineOf(table.section.join(' – '), cells.join(', '), at)),
    ),
  ];
}

function linesOfLog(log: readonly LogEntry[]): Line[] {
  return log.flatMap(({ field, after, at }) => (field && after ? lineOf(fieldWords(field), valueText(after), at) : []));
}

function lineOf(label: string, value: string, at: number): Line {
  const folded = foldWords(`${label} ${value}`);
  return { label: label.slice(0, 1_000), value: value.slice(0, 1_000), at, folded };
}

/** Words without case and accents: "Séjour" is found by "sejour". */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
