import type { LogEntry } from '../../messages/contract';
import type { About } from '../../sealing/box';
import type { LogRow } from '../rows';
import type { Vault } from '../vault/vault';

/** The history of a visit, and entries that wait to be filed: two stores, never one for the other. */
export type LogKind = 'log' | 'waiting';
const about = (kind: LogKind): About => [kind];

export async function sealEntries(
  vault: Vault,
  kind: LogKind,
  visitId: string,
  entries: readonly LogEntry[],
): Promise<LogRow> {
  return { visitId, box: await vault.seal(`visit:${visitId}`, about(kind), entries) };
}

export async function openEntries(vault: Vault, kind: LogKind, rows: readonly LogRow[]): Promise<LogEntry[]> {
  const opened = await Promise.all(
    rows.map(({ visitId, box }) => vault.open<LogEntry[]>(`visit:${visitId}`, about(kind), box)),
  );
  return opened.flat();
}
