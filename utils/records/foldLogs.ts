import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { LogEntry, Visit } from '../messages/contract';
import { LOG_PREFIX } from '../messages/journalKey';
import { unopened } from './journal';
import { logEntries } from './logEntries';
import { openJournalEntry } from './openJournalEntry';
import type { Evidence } from './sealed/evidence';
import type { Store } from './store';
import type { Vault } from './vault/vault';

const Row = z.object({ visit: Visit, seq: z.number(), entry: LogEntry });

/**
 * Takes up log entries that a page wrote down before it could be answered. Each is kept once, however often it comes.
 * Never rejects: what could not be kept stays where it is, for the next time.
 */
export async function foldLogs(store: Store, evidence: Evidence, vault: Vault): Promise<void> {
  try {
    const stored = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(LOG_PREFIX));
    if (stored.length === 0) return;
    await vault.ready();
    const opened = await Promise.all(
      stored.map(async ([key, value]) => {
        const row = z.safeParse(Row, await openJournalEntry(vault, key, value)).data; // what needs the passphrase waits
        return row ? [{ key, ...row }] : [];
      }),
    );
    const rows = opened.flat();
    for (const { key, visit, seq, entry } of rows.sort((a, b) => a.seq - b.seq)) {
      await store.changeVisit(visit.visitId, (row) => (row ? undefined : unopened(visit)));
      await logEntries(visit.visitId, [entry], seq, { store, evidence });
      await browser.storage.local.remove(key);
    }
  } catch (error) {
    console.error('Holdfast could not take up log entries; it is tried again with the next page.', error);
  }
}
