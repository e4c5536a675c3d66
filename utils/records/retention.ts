import { forgetJournal } from './journal';
import { rootOf } from './placeByMarkers';
import type { FileOutline, VisitOutline } from './rows';
import type { Store } from './store';

const DAY_MS = 86_400_000;
/** A visit with something lost and never brought back is kept for a year at least. */
const KEEP_MISSING_DAYS = 365;

/**
 * Removes visits that nobody has touched for long: as set for all, or for their matter. Runs when the background starts;
 * needs no key, so it runs while Holdfast is locked too.
 * @param erased has the sealed log erase a visit's values, and declare it
 */
export async function removeOld(
  store: Store,
  now: number,
  keepDays: number,
  erased: (visitId: string) => Promise<void>,
): Promise<void> {
  const matters = await store.fileOutlines();
  const shortest = Math.min(keepDays, ...matters.flatMap((matter) => matter.keepDays ?? []));
  for (const visitId of await store.visitsBefore(now - shortest * DAY_MS)) {
    const row = await store.findOutline(visitId);
    const days = row ? daysOf(row, matters, keepDays) : 0;
    if (!row || now - row.lastAt <= days * DAY_MS) continue;
    const isYoung = now - row.lastAt <= KEEP_MISSING_DAYS * DAY_MS;
    if (isYoung && (await store.countKept(visitId)).missing > 0) continue;
    await store.deleteVisit(visitId);
    await erased(visitId);
    await forgetJournal(visitId);
  }
}

function daysOf(row: VisitOutline, matters: readonly FileOutline[], keepDays: number): number {
  const root = rootOf(row.placed.matterId, matters);
  const matter = matters.find(({ matterId }) => matterId === root);
  const own = matters.find(({ matterId }) => matterId === row.placed.matterId);
  if (matter?.legalHold || own?.legalHold) return Infinity;
  return matter?.keepDays ?? keepDays;
}
