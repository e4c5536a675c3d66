import type { Input, LogEntry, MatterView, Output, Placement, TimelineEntry, VisitSummary } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import { BY_FIRM, readPolicy } from '../settings/policy';
import { answersElsewhere } from './answersElsewhere';
import { forgetJournal } from './journal';
import { partsOf, rootOf } from './placeByMarkers';
import { findPlace, placeVisit } from './placeVisit';
import type { FileOutline, FileRow, VisitOutline, VisitRow } from './rows';
import type { Store } from './store';
import { summaryOf } from './summaryOf';

/** As many visits as are looked through for a list: years of work. */
export const MAX_VISITS = 20_000;
/** As many lines of a timeline as travel at once. */
const MAX_TIMELINE = 5_000;

type MatterHandlers = Pick<
  Handlers,
  'readMatters' | 'readMatter' | 'changeMatter' | 'placeVisit' | 'deleteMatter' | 'deleteVisit'
>;

/** What changes to matters mean elsewhere. */
export interface MatterWorld {
  now: () => number;
  /** A visit was erased by the person: the sealed log erases and declares it. */
  erased(visitId: string): Promise<void>;
  /** Something was written to a visit's log: it is sealed too. */
  logged(visitId: string, entry: LogEntry): Promise<void>;
}

/** What the extension's pages ask about matters. Private windows have matters of their own, in memory. */
export function matterHandlers(stores: readonly Store[], world: MatterWorld): MatterHandlers {
  const { now } = world;
  async function storeOfVisit(visitId: string): Promise<{ store: Store; row: VisitRow }> {
    for (const store of stores) {
      const row = await store.findVisit(visitId);
      if (row) return { store, row };
    }
    throw new Error('This visit is no longer kept.');
  }
  async function storeOfMatter(matterId: string): Promise<Store> {
    for (const store of stores) if (await isIn(store, matterId)) return store;
    throw new Error('There is no such matter.');
  }

  return {
    async readMatters() {
      const lists = await Promise.all(stores.map((store) => matterList(store)));
      const matters = lists.flatMap((list) => list.matters).sort((a, b) => b.lastAt - a.lastAt);
      return { matters, unassigned: lists.reduce((sum, list) => sum + list.unassigned, 0) };
    },

    async readMatter({ matterId, most }) {
      const found = await Promise.all(stores.map((store) => readMatter(store, matterId, most)));
      const visits = found.flatMap((part) => part.visits).sort((a, b) => b.lastAt - a.lastAt);
      return {
        matter: found.find(({ matter }) => matter !== null)?.matter ?? null,
        visits: visits.slice(0, most),
        timeline: found.flatMap((part) => part.timeline).sort((a, b) => b.entry.at - a.entry.at),
        more: found.some(({ more }) => more) || visits.length > most,
      };
    },

    async changeMatter(change) {
      const store = await storeOfMatter(change.matterId);
      await store.changeFiles((all) => changed(change, all));
      if (change.partOf !== undefined) await placeAnew(store, now());
      return {};
    },

    async placeVisit({ visitId, to }) {
      const { store, row } = await storeOfVisit(visitId);
      if (to !== null && to !== '' && !(await isIn(store, to))) throw new Error('There is no such matter.');
      const before = row.placed;
      const placed: Placement =
        to === null ? { matterId: await findPlace(row, store, now()), by: 'markers' } : { matterId: to, by: 'person' };
      await store.changeVisit(visitId, (current) => current && { ...current, placed });
      const note = `${before.matterId || '-'} > ${placed.matterId || '-'}`;
      const entry: LogEntry = { at: now(), kind: 'moved', basis: 'input', note };
      await store.addLog(visitId, [entry]);
      await world.logged(visitId, entry);
      return { before, now: placed };
    },

    async deleteMatter({ matterId }) {
      await mayDelete();
      const store = await storeOfMatter(matterId);
      if (isHeld(matterId, await store.fileOutlines())) throw new Error(ON_HOLD);
      for (const part of [matterId, ...partsOf(matterId, await store.fileOutlines()).map((each) => each.matterId)]) {
        for (const { visitId } of await store.outlinesOfMatter(part, MAX_VISITS)) await erase(store, visitId, world);
        await store.deleteFile(part);
      }
      return {};
    },

    async deleteVisit({ visitId }) {
      await mayDelete();
      for (const store of stores) {
        const row = await store.findOutline(visitId);
        if (row && isHeld(row.placed.matterId, await store.fileOutlines())) throw new Error(ON_HOLD);
      }
      for (const store of stores) await erase(store, visitId, world);
      return {};
    },
  };
}

const ON_HOLD = 'This matter is on legal hold: nothing of it was deleted.';

/** Whether a matter, what it is part of, or what is part of it is on legal hold. */
function isHeld(matterId: string, all: readonly FileOutline[]): boolean {
  const root = rootOf(matterId, all);
  return all.some(
    (file) =>
      file.legalHold && [file.matterId, file.partOf].some((id) => id === matterId || (id !== '' && id === root)),
  );
}

/** Throws where the organization lets nobody delete by hand. */
async function mayDelete(): Promise<void> {
  if ((await readPolicy()).off.includes('deleteRecords')) throw new Error(BY_FIRM);
}

async function erase(store: Store, visitId: string, { erased }: MatterWorld): Promise<void> {
  await store.deleteVisit(visitId);
  await erased(visitId);
  await forgetJournal(visitId);
}

async function isIn(store: Store, matterId: string): Promise<boolean> {
  return (await store.fileOutlines()).some((matter) => matter.matterId === matterId);
}

/** Visits that hold something: pages that were only looked at are no news. */
export function worthListing({ visit, lastAt }: VisitOutline): boolean {
  return !visit.signIn && lastAt > visit.openedAt;
}

async function matterList(store: Store): Promise<Output<'readMatters'>> {
  const [all, rows] = await Promise.all([store.allFiles(), store.newestOutlines(MAX_VISITS)]);
  const listed = rows.filter(worthListing);
  const byMatter = Map.groupBy(listed, (row) => rootOf(row.placed.matterId, all));
  const matters = all
    .filter((matter) => matter.partOf === '')
    .map((matter) => describe(matter, all, byMatter.get(matter.matterId) ?? []));
  return { matters, unassigned: byMatter.get('')?.length ?? 0 };
}

function describe(matter: FileRow, all: readonly FileRow[], visits: readonly VisitOutline[]): MatterView {
  const parts = partsOf(matter.matterId, all);
  const perhaps = all.filter(
    (other) =>
      other.matterId !== matter.matterId &&
      other.partOf === '' &&
      !matter.apartFrom.includes(other.matterId) &&
      !other.apartFrom.includes(matter.matterId) &&
      (sharesNumber(matter, other) || sharesNumber(other, matter)),
  );
  return {
    matterId: matter.matterId,
    name: matter.name,
    markers: [matter, ...parts].flatMap((each) => each.markers).map(({ kind, value }) => ({ kind, value })),
    portals: [...new Set(visits.map(({ visit }) => visit.portal))],
    visits: visits.length,
    lastAt: visits.reduce((last, row) => Math.max(last, row.lastAt), 0),
    closed: matter.closed,
    keepDays: matter.keepDays,
    legalHold: matter.legalHold,
    united: parts.map((part) => part.matterId),
    perhapsSameAs: perhaps.map((other) => other.matterId),
  };
}

/** Whether pages of the one showed a number of the other. */
function sharesNumber(one: FileRow, other: FileRow): boolean {
  return one.elsewhere.some((marker) =>
    other.markers.some(
      (known) => known.kind === marker.kind && known.scope === marker.scope && known.value === marker.value,
    ),
  );
}

/** Visits of a matter and of what was united with it, newest change first. */
async function visitsOf(store: Store, matterId: string): Promise<VisitOutline[]> {
  const parts = matterId === '' ? [] : partsOf(matterId, await store.fileOutlines()).map((part) => part.matterId);
  const found = await Promise.all([matterId, ...parts].map((id) => store.outlinesOfMatter(id, MAX_VISITS)));
  return found.flat().sort((a, b) => b.lastAt - a.lastAt);
}

/** The matter that a visit placed there shows under, without its visits' figures. */
export async function findMatter(store: Store, matterId: string): Promise<MatterView | null> {
  const all = await store.allFiles();
  const root = rootOf(matterId, all);
  const matter = all.find((each) => each.matterId === root);
  return matter ? describe(matter, all, []) : null;
}

async function readMatter(store: Store, matterId: string, most: number): Promise<Output<'readMatter'>> {
  const all = await store.allFiles();
  const matter = all.find((each) => each.matterId === matterId);
  if (!matter && matterId !== '') return { matter: null, visits: [], timeline: [], more: false };
  const rows = (await visitsOf(store, matterId)).filter(worthListing);
  const opened = await Promise.all(rows.slice(0, most).map(({ visitId }) => store.findVisit(visitId)));
  const shown = opened.filter((row) => row !== undefined);
  const visits: VisitSummary[] = await Promise.all(shown.map((row) => summaryOf(row, store)));
  const timeline: TimelineEntry[] = [];
  for (const { visitId } of shown) {
    for (const entry of await store.readLog(visitId)) timeline.push({ visitId, entry });
    if (timeline.length > MAX_TIMELINE) break;
  }
  if (matterId !== '') timeline.push(...(await answersElsewhere(store, timeline, shown)));
  const more = rows.length > most;
  return { matter: matter ? describe(matter, all, rows) : null, visits, timeline, more };
}

function changed(change: Input<'changeMatter'>, all: readonly FileRow[]): FileRow[] {
  const { matterId, partOf, apartFrom, name, closed, keepDays, legalHold } = change;
  const row = all.find((each) => each.matterId === matterId);
  if (!row) return [];
  if (partOf !== undefined && partOf !== '') checkUnion(row, partOf, all);
  const next: FileRow = {
    ...row,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(closed === undefined ? {} : { closed }),
    ...(keepDays === undefined ? {} : { keepDays }),
    ...(legalHold === undefined ? {} : { legalHold }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(apartFrom === undefined ? {} : { apartFrom: [...row.apartFrom, apartFrom] }),
  };
  // What was part of this one follows it.
  const followers = partOf ? partsOf(matterId, all).map((part) => ({ ...part, partOf })) : [];
  return [next, ...followers];
}

function checkUnion(row: FileRow, partOf: string, all: readonly FileRow[]): void {
  const target = all.find((each) => each.matterId === partOf);
  if (!target || target.partOf !== '' || partOf === row.matterId) throw new Error('These matters cannot be united.');
}

/** After matters were united or taken apart: visits that only their markers placed follow their markers. */
async function placeAnew(store: Store, now: number): Promise<void> {
  for (const row of await store.newestVisits(MAX_VISITS)) {
    if (row.placed.by !== 'markers' || row.placed.matterId === '') continue;
    await placeVisit(row.visitId, store, now);
  }
}
