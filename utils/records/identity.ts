import type { Marker, Visit } from '../messages/contract';
import { uniteMarkers } from '../matters/sameMarker';
import type { VisitRow } from './rows';
import type { Store } from './store';
import { Locked } from './vault/locked';

export interface Identity {
  markers: Marker[];
  settled: boolean;
}

/**
 * The identity of the whole page that a visit belongs to: framed forms have the client's name in the
 * top page, or in a frame beside them. Settled when both the top page and the visit itself have settled.
 */
export async function identityOf(row: VisitRow, store: Store): Promise<Identity> {
  // A top page needs no visit before its own; a frame has its top page somewhere before it.
  const since = row.visit.frame === '' ? row.visit.openedAt : 0;
  const page = pageOf(row, await store.visitsOfLineage(row.lineage, since));
  const frames = newestPerFrame(page.visits);
  // The asking document itself, even where a later one stands in its frame (it came back from the back/forward cache).
  const live = [row, ...frames.filter((other) => other.visit.frame !== row.visit.frame)];
  return {
    markers: uniteMarkers(...live.map((visit) => visit.live.markers)),
    settled: row.live.settled && (page.top?.live.settled ?? false),
  };
}

/** Every marker that the page of a visit ever showed. */
export function seenWith(row: VisitRow, lineage: readonly VisitRow[]): Marker[] {
  return uniteMarkers(row.seen, ...pageOf(row, lineage).visits.map((visit) => visit.seen));
}

interface Page {
  top: VisitRow | undefined;
  visits: VisitRow[];
}

/** The page of a visit: its top document, and the frames opened in it before the next top document. `lineage`: oldest first. */
function pageOf(row: VisitRow, lineage: readonly VisitRow[]): Page {
  const tops = lineage.filter(({ visit }) => visit.frame === '');
  const top = row.visit.frame === '' ? row : topOf(row.visit, tops);
  if (!top) return { top: undefined, visits: [row] };
  const next = tops.find(({ visit }) => visit.openedAt > top.visit.openedAt && visit.navigation !== 'prerender');
  const inside = lineage.filter(
    ({ visit }) =>
      visit.frame !== '' && visit.openedAt >= top.visit.openedAt && (!next || visit.openedAt < next.visit.openedAt),
  );
  return { top, visits: [top, ...inside] };
}

/** The newest top document opened before the frame, at the frame's top address where there is one. */
function topOf(frame: Visit, tops: readonly VisitRow[]): VisitRow | undefined {
  const before = tops.filter(({ visit }) => visit.openedAt <= frame.openedAt);
  return before.findLast(({ visit }) => visit.address === frame.topAddress) ?? before.at(-1);
}

function newestPerFrame(visits: readonly VisitRow[]): VisitRow[] {
  return [...new Map(visits.map((visit) => [visit.visit.frame, visit])).values()];
}

/** While locked, whose a page is may be known only by what stands in other, closed visits. */
export function unknownIfLocked(error: unknown): Identity {
  if (!(error instanceof Locked)) throw error;
  return { markers: [], settled: false };
}
