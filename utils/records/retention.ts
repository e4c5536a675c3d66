import { forgetJournal } from './journal';
import type { Store } from './store';

const DAY_MS = 86_400_000;
/** Long enough for the 60 days that a portal keeps an unsubmitted application, and a month more. */
const KEEP_DAYS = 90;
/** A visit with something lost and never brought back is kept for a year. */
const KEEP_MISSING_DAYS = 365;

/** Removes visits that nobody has touched for long. Runs when the background starts. */
export async function removeOld(store: Store, now: number): Promise<void> {
  const veryOld = new Set(await store.visitsBefore(now - KEEP_MISSING_DAYS * DAY_MS));
  for (const visitId of await store.visitsBefore(now - KEEP_DAYS * DAY_MS)) {
    const { fields, tables } = await store.readDraft(visitId);
    const missing = [...fields, ...tables].some((kept) => kept.missing);
    if (missing && !veryOld.has(visitId)) continue;
    await store.deleteVisit(visitId);
    await forgetJournal(visitId);
  }
}
