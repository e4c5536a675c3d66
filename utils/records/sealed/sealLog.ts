import type { LogEntry } from '../../messages/contract';
import type { Identity } from '../identity';
import type { VisitRow } from '../rows';
import type { Evidence } from './evidence';

/** Adds entries to the sealed log. One that cannot be added is noted as a fault, so that the gap is declared. */
export async function sealLog(
  evidence: Evidence,
  row: VisitRow,
  identity: Identity,
  entries: readonly LogEntry[],
): Promise<void> {
  try {
    await evidence.append(row, identity, entries);
  } catch (error) {
    await evidence.trouble(`records.notSealed:${String(entries.length)}`);
    throw error;
  }
}
