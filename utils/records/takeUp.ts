import { foldJournals } from './journal';
import { readSettings } from '../settings/settings';
import { removeOld } from './retention';
import type { Store } from './store';

/** Reads what the last run left behind. Never rejects: pages must be able to open even when the store cannot. */
export async function takeUp(store: Store, now: number): Promise<void> {
  try {
    await foldJournals(store);
    await removeOld(store, now, (await readSettings()).keepDays);
  } catch (error) {
    // Whoever writes next is told by the store itself; the journals stay where they are.
    console.error('Holdfast could not take up what the last run left behind.', error);
  }
}
