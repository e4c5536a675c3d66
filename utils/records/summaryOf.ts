import type { VisitSummary } from '../messages/contract';
import type { VisitRow } from './rows';
import type { Store } from './store';

/** A visit as lists show it. */
export async function summaryOf(row: VisitRow, store: Store): Promise<VisitSummary> {
  const { visit, lastAt, seen, tabId, placed } = row;
  const { fields, tables } = await store.readDraft(row.visitId);
  const missing = [...fields, ...tables].filter((kept) => kept.missing).length;
  return { visit, lastAt, markers: seen, fields: fields.length, missing, tabId, matterId: placed.matterId };
}
