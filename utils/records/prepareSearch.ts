import { MAX_VISITS, worthListing } from './matterHandlers';
import type { Store } from './store';
import { Locked } from './vault/locked';

/** More than a quarter of an hour of work leaves; what was there before is caught up with little by little. */
const MOST = 100;

/**
 * Makes ready what a search reads, the newest visits first: opened one by one when somebody searches for the first time,
 * years of work took many seconds. While locked nothing is read.
 */
export async function prepareSearch(store: Store): Promise<void> {
  const ready = new Set(await store.searchReady());
  const rows = (await store.newestOutlines(MAX_VISITS)).filter(worthListing);
  const missing = rows.filter(({ visitId }) => !ready.has(visitId)).slice(0, MOST);
  try {
    for (const { visitId } of missing) await store.searchLines(visitId);
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
  }
}
