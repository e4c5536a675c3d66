import type { Visit, VisitSummary } from '../messages/contract';
import type { VisitRow } from './rows';
import type { Store } from './store';

/** A visit as lists show it. */
export async function summaryOf(row: VisitRow, store: Store): Promise<VisitSummary> {
  const { visit, lastAt, seen, tabId, placed } = row;
  const { fields, missing } = await store.countKept(row.visitId);
  const named = visit.title === '' ? titled(visit, (await store.readDraft(row.visitId)).fields) : visit;
  return { visit: named, lastAt, markers: seen, fields, missing, tabId, matterId: placed.matterId };
}

/** A visit opens before its page has a title: then its screen's heading says what it is. */
export function titled(visit: Visit, kept: readonly { screen: string }[]): Visit {
  return visit.title === '' ? { ...visit, title: kept.find(({ screen }) => screen !== '')?.screen ?? '' } : visit;
}
