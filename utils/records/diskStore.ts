import type { Connection, Database } from './database';
import { diskDrafts, ofVisit } from './diskDrafts';
import { createTurns } from './inTurn';
import type { FileRow, StoredVisit, VisitRow } from './rows';
import type { Store } from './store';
import { createFileOpener, outlineOfFile, sealFile } from './stored/files';
import { openJob, sealJob } from './stored/jobs';
import { learnedRows } from './stored/learned';
import { createVisitOpener, sealVisit } from './stored/visits';
import { Locked } from './vault/locked';
import type { Vault } from './vault/vault';
import { write } from './write';

const ofMatter = (matterId: string): IDBKeyRange => IDBKeyRange.bound([matterId, 0], [matterId, Infinity]);

/** Visits of an index, the greatest key first. All at once where all are wanted: a cursor costs a turn for each row. */
async function newest(
  db: Database,
  index: 'lastAt' | 'matter',
  range: IDBKeyRange | null,
  most: number,
): Promise<StoredVisit[]> {
  if ((await db.countFromIndex('visits', index, range)) <= most)
    return (await db.getAllFromIndex('visits', index, range)).reverse();
  const rows: StoredVisit[] = [];
  let cursor = await db.transaction('visits').store.index(index).openCursor(range, 'prev');
  for (; cursor && rows.length < most; cursor = await cursor.continue()) rows.push(cursor.value);
  return rows;
}

/** The store on disk: the extension's own IndexedDB, with everything sealed that a client could be recognised by. Only the background opens it. */
export function diskStore(connection: Connection, vault: Vault): Store {
  const drafts = diskDrafts(connection, vault);
  const openVisit = createVisitOpener(vault);
  const openFile = createFileOpener(vault);
  const inTurn = createTurns();

  async function use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    await vault.ready();
    return connection.use(work);
  }
  const openAll = async (rows: readonly StoredVisit[]): Promise<VisitRow[]> => Promise.all(rows.map(openVisit));
  const newestRows = (most: number): Promise<StoredVisit[]> => use((db) => newest(db, 'lastAt', null, most));
  const rowsOfMatter = (matterId: string, most: number): Promise<StoredVisit[]> =>
    use((db) => newest(db, 'matter', ofMatter(matterId), most));
  const allFiles = async (): Promise<FileRow[]> => Promise.all((await use((db) => db.getAll('files'))).map(openFile));

  return {
    ...drafts,
    async findVisit(visitId) {
      const stored = await use((db) => db.get('visits', visitId));
      return stored && openVisit(stored);
    },
    findOutline: (visitId) => use((db) => db.get('visits', visitId)),

    changeVisit: (visitId, change) =>
      inTurn(visitId, async () => {
        const before = await use((db) => db.get('visits', visitId));
        const row = change(before && (await openVisit(before)));
        if (!row) return;
        const sealed = await sealVisit(vault, row);
        await use((db) =>
          write(db, ['visits'], async (tx) => {
            const visits = tx.objectStore('visits');
            const now = await visits.get(visitId);
            // A batch may have moved it meanwhile.
            await visits.put({ ...sealed, lastAt: Math.max(sealed.lastAt, now?.lastAt ?? 0) });
          }),
        );
      }),

    async visitsAt({ frame, address, topAddress }) {
      await vault.ready();
      const place = await vault.tag(frame, address, topAddress);
      const rows = await use((db) => db.getAllFromIndex('visits', 'place', place));
      // While locked, only visits of open tabs.
      const opened = await Promise.all(rows.map((row) => openVisit(row).catch(unlessLocked)));
      return opened
        .filter((row) => row !== undefined)
        .filter(({ visit }) => visit.frame === frame && visit.address === address && visit.topAddress === topAddress);
    },
    visitsOfLineage: async (lineage, since) =>
      openAll(
        await use((db) =>
          db.getAllFromIndex('visits', 'lineage', IDBKeyRange.bound([lineage, since], [lineage, Infinity])),
        ),
      ),
    newestVisits: async (most) => openAll(await newestRows(most)),
    visitsOfMatter: async (matterId, most) => openAll(await rowsOfMatter(matterId, most)),
    newestOutlines: newestRows,
    outlinesOfMatter: rowsOfMatter,

    signedInSince: (portal, time) =>
      use(async (db) => {
        const range = IDBKeyRange.bound([portal, time], [portal, Infinity], true);
        return (await db.countFromIndex('visits', 'signIn', range)) > 0;
      }),

    allFiles,
    fileOutlines: async () => (await use((db) => db.getAll('files'))).map(outlineOfFile),
    changeFiles: (change) =>
      inTurn('files', async () => {
        const changed = await Promise.all(change(await allFiles()).map((row) => sealFile(vault, row)));
        if (changed.length === 0) return;
        await use((db) =>
          write(db, ['files'], async (tx) => {
            for (const row of changed) await tx.objectStore('files').put(row);
          }),
        );
      }),
    deleteFile: (matterId) =>
      inTurn('files', async () => {
        await use((db) => db.delete('files', matterId));
        await vault.destroy([`file:${matterId}`]);
      }),

    ...learnedRows(use, vault),

    async putJob(row) {
      await vault.ready();
      const sealed = await sealJob(vault, row);
      await use((db) => write(db, ['jobs'], async (tx) => void (await tx.objectStore('jobs').put(sealed))));
    },
    async allJobs() {
      const rows = await use((db) => db.getAll('jobs'));
      const jobs = await Promise.all(rows.map((row) => openJob(vault, row)));
      return jobs.filter((job) => job !== undefined);
    },
    deleteJob: (jobId) => use((db) => db.delete('jobs', jobId)),

    deleteVisit: (visitId) =>
      inTurn(visitId, async () => {
        drafts.forget(visitId);
        await use((db) =>
          write(db, ['visits', 'fields', 'tables', 'log', 'jobs', 'digests'], async (tx) => {
            await tx.objectStore('digests').delete(visitId);
            await tx.objectStore('visits').delete(visitId);
            await tx.objectStore('fields').delete(ofVisit(visitId));
            await tx.objectStore('tables').delete(ofVisit(visitId));
            const log = tx.objectStore('log');
            for (const key of await log.index('visit').getAllKeys(visitId)) await log.delete(key);
            const jobs = tx.objectStore('jobs');
            for (const row of await jobs.getAll()) if (row.visitId === visitId) await jobs.delete(row.jobId);
          }),
        );
        drafts.forget(visitId);
        await vault.destroy([`visit:${visitId}`]);
      }),

    visitsBefore: (time) => use((db) => db.getAllKeysFromIndex('visits', 'lastAt', IDBKeyRange.upperBound(time, true))),
  };
}

function unlessLocked(error: unknown): undefined {
  if (!(error instanceof Locked)) throw error;
}
