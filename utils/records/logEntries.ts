import type { LogEntry } from '../messages/contract';
import { identityOf, unknownIfLocked, type Identity } from './identity';
import { Locked } from './vault/locked';
import type { VisitRow } from './rows';
import type { Evidence } from './sealed/evidence';
import { isUndecided } from './sealed/matterOf';
import { sealLog } from './sealed/sealLog';
import type { Store } from './store';

interface LogWorld {
  store: Store;
  /** null in a private window: nothing of it is sealed. */
  evidence: Evidence | null;
}

/** Entries of one visit are kept one after the other: a copy that comes twice at once is still kept once. */
const turns = new Map<string, Promise<void>>();

/**
 * Keeps log entries of a visit and seals them.
 * @param seq their number in the visit; one that was kept before is left out
 */
export function logEntries(
  visitId: string,
  entries: readonly LogEntry[],
  seq: number | undefined,
  world: LogWorld,
): Promise<void> {
  const before = turns.get(visitId) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(() => keep(visitId, entries, seq, world)); // its own caller was told
  turns.set(visitId, mine);
  const forget = (): void => void (turns.get(visitId) === mine && turns.delete(visitId));
  mine.then(forget, forget);
  return mine;
}

async function keep(
  visitId: string,
  entries: readonly LogEntry[],
  seq: number | undefined,
  { store, evidence }: LogWorld,
): Promise<void> {
  const row = await store.findVisit(visitId);
  if (!row || (seq !== undefined && (row.logged ?? 0) >= seq)) return;
  await store.addLog(visitId, [...entries]);
  if (evidence) for (const entry of entries) await sealLog(evidence, row, await whose(entry, row, store), [entry]);
  if (seq !== undefined) await store.changeVisit(visitId, (now) => now && { ...now, logged: seq });
}

/**
 * Whose an entry is: its page's client. A page that answers what was sent, and names nobody ("Thank you"), is of the
 * client for whom it was sent, in the same tab a moment ago.
 */
async function whose(entry: LogEntry, row: VisitRow, store: Store): Promise<Identity> {
  const own = await identityOf(row, store).catch(unknownIfLocked);
  if (entry.of === undefined || !isUndecided({ ...own, settled: false })) return own;
  const sender = await store.findVisit(entry.of).catch(noneIfLocked);
  const sameTab = sender?.tabId === row.tabId && sender.visit.portal === row.visit.portal;
  return sender && sameTab ? { markers: sender.seen, settled: true } : own;
}

function noneIfLocked(error: unknown): undefined {
  if (!(error instanceof Locked)) throw error;
}
