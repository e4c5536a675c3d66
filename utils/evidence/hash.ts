import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as noble } from '@noble/hashes/sha2.js';
import { concat, utf8, type Bytes } from './bytes';

/** 32 bytes. Not WebCrypto's: a Merkle tree is many tiny hashes, and those would each be a promise. */
export function sha256(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(noble(concat(...parts)));
}

/** What a hash or a signature is of goes into it: a value made for one purpose is never right for another. */
export const label = (purpose: 'disclosure' | 'head' | 'blind' | 'empty' | 'key'): Bytes =>
  utf8(`holdfast/evidence/1/${purpose}\0`);

export function sha256For(purpose: 'disclosure' | 'head', ...parts: readonly Uint8Array[]): Bytes {
  return sha256(label(purpose), ...parts);
}

export function hmacFor(key: Uint8Array, purpose: 'blind' | 'empty', ...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(hmac(noble, key, concat(label(purpose), ...parts)));
}

const LARGE = 16_384; // from here on the browser's own hash is quicker, in spite of its promise

/** The same for a whole file: megabytes at the speed of the machine. */
export async function sha256Of(bytes: Bytes): Promise<Bytes> {
  return bytes.length < LARGE ? sha256(bytes) : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
