import { sha256 } from '@noble/hashes/sha2.js';

/** Larger files are named, not read: half a gigabyte takes some seconds, beyond it nobody would wait. */
export const MOST_BYTES = 500 * 1024 * 1024;
const SLICE = 256 * 1024; // about 2 ms of hashing: even where other programs want the processor, the page answers between two

/**
 * SHA-256 of a file, in lower-case hexadecimal digits, read piece by piece: `crypto.subtle` would need all of it in
 * memory. Rejects where the file can no longer be read (it was moved, changed or taken away).
 * @param onProgress how much of it has been read, from 0 to 1
 */
export async function hashFile(file: Blob, onProgress: (part: number) => void, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += SLICE) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
    onProgress(Math.min(1, (at + SLICE) / file.size));
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
