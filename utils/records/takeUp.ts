import { readPolicy } from '../settings/policy';
import { readSettings } from '../settings/settings';
import { foldJournals } from './journal';
import { foldLogs } from './foldLogs';
import { removeOld } from './retention';
import type { Evidence } from './sealed/evidence';
import type { Store } from './store';
import type { Vault } from './vault/vault';

/** Reads what the last run left behind. Never rejects: pages must be able to open even when the store cannot. */
export async function takeUp(store: Store, vault: Vault, evidence: Evidence): Promise<void> {
  await foldJournals(store, vault);
  await foldLogs(store, evidence, vault);
}

/**
 * Removes what is kept for longer than was set. Nobody waits for it, and it waits until the browser has told the
 * organization's policy: what a firm keeps for ten years must not go by anybody's 30 days. Never rejects.
 */
export async function retire(store: Store, evidence: Evidence, now: number): Promise<void> {
  try {
    const { keepDays } = await readSettings(readPolicy());
    await removeOld(store, now, keepDays, (visitId) => evidence.erase(visitId, 'retention.age@1'));
  } catch (error) {
    console.error('Holdfast could not remove what is old; it is tried again at the next start.', error);
  }
}
