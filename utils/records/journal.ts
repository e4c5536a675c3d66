import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Batch, Visit } from '../messages/contract';
import type { VisitRow } from './rows';
import type { Store } from './store';

/** Written by the page side, in `storage.local`: batches that nobody has acknowledged yet. */
const PREFIX = 'journal:';
/** Journals that could not be read: kept for a person to look at, never read again. */
const ASIDE = 'setAside:';

const Journal = z.object({ visit: Visit, batches: z.array(z.unknown()) });

export function journalKey(visitId: string): string {
  return `${PREFIX}${visitId}`;
}

/**
 * Applies every journal to the store and removes it. Applying twice changes nothing, so a journal
 * that its page has written again meanwhile is left for the next time. Never rejects: pages must be
 * able to open even when the store fails, and what could not be applied stays where it is.
 */
export async function foldJournals(store: Store): Promise<void> {
  try {
    for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
      if (key.startsWith(PREFIX)) await foldJournal(key, value, store);
    }
  } catch (error) {
    console.error('Holdfast could not take up a journal; it is tried again at the next page.', error);
  }
}

async function foldJournal(key: string, value: unknown, store: Store): Promise<void> {
  const journal = z.safeParse(Journal, value);
  const { visit, batches } = journal.success ? journal.data : { visit: undefined, batches: [] };
  const parsed = batches.map((batch) => z.safeParse(Batch, batch));
  const good = parsed.flatMap(({ data }) => (data && data.visitId === visit?.visitId ? [data] : []));

  if (visit && good.length > 0) {
    await store.changeVisit(visit.visitId, (row) => (row ? undefined : unopened(visit)));
    for (const batch of good) await store.applyBatch(batch);
  }
  if (!visit || good.length < batches.length) {
    await browser.storage.local.set({ [`${ASIDE}${key.slice(PREFIX.length)}`]: value });
  }
  const now = (await browser.storage.local.get(key))[key];
  if (JSON.stringify(now) === JSON.stringify(value)) await browser.storage.local.remove(key);
}

/** A visit whose opening never arrived: its tab is unknown, so only its markers could lead back to it. */
function unopened(visit: Visit): VisitRow {
  return {
    visitId: visit.visitId,
    visit,
    tabId: -1,
    frameId: -1,
    lineage: '',
    seen: [],
    live: { markers: [], settled: false },
    lastAt: visit.openedAt,
    ...(visit.signIn ? { signInTo: visit.portal } : {}),
  };
}

/** Removes what the journals hold of a visit. */
export async function forgetJournal(visitId: string): Promise<void> {
  await browser.storage.local.remove([journalKey(visitId), `${ASIDE}${visitId}`]);
}
