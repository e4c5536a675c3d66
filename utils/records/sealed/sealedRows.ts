import type { IDBPTransaction } from 'idb';
import { blobPath, blobRefOf } from '../../evidence/blobs';
import type { Bytes } from '../../evidence/bytes';
import type { BlobRef } from '../../evidence/value';
import type { Database } from '../database';
import type { BlobRow, HoldfastSchema, RecordRow } from '../rows';

/** The one place where records and the files they name are written to the database, read from it and erased. */
type Tx = IDBPTransaction<HoldfastSchema, ['matters', 'records', 'blobs', 'waiting'], 'readwrite'>;

/** The records in whatever transaction reads them. */
interface RecordStore {
  getAll(range: IDBKeyRange): Promise<RecordRow[]>;
}

/** A file that a record names, before it has its place. */
export interface SealedFile {
  what: string;
  ref: BlobRef;
  bytes: Bytes;
}

export function sealedFile(what: string, type: BlobRef['type'], bytes: Bytes): SealedFile {
  return { what, ref: blobRefOf(type, bytes), bytes };
}

export async function putRecord(tx: Tx, row: RecordRow, files: readonly SealedFile[]): Promise<void> {
  await tx.objectStore('records').put(row);
  const { matterId, i } = row;
  for (const { ref, bytes } of files) await tx.objectStore('blobs').put({ matterId, i, path: blobPath(ref), bytes });
}

/** Erases what the records of a visit say; their leaves stay. Returns those that were not erased before. */
export async function eraseRecords(tx: Tx, visitId: string): Promise<RecordRow[]> {
  const records = tx.objectStore('records');
  const kept = (await records.index('visit').getAll(visitId)).filter(({ line }) => line !== null);
  for (const row of kept) {
    await records.put({ ...row, line: null, disclosures: [] });
    await tx.objectStore('blobs').delete(IDBKeyRange.bound([row.matterId, row.i], [row.matterId, row.i, []]));
  }
  return kept;
}

/** The first `end` records of a matter. */
export function readRecords(records: RecordStore, matterId: string, end: number): Promise<RecordRow[]> {
  return records.getAll(IDBKeyRange.bound([matterId, 0], [matterId, end], false, true));
}

/** The files that these records name. */
export async function readFiles(db: Database, matterId: string, of: ReadonlySet<number>): Promise<BlobRow[]> {
  const all = IDBKeyRange.bound([matterId], [matterId, []]);
  if ((await db.count('blobs', all)) === 0) return [];
  const files: BlobRow[] = [];
  // One record after the other: all of a client's pictures at once may be more than the memory holds twice.
  for (const i of of) files.push(...(await db.getAll('blobs', IDBKeyRange.bound([matterId, i], [matterId, i, []]))));
  return files;
}

/** What was attached to a matter; and where a stamp or a proof came, the checkpoints it can be of. */
export async function readAnchorFiles(db: Database, matterId: string): Promise<{ name: string; bytes: Bytes }[]> {
  const all = await db.getAll('anchors', IDBKeyRange.bound([matterId], [matterId, []]));
  const attached = all.filter(({ kind }) => kind === 'attached');
  const needsText = attached.some(({ name }) => /\.(tsr|ots)$/.test(name));
  return (needsText ? all : attached).map(({ name, bytes }) => ({ name, bytes }));
}
