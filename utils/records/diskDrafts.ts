import type { Batch, LogEntry } from '../messages/contract';
import type { Connection } from './database';
import { foldField, foldTable, isFieldStep, prepareStep } from './foldChange';
import { inSequence } from './order';
import { countRows, timeOf, type Draft, type Store } from './store';
import { searchLines, type Line } from './searchLines';
import { openDigest, sealDigest } from './stored/digests';
import { openDraft, sealingMakers } from './stored/drafts';
import { openEntries, sealEntries } from './stored/logs';
import { createReadMemory, whileChanging } from './stored/readMemory';
import type { Vault } from './vault/vault';
import { write } from './write';

type Drafts =
  'applyBatch' | 'applyBatches' | 'readDraft' | 'countKept' | 'addLog' | 'readLog' | 'searchLines' | 'searchReady';
type DraftPart = Pick<Store, Drafts>;

export const ofVisit = (visitId: string): IDBKeyRange => IDBKeyRange.bound([visitId], [visitId, []]);

/** Drafts and histories of visits on the disk. Sealed before the transaction: IndexedDB does not wait for a key. */
export function diskDrafts({ use }: Connection, vault: Vault): DraftPart & { forget(visitId: string): void } {
  const drafts = createReadMemory<Draft>();
  const logs = createReadMemory<LogEntry[]>();
  const lines = createReadMemory<Line[]>();
  vault.onForget(() => {
    drafts.clear();
    logs.clear();
    lines.clear();
  });

  async function apply(visitId: string, batches: readonly Batch[]): Promise<void> {
    await vault.ready();
    const makers = sealingMakers(vault, visitId);
    const steps = await Promise.all(inSequence(batches).map(({ change, order }) => prepareStep(change, order, makers)));
    const lastAt = Math.max(...batches.flatMap(({ changes }) => changes.map(timeOf)));
    await whileChanging(visitId, [drafts, lines], () =>
      use((db) =>
        write(db, ['visits', 'fields', 'tables', 'digests'], async (tx) => {
          await tx.objectStore('digests').delete(visitId);
          const fields = tx.objectStore('fields');
          const tables = tx.objectStore('tables');
          for (const step of steps) {
            const key: [string, string] = [visitId, step.key];
            if (isFieldStep(step)) await fields.put(foldField(await fields.get(key), visitId, step));
            else await tables.put(foldTable(await tables.get(key), visitId, step));
          }
          const visits = tx.objectStore('visits');
          const row = await visits.get(visitId);
          if (row && lastAt > row.lastAt) await visits.put({ ...row, lastAt });
        }),
      ),
    );
  }

  async function rowsOf(visitId: string) {
    await vault.ready();
    return use((db) => {
      const tx = db.transaction(['fields', 'tables']);
      return Promise.all([
        tx.objectStore('fields').getAll(ofVisit(visitId)),
        tx.objectStore('tables').getAll(ofVisit(visitId)),
      ]);
    });
  }

  async function readDraft(visitId: string): Promise<Draft> {
    const [fields, tables] = await rowsOf(visitId);
    return openDraft(vault, visitId, fields, tables);
  }
  async function readLog(visitId: string): Promise<LogEntry[]> {
    await vault.ready();
    return openEntries(vault, 'log', await use((db) => db.getAllFromIndex('log', 'visit', visitId)));
  }

  return {
    applyBatch: (batch) => apply(batch.visitId, [batch]),
    applyBatches: apply,
    readDraft: (visitId) => drafts.read(visitId, () => readDraft(visitId)),
    async countKept(visitId) {
      const [fields, tables] = await rowsOf(visitId);
      return countRows(fields, tables);
    },
    async addLog(visitId, entries) {
      await vault.ready();
      const row = await sealEntries(vault, 'log', visitId, entries);
      await whileChanging(visitId, [logs, lines], () =>
        use((db) =>
          write(db, ['log', 'digests'], async (tx) => {
            await tx.objectStore('digests').delete(visitId);
            await tx.objectStore('log').add(row);
          }),
        ),
      );
    },
    readLog: (visitId) => logs.read(visitId, () => readLog(visitId)),
    searchLines: (visitId) =>
      lines.read(visitId, async () => {
        await vault.ready();
        const digest = await use((db) => db.get('digests', visitId));
        if (digest) return openDigest(vault, digest);
        const before = lines.changesOf(visitId);
        const made = searchLines(await readDraft(visitId), await readLog(visitId));
        const row = await sealDigest(vault, visitId, made);
        await use(async (db) => {
          // A change that begins after this finds the digest and removes it.
          if (lines.changesOf(visitId) !== before) return;
          const tx = db.transaction('digests', 'readwrite', { durability: 'relaxed' }); // lost, it is made again
          await Promise.all([tx.store.put(row), tx.done]);
        });
        return made;
      }),
    searchReady: () => use((db) => db.getAllKeys('digests')),
    forget(visitId) {
      drafts.forget(visitId);
      logs.forget(visitId);
      lines.forget(visitId);
    },
  };
}
