import type { IDBPDatabase } from 'idb';
import { browser } from 'wxt/browser';
import { ASIDE } from '../messages/journalKey';
import type { Connection } from './database';
import type * as Old from './legacyRows';
import { sealAside } from './stored/aside';
import { sealClearField, sealClearTable } from './stored/drafts';
import { sealFile } from './stored/files';
import { sealJob } from './stored/jobs';
import { sealEntries, type LogKind } from './stored/logs';
import { sealHead, sealRecord } from './stored/matterLogs';
import { sealVisit } from './stored/visits';
import type { Vault } from './vault/vault';

/** Rows sealed in one step: a background that is stopped in between has that much to do again. */
const PORTION = 250;

/** How a store's rows are told from sealed ones, and sealed. */
interface Sealing {
  store: string;
  isClear(row: object): boolean;
  seal(vault: Vault, row: unknown): Promise<object>;
}

const unlessBoxed = (row: object): boolean => !('box' in row);
const unlessMissing = (row: object): boolean => !('missing' in row);
const entries = (store: LogKind): Sealing => ({
  store,
  isClear: unlessBoxed,
  seal(vault, row) {
    const { visitId, entry } = row as Old.ClearLog;
    return sealEntries(vault, store, visitId, [entry]);
  },
});

const SEALINGS: readonly Sealing[] = [
  { store: 'visits', isClear: unlessBoxed, seal: (vault, row) => sealVisit(vault, row as Old.ClearVisit) },
  { store: 'files', isClear: unlessBoxed, seal: (vault, row) => sealFile(vault, row as Old.ClearFile) },
  { store: 'jobs', isClear: unlessBoxed, seal: (vault, row) => sealJob(vault, row as Old.ClearJob) },
  { store: 'fields', isClear: unlessMissing, seal: (vault, row) => sealClearField(vault, row as Old.ClearField) },
  { store: 'tables', isClear: unlessMissing, seal: (vault, row) => sealClearTable(vault, row as Old.ClearTable) },
  entries('log'),
  entries('waiting'),
  {
    store: 'matters',
    isClear: (row) => !('head' in row),
    async seal(vault, row) {
      const { key, label, ...rest } = row as Old.ClearMatter;
      return { ...rest, head: await sealHead(vault, rest.matterId, { key, label }) };
    },
  },
  {
    store: 'records',
    isClear: (row) => 'disclosures' in row && Array.isArray(row.disclosures),
    async seal(vault, row) {
      const record = row as Old.ClearRecord;
      return record.line === null ? { ...record, disclosures: null } : sealRecord(vault, record);
    },
  },
];

/**
 * Seals everything that was stored before version 5. Nobody else writes meanwhile (`Vault.ready` is what they wait for),
 * and what was sealed tells itself from what was not: it may be stopped anywhere and goes on where it was.
 */
export async function resealClear(connection: Connection, vault: Vault): Promise<void> {
  for (const sealing of SEALINGS) await resealStore(connection, vault, sealing);
  const stored = await browser.storage.local.get(null);
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(ASIDE)) await browser.storage.local.set({ [key]: await sealAside(vault, key, value) });
  }
}

async function resealStore({ use }: Connection, vault: Vault, { store, isClear, seal }: Sealing): Promise<void> {
  let after: IDBValidKey | undefined;
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const [keys, rows] = await use((db) => {
      const from = anyShape(db).transaction(store).store;
      return Promise.all([from.getAllKeys(range, PORTION), from.getAll(range, PORTION) as Promise<object[]>]);
    });
    if (keys.length === 0) return;
    const clear = rows.flatMap((row, at) => (isClear(row) ? [{ row, key: keys[at] }] : []));
    const sealed = await Promise.all(clear.map(async ({ row, key }) => ({ row: await seal(vault, row), key })));
    await use(async (db) => {
      const tx = anyShape(db).transaction(store, 'readwrite', { durability: 'strict' });
      const hasOwnKey = tx.store.keyPath !== null;
      await Promise.all([...sealed.map(({ row, key }) => tx.store.put(row, hasOwnKey ? undefined : key)), tx.done]);
    });
    after = keys.at(-1);
  }
}

/** Rows of two versions stand side by side here: no one type has them. */
const anyShape = (db: unknown): IDBPDatabase => db as IDBPDatabase;
