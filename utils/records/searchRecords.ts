import type { SearchHit } from '../messages/contract';
import type { VisitOutline } from './rows';
import { foldWords } from './searchLines';
import type { Store } from './store';
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
    const lines = await Promise.all(portion.map(({ visitId }) => store.searchLines(visitId)));
    for (const [at, { visitId, placed }] of portion.entries()) {
      const found = lines[at]?.filter(({ folded }) => folded.includes(wanted)) ?? [];
      if (found.length === 0) continue;
      const title = await titleOf(store, visitId);
      for (const { label, value, at: when } of found)
        hits.push({ ...{ visitId, title, matterId: placed.matterId, label, value }, at: when });
    }
  }
  return hits.slice(0, MOST_HITS + 1);
}

async function titleOf(store: Store, visitId: string): Promise<string> {
  const row = await store.findVisit(visitId);
  if (!row || row.visit.title !== '') return row?.visit.title ?? '';
  return titled(row.visit, (await store.readDraft(visitId)).fields).title;
}
