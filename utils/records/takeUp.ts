import { foldJournals } from './journal';
import { readSettings } from '../settings/settings';
import { removeOld } from './retention';
import type { Evidence } from './sealed/evidence';
import type { Store } from './store';
import type { Vault } from './vault/vault';

/** Reads what the last run left behind. Never rejects: pages must be able to open even when the store cannot. */
export async function takeUp(store: Store, vault: Vault, evidence: Evidence, now: number): Promise<void> {
  try {
    await foldJournals(store, vault);
    const erased = (visitId: string): Promise<void> => evidence.erase(visitId, 'retention.age@1');
    await removeOld(store, now, (await readSettings()).keepDays, erased);
  } catch (error) {
    // Whoever writes next is told by the store itself; the journals stay where they are.
    console.error('Holdfast could not take up what the last run left behind.', error);
  }
}
