import { fieldWords } from '../forms/fieldWords';
import { valueText } from '../forms/value';
import type { SearchHit } from '../messages/contract';
import type { VisitRow } from './rows';
import type { Store } from './store';
import { titled } from './summaryOf';

/** As many hits as a person reads. */
export const MOST_HITS = 200;

/** Visits whose kept values or history hold the words, the newest first. Case and accents do not count. */
export async function searchRecords(store: Store, rows: readonly VisitRow[], text: string): Promise<SearchHit[]> {
  const wanted = foldWords(text);
  const hits: SearchHit[] = [];
  if (wanted === '') return hits;
  for (const row of rows) {
    const { visitId, visit, placed } = row;
    const draft = await store.readDraft(visitId);
    const { title } = titled(visit, draft.fields);
    const where = { visitId, title, matterId: placed.matterId };
    const seen = new Set<string>();
    const add = (label: string, value: string, at: number): void => {
      const key = `${label}\n${value}`;
      if (seen.has(key) || !foldWords(`${label} ${value}`).includes(wanted)) return;
      seen.add(key);
      hits.push({ ...where, label: label.slice(0, 1_000), value: value.slice(0, 1_000), at });
    };
    for (const field of draft.fields) add(fieldWords(field.identity), valueText(field.value), field.at);
    for (const { table, at } of draft.tables)
      for (const cells of table.rows) add(table.section.join(' – '), cells.join(', '), at);
    for (const { field, after, at } of await store.readLog(visitId))
      if (field && after) add(fieldWords(field), valueText(after), at);
    if (hits.length > MOST_HITS) break;
  }
  return hits.slice(0, MOST_HITS + 1);
}

/** Words without case and accents: "Séjour" is found by "sejour". */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
