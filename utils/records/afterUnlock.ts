import { foldLogs } from './foldLogs';
import { foldJournals } from './journal';
import { placeVisit } from './placeVisit';
import type { Evidence } from './sealed/evidence';
import { fileWaiting } from './sealed/sealLog';
import type { Store } from './store';
import type { Vault } from './vault/vault';

/** As many visits as one goes without unlocking; more find their place as they are worked on. */
const MOST = 500;

/** Does what waited for the key: journals of pages that are gone, whose visits are, what belongs in whose sealed log. */
export async function afterUnlock(store: Store, vault: Vault, evidence: Evidence, now: number): Promise<void> {
  await foldJournals(store, vault);
  await foldLogs(store, evidence, vault);
  for (const { visitId, placed, visit } of await store.outlinesOfMatter('', MOST)) {
    if (placed.by !== 'markers' || visit.signIn) continue;
    const row = await store.findVisit(visitId);
    if (row?.live.settled) await placeVisit(visitId, store, now);
  }
  await fileWaiting(evidence, store, 'whenKnown');
}
