import type { Marker } from '../messages/contract';
import { seenWith } from './identity';
import { placeByMarkers } from './placeByMarkers';
import type { VisitRow } from './rows';
import type { Store } from './store';

/** Every marker that the page of a visit ever showed: a framed form has its client's name in the top page. */
async function pageMarkers(row: VisitRow, store: Store): Promise<Marker[]> {
  return row.lineage === '' ? row.seen : seenWith(row, await store.visitsOfLineage(row.lineage, 0));
}

/** The matter that a visit's markers say, made where it is new; '' where they name nobody or several. */
export async function findPlace(row: VisitRow, store: Store, now: number): Promise<string> {
  const markers = await pageMarkers(row, store);
  let matterId = '';
  await store.changeFiles((all) => {
    const placed = placeByMarkers(markers, row.visit.portal, all, now);
    matterId = placed.matterId;
    return placed.changed;
  });
  return matterId;
}

/** Puts a visit where its markers say. What a person has placed stays. */
export async function placeVisit(visitId: string, store: Store, now: number): Promise<void> {
  const row = await store.findVisit(visitId);
  if (row?.placed.by !== 'markers') return;
  const matterId = await findPlace(row, store, now);
  if (matterId === row.placed.matterId) return;
  await store.changeVisit(visitId, (current) =>
    current?.placed.by === 'markers' ? { ...current, placed: { matterId, by: 'markers' } } : undefined,
  );
}
