import type { Batch } from '../messages/contract';
import type { Connection, Database } from './database';
import { foldField, foldTable, isFieldChange, keptField, keptTable, keyOf } from './foldChange';
import { inSequence } from './order';
import type { VisitRow } from './rows';
import { inOrder, timeOf, type Store } from './store';
import { write } from './write';

const ofMatter = (matterId: string): IDBKeyRange => IDBKeyRange.bound([matterId, 0], [matterId, Infinity]);
const ofVisit = (visitId: string): IDBKeyRange => IDBKeyRange.bound([visitId], [visitId, []]);

/** Visits of an index, the greatest key first. All at once where all are wanted: a cursor costs a turn for each row. */
async function newest(
  db: Database,
  index: 'lastAt' | 'matter',
  range: IDBKeyRange | null,
  most: number,
): Promise<VisitRow[]> {
  if ((await db.countFromIndex('visits', index, range)) <= most)
    return (await db.getAllFromIndex('visits', index, range)).reverse();
  const rows: VisitRow[] = [];
  let cursor = await db.transaction('visits').store.index(index).openCursor(range, 'prev');
  for (; cursor && rows.length < most; cursor = await cursor.continue()) rows.push(cursor.value);
  return rows;
}

/** The store on disk: the extension's own IndexedDB. Only the background opens it. */
export function diskStore({ use }: Connection): Store {
  const apply = (visitId: string, batches: readonly Batch[]): Promise<void> =>
    use((db) =>
      write(db, ['visits', 'fields', 'tables'], async (tx) => {
        const fields = tx.objectStore('fields');
        const tables = tx.objectStore('tables');
        for (const { change, order } of inSequence(batches)) {
          const key: [string, string] = [visitId, keyOf(change)];
          if (isFieldChange(change)) await fields.put(foldField(await fields.get(key), visitId, change, order));
          else await tables.put(foldTable(await tables.get(key), visitId, change, order));
        }
        const visits = tx.objectStore('visits');
        const row = await visits.get(visitId);
        const lastAt = Math.max(...batches.flatMap(({ changes }) => changes.map(timeOf)));
        if (row && lastAt > row.lastAt) await visits.put({ ...row, lastAt });
      }),
    );

  return {
    findVisit: (visitId) => use((db) => db.get('visits', visitId)),

    changeVisit: (visitId, change) =>
      use((db) =>
        write(db, ['visits'], async (tx) => {
          const visits = tx.objectStore('visits');
          const row = change(await visits.get(visitId));
          if (row) await visits.put(row);
        }),
      ),

    visitsAt: ({ frame, address, topAddress }) =>
      use((db) => db.getAllFromIndex('visits', 'place', [frame, address, topAddress])),

    visitsOfLineage: (lineage, since) =>
      use((db) => db.getAllFromIndex('visits', 'lineage', IDBKeyRange.bound([lineage, since], [lineage, Infinity]))),

    newestVisits: (most) => use((db) => newest(db, 'lastAt', null, most)),
    visitsOfMatter: (matterId, most) => use((db) => newest(db, 'matter', ofMatter(matterId), most)),

    signedInSince: (portal, time) =>
      use(async (db) => {
        const range = IDBKeyRange.bound([portal, time], [portal, Infinity], true);
        return (await db.countFromIndex('visits', 'signIn', range)) > 0;
      }),

    applyBatch: (batch) => apply(batch.visitId, [batch]),
    applyBatches: apply,

    readDraft: (visitId) =>
      use(async (db) => {
        const tx = db.transaction(['fields', 'tables']);
        const [fields, tables] = await Promise.all([
          tx.objectStore('fields').getAll(ofVisit(visitId)),
          tx.objectStore('tables').getAll(ofVisit(visitId)),
        ]);
        return {
          fields: inOrder(fields.map(keptField).filter((field) => field !== undefined)),
          tables: inOrder(tables.map(keptTable).filter((table) => table !== undefined)),
        };
      }),

    addLog: (visitId, entries) =>
      use((db) =>
        write(db, ['log'], async (tx) => {
          for (const entry of entries) await tx.objectStore('log').add({ visitId, entry });
        }),
      ),
    readLog: (visitId) =>
      use(async (db) => (await db.getAllFromIndex('log', 'visit', visitId)).map((row) => row.entry)),

    allFiles: () => use((db) => db.getAll('files')),
    changeFiles: (change) =>
      use((db) =>
        write(db, ['files'], async (tx) => {
          const matters = tx.objectStore('files');
          for (const row of change(await matters.getAll())) await matters.put(row);
        }),
      ),
    deleteFile: (matterId) => use((db) => db.delete('files', matterId)),

    learn: (learned) =>
      use((db) => write(db, ['learned'], async (tx) => void (await tx.objectStore('learned').put(learned)))),
    allLearned: () => use((db) => db.getAll('learned')),
    forget: ({ portal, control, section, what }) => use((db) => db.delete('learned', [portal, control, section, what])),
    learnedFor: (portal) => use((db) => db.getAllFromIndex('learned', 'portal', portal)),

    putJob: (row) => use((db) => write(db, ['jobs'], async (tx) => void (await tx.objectStore('jobs').put(row)))),
    allJobs: () => use((db) => db.getAll('jobs')),
    deleteJob: (jobId) => use((db) => db.delete('jobs', jobId)),

    deleteVisit: (visitId) =>
      use((db) =>
        write(db, ['visits', 'fields', 'tables', 'log', 'jobs'], async (tx) => {
          await tx.objectStore('visits').delete(visitId);
          await tx.objectStore('fields').delete(ofVisit(visitId));
          await tx.objectStore('tables').delete(ofVisit(visitId));
          const log = tx.objectStore('log');
          for (const key of await log.index('visit').getAllKeys(visitId)) await log.delete(key);
          const jobs = tx.objectStore('jobs');
          for (const row of await jobs.getAll()) if (row.job.visitId === visitId) await jobs.delete(row.jobId);
        }),
      ),

    visitsBefore: (time) => use((db) => db.getAllKeysFromIndex('visits', 'lastAt', IDBKeyRange.upperBound(time, true))),
  };
}
