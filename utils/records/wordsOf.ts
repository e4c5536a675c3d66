import { fieldWords } from '../forms/fieldWords';
import { valueText } from '../forms/value';
import type { WordsLine } from '../messages/contract';
import type { VisitRow } from './rows';
import type { Store } from './store';
import { titled } from './summaryOf';

const LONGEST = 1_000; // of a label or a value: as much as anybody looks for

/** Everything of one visit that can be looked for: labels and values, kept now or in its history, each pair once. */
export async function wordsOf(store: Store, row: VisitRow, matterId: string): Promise<WordsLine[]> {
  const { visitId, visit } = row;
  const [draft, log] = await Promise.all([store.readDraft(visitId), store.readLog(visitId)]);
  const { title } = titled(visit, draft.fields);
  const lines = new Map<string, WordsLine>();
  const add = (label: string, value: string, at: number): void => {
    const key = `${label}\n${value}`;
    const line = { visitId, title, matterId, label: label.slice(0, LONGEST), value: value.slice(0, LONGEST), at };
    if (value !== '' && !lines.has(key)) lines.set(key, line);
  };
  for (const field of draft.fields) add(fieldWords(field.identity), valueText(field.value), field.at);
  for (const { table, at } of draft.tables)
    for (const cells of table.rows) add(table.section.join(' – '), cells.join(', '), at);
  for (const { field, after, at } of log) if (field && after) add(fieldWords(field), valueText(after), at);
  return [...lines.values()];
}
