import { blobPath, blobRefOf } from '../../evidence/blobs';
import { base64, fromBase64, type Bytes } from '../../evidence/bytes';
import type { BlobRef } from '../../evidence/value';
import type { About } from '../../sealing/box';
import type { Connection } from '../database';
import type { BlobRow, MatterRow, RecordRow } from './logRows';
import { openDisclosures, type ClearRecordRow } from '../stored/matterLogs';
import type { Opener } from '../vault/opener';
import type { Vault } from '../vault/vault';

/** A file that a record names, before it has its place. */
export interface SealedFile {
  what: string;
  ref: BlobRef;
  bytes: Bytes;
}

export function sealedFile(what: string, type: BlobRef['type'], bytes: Bytes): SealedFile {
  return { what, ref: blobRefOf(type, bytes), bytes };
}

const aboutFile = (i: number, path: string): About => ['file', i, path];

/** The files of a record, sealed: a transaction does not wait for a key. */
export function sealFiles(vault: Vault, matterId: string, i: number, files: readonly SealedFile[]): Promise<BlobRow[]> {
  return Promise.all(
    files.map(async ({ ref, bytes }) => {
      const path = blobPath(ref);
      return { matterId, i, path, box: await vault.seal(`log:${matterId}`, aboutFile(i, path), base64(bytes)) };
    }),
  );
}

/** The bytes of a sealed file, base64. */
export function openFile(vault: Opener, { matterId, i, path, box }: BlobRow): Promise<string> {
  return vault.open<string>(`log:${matterId}`, aboutFile(i, path), box);
}

/** All files of one record. */
export const filesOf = (matterId: string, i: number): IDBKeyRange =>
  IDBKeyRange.bound([matterId, i], [matterId, i, []]);

/** The records in whatever transaction reads them. */
interface RecordStore {
  getAll(range: IDBKeyRange): Promise<RecordRow[]>;
}

/** The first `end` records of a matter. */
export function readRecords(records: RecordStore, matterId: string, end: number): Promise<RecordRow[]> {
  return records.getAll(IDBKeyRange.bound([matterId, 0], [matterId, end], false, true));
}

/** Records with what they disclose. Once everything of a client was deleted, the log's own records stay as digests. */
export function openRecords(
  vault: Opener,
  { head }: Pick<MatterRow, 'head'>,
  rows: readonly RecordRow[],
): Promise<ClearRecordRow[]> {
  return Promise.all(
    rows.map(async (row) => ({ ...row, disclosures: head === null ? [] : await openDisclosures(vault, row) })),
  );
}

/** The files that these records name, by their path in the package. */
export async function readFiles(
  { use }: Connection,
  vault: Opener,
  matterId: string,
  of: ReadonlySet<number>,
): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  if ((await use((db) => db.count('blobs', IDBKeyRange.bound([matterId], [matterId, []])))) === 0) return files;
  // One record after the other: all of a client's pictures at once may be more than the memory holds twice.
  for (const i of of) {
    for (const file of await use((db) => db.getAll('blobs', filesOf(matterId, i)))) {
      const bytes = fromBase64(await openFile(vault, file));
      if (bytes) files.set(file.path, bytes);
    }
  }
  return files;
}
