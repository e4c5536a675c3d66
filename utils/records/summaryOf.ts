import type { Visit, VisitSummary } from '../messages/contract';
import type { VisitRow } from './rows';
import type { Store } from './store';

/** A visit as lists show it. */
export async function summaryOf(row: VisitRow, store: Store): Promise<VisitSummary> {
  const { visit, lastAt, seen, tabId, placed } = row;
  const { fields, tables } = await store.readDraft(row.visitId);
  const missing = [...fields, ...tables].filter((kept) => kept.missing).length;
  return {
    visit: titled(visit, [...fields, ...tables]),
    lastAt,
    markers: seen,
    fields: fields.length,
    missing,
    tabId,
    matterId: placed.matterId,
  };
}

/** A visit opens before its page has a title: then its screen's heading says what it is. */
export function titled(visit: Visit, kept: readonly { screen: string }[]): Visit {
  return visit.title === '' ? { ...visit, title: kept.find(({ screen }) => screen !== '')?.screen ?? '' } : visit;
}
