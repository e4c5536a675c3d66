import { isBlank } from '../forms/value';
import { sameMarker } from '../matters/sameMarker';
import { mayOffer, namesClient, severalClients, type Offer } from '../matters/scope';
import type { EarlierDraft, Marker, Refusal } from '../messages/contract';
import { identityOf, seenWith } from './identity';
import type { VisitRow } from './rows';
import type { Draft, Store } from './store';

/** As many drafts as a page is given; the contract says so. */
const MAX_DRAFTS = 5;
/** As many earlier visits as are looked at: a portal that posts every step to one address makes many a day. */
const MAX_CANDIDATES = 60;

interface Found {
  drafts: EarlierDraft[];
  refusal: Refusal;
}

/** Newest drafts of the same screen that the asking page may be offered, newest first. */
export async function findEarlier(asking: VisitRow, screen: string, store: Store): Promise<Found> {
  const identity = await identityOf(asking, store);
  const now = { ...identity, signIn: asking.visit.signIn };
  const drafts: EarlierDraft[] = [];
  let refusal: Refusal = 'none';
  const judge = makeJudge(asking, now.markers, store);
  const rows = await candidates(asking, store);
  const lettingGo = await filter([asking, ...rows], async (row) => {
    if (row.letGo?.[screen] === undefined) return false;
    return row === asking || mayOffer(now, (await judge(row)).earlier).offer;
  });
  for (const row of rows) {
    if (lettingGo.some((by) => isLetGo(row, by, screen))) continue;
    const { seen, earlier } = await judge(row);
    // Another client's visit in another tab is no news; only what could have been meant is worth a reason.
    if (!earlier.sameTab && !seen.some((marker) => now.markers.some((mine) => sameMarker(mine, marker)))) continue;
    const draft = await store.readDraft(row.visitId);
    if (!holdsSomething(draft) || !isOfScreen(draft, screen)) continue;
    const offer: Offer = mayOffer(now, earlier);
    if (offer.offer) drafts.push({ visit: row.visit, lastAt: row.lastAt, ...draft });
    else if (refusal === 'none') refusal = offer.refusal;
    if (drafts.length === MAX_DRAFTS) break;
  }
  drafts.sort((a, b) => b.lastAt - a.lastAt);
  return { drafts, refusal: drafts.length > 0 ? 'none' : refusal };
}

/** The person had this draft's loss, or an older one of it, before them and dismissed it. */
function isLetGo(row: VisitRow, by: VisitRow, screen: string): boolean {
  const at = by.letGo?.[screen] ?? 0;
  return row.visitId !== by.visitId && row.visit.openedAt <= by.visit.openedAt && row.lastAt <= at;
}

async function filter<T>(all: readonly T[], holds: (each: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(all.map(holds));
  return all.filter((_, i) => kept[i]);
}

/**
 * Visits of the same place, and of the same tab: a portal may answer a post under another address.
 * Newest first.
 */
async function candidates(asking: VisitRow, store: Store): Promise<VisitRow[]> {
  const { frame, address, topAddress, portal } = asking.visit;
  const here = await store.visitsAt({ frame, address, topAddress });
  const inTab = asking.lineage === '' ? [] : await store.visitsOfLineage(asking.lineage, 0);
  const known = new Map([...here, ...inTab].map((row) => [row.visitId, row]));
  return [...known.values()]
    .filter(
      ({ visit, visitId }) =>
        visitId !== asking.visitId && visit.portal === portal && visit.frame === frame && !visit.signIn,
    )
    .sort((a, b) => b.lastAt - a.lastAt)
    .slice(0, MAX_CANDIDATES);
}

function isOfScreen({ fields, tables }: Draft, screen: string): boolean {
  return fields.some((field) => field.screen === screen) || tables.some((table) => table.screen === screen);
}

type Judged = { seen: Marker[]; earlier: Parameters<typeof mayOffer>[1] };

/** What there is to know about an earlier visit, with each lineage read once. */
function makeJudge(asking: VisitRow, markers: readonly Marker[], store: Store): (row: VisitRow) => Promise<Judged> {
  const lineages = new Map<string, Promise<VisitRow[]>>();
  const lineageOf = (lineage: string): Promise<VisitRow[]> => {
    const known = lineages.get(lineage) ?? (lineage === '' ? Promise.resolve([]) : store.visitsOfLineage(lineage, 0));
    lineages.set(lineage, known);
    return known;
  };
  return async (row) => {
    const lineage = await lineageOf(row.lineage);
    const seen = seenWith(row, lineage);
    const since = row.visit.openedAt;
    return {
      seen,
      earlier: {
        markers: seen,
        sameTab: row.lineage !== '' && row.lineage === asking.lineage,
        sameAddress: row.visit.address === asking.visit.address && row.visit.topAddress === asking.visit.topAddress,
        // Tabs share their session: a sign-in in any of them counts.
        signInBetween: await store.signedInSince(asking.visit.portal, since),
        clientChangedBetween: clientChanged(lineage, since, markers),
      },
    };
  };
}

/** Whether the tab showed two clients since, counting the last one it showed before. */
export function clientChanged(lineage: readonly VisitRow[], since: number, now: readonly Marker[]): boolean {
  const shown = lineage.filter((row) => row.seen.length > 0);
  const signedIn = lineage.findLast(({ visit }) => visit.signIn && visit.openedAt < since)?.visit.openedAt ?? 0;
  // A list of clients before it says nothing: one of them was then chosen. Nor does who was shown before a sign-in.
  const before = shown.findLast(
    ({ visit, seen }) => visit.openedAt < since && visit.openedAt > signedIn && !severalClients(seen),
  )?.seen;
  const after = shown.filter((row) => row.visit.openedAt >= since).map((row) => row.seen);
  // A client who is named for the first time since: nobody knows whose the nameless page before was.
  if (!before && namesClient(after.flat()) && !namesClient(now)) return true;
  // Nor where two nameless pages have one between them that shares nothing with who was shown before.
  if (now.length === 0 && after.some((seen) => !sharesMarker(seen, before ?? []))) return true;
  return severalClients([...(before ?? []), ...after.flat(), ...now]);
}

function sharesMarker(some: readonly Marker[], others: readonly Marker[]): boolean {
  return some.some((marker) => others.some((other) => sameMarker(marker, other)));
}

function holdsSomething({ fields, tables }: Draft): boolean {
  return (
    fields.some((field) => !isBlank(field.value) || (field.previous !== null && !isBlank(field.previous))) ||
    tables.some(({ table }) => table.rows.length > 0)
  );
}
