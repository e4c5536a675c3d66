import type { Bytes } from './bytes';
import type { Files } from './container';
import { hex } from './bytes';
import { sha256, sha256OfEach } from './hash';
import { presentOf, type LogRecord } from './log';
import { demand } from './refusal';
import type { BlobRef, Value } from './value';

const FOLDER = 'blobs/';

/** Where a package has the file that a record names. */
export function blobPath({ blob, type }: Pick<BlobRef, 'blob' | 'type'>): string {
  return `${FOLDER}${blob}.${type}`;
}

export function isBlob(value: Value): value is BlobRef {
  return typeof value === 'object' && value !== null && 'blob' in value;
}

export function blobRefOf(type: BlobRef['type'], bytes: Bytes): BlobRef {
  return { blob: hex(sha256(bytes)), type, size: bytes.length };
}

/** The files that records name, each as it was when the record was made; no file that no record shown names. */
export async function readBlobs(files: Files, records: readonly LogRecord[]): Promise<Map<string, Bytes>> {
  const found = new Map<string, Bytes>();
  const given = [...files].filter(([path]) => path.startsWith(FOLDER));
  const hashes = await sha256OfEach(given.map(([, bytes]) => bytes)); // once, also where several records name one
  const digests = new Map(given.map(([path], at) => [path, hex(hashes[at] ?? new Uint8Array())]));
  for (const { index, values } of presentOf(records)) {
    for (const { value } of values) {
      if (!isBlob(value)) continue;
      const path = blobPath(value);
      const bytes = files.get(path);
      demand(bytes !== undefined, 'BLOB', `There is no ${path}, which record ${String(index)} names.`);
      demand(
        bytes.length === value.size && digests.get(path) === value.blob,
        'BLOB',
        `${path} is not the file that record ${String(index)} names.`,
      );
      found.set(path, bytes);
    }
  }
  const strays = [...files.keys()].filter((path) => path.startsWith(FOLDER) && !found.has(path));
  demand(strays.length === 0, 'BLOB', `No record shown names ${strays[0] ?? ''}.`);
  return found;
}
