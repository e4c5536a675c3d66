import type { VisitWords } from '../messages/contract';
import type { Store } from './store';
import { titled } from './summaryOf';

/** Everything of one visit that can be looked for: labels and values, kept now or in its history, each pair once. */
export async function wordsOf(store: Store, visitId: string, matterId: string): Promise<VisitWords> {
  const [row, lines] = await Promise.all([store.findVisit(visitId), store.searchLines(visitId)]);
  if (!row) return { visitId, title: '', matterId, lines: [] }; // deleted meanwhile
  const { title } = row.visit.title === '' ? titled(row.visit, (await store.readDraft(visitId)).fields) : row.visit;
  return { visitId, title, matterId, lines };
}
