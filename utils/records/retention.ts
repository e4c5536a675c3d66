import { forgetJournal } from './journal';
import { rootOf } from './placeByMarkers';
import type { FileRow, VisitRow } from './rows';
import type { Store } from './store';

const DAY_MS = 86_400_000;
/** A visit with something lost and never brought back is kept for a year at least. */
const KEEP_MISSING_DAYS = 365;

/** Removes visits that nobody has touched for long: as set for all, or for their matter. Runs when the background starts. */
export async function removeOld(store: Store, now: number, keepDays: number): Promise<void> {
  const matters = await store.allFiles();
  const shortest = Math.min(keepDays, ...matters.flatMap((matter) => matter.keepDays ?? []));
  for (const visitId of await store.visitsBefore(now - shortest * DAY_MS)) {
    const row = await store.findVisit(visitId);
    const days = row ? daysOf(row, matters, keepDays) : 0;
    if (!row || now - row.lastAt <= days * DAY_MS) continue;
    const isYoung = now - row.lastAt <= KEEP_MISSING_DAYS * DAY_MS;
    if (isYoung && (await somethingMissing(store, visitId))) continue;
    await store.deleteVisit(visitId);
    await forgetJournal(visitId);
  }
}

function daysOf(row: VisitRow, matters: readonly FileRow[], keepDays: number): number {
  const root = rootOf(row.placed.matterId, matters);
  const matter = matters.find(({ matterId }) => matterId === root);
  const own = matters.find(({ matterId }) => matterId === row.placed.matterId);
  if (matter?.legalHold || own?.legalHold) return Infinity;
  return matter?.keepDays ?? keepDays;
}

async function somethingMissing(store: Store, visitId: string): Promise<boolean> {
  const { fields, tables } = await store.readDraft(visitId);
  return [...fields, ...tables].some((kept) => kept.missing);
}
