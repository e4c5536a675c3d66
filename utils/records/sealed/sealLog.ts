import type { LogEntry } from '../../messages/contract';
import { identityOf, type Identity } from '../identity';
import type { VisitRow } from '../rows';
import type { Store } from '../store';
import type { Evidence } from './evidence';
import type { SealedFile } from './sealedRows';

/** Adds entries to the sealed log. One that cannot be added is noted as a fault, so that the gap is declared. */
export async function sealLog(
  evidence: Evidence,
  row: VisitRow,
  identity: Identity,
  entries: readonly LogEntry[],
  files: readonly SealedFile[] = [],
): Promise<void> {
  try {
    await evidence.append(row, identity, entries, files);
  } catch (error) {
    await evidence.trouble(`records.notSealed:${String(entries.length)}`);
    throw error;
  }
}

/**
 * Files entries that waited for their page to say whose it is.
 * @param when 'now': with what the page has said so far, since nothing more may come
 */
export async function fileWaiting(evidence: Evidence, store: Store, when: 'whenKnown' | 'now'): Promise<void> {
  for (const visitId of await evidence.waiting()) {
    const row = await store.findVisit(visitId);
    if (!row) continue; // its opening is still on its way
    const identity = await identityOf(row, store);
    await evidence.append(row, when === 'now' ? { ...identity, settled: true } : identity, []);
  }
}
