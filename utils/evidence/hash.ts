import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as noble } from '@noble/hashes/sha2.js';
import { concat, utf8, type Bytes } from './bytes';

/** 32 bytes. Not WebCrypto's: a Merkle tree is many tiny hashes, and those would each be a promise. */
export function sha256(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(noble(concat(...parts)));
}

const LENGTH = 32; // bytes of every digest here

/** What a hash or a signature is of goes into it: a value made for one purpose is never right for another. */
export const label = (purpose: 'disclosure' | 'head' | 'blind' | 'empty' | 'key'): Bytes =>
  utf8(`holdfast/evidence/1/${purpose}\0`);

/**
 * The same hash for the hundred thousand small things of one kind in a package. What they all begin with is taken in
 * once, and one state serves them all: to make a state and join the parts costs more than to hash them.
 */
export function hasherOf(beginning: Uint8Array): (...parts: readonly Uint8Array[]) => Bytes {
  const begun = noble.create().update(beginning);
  const state = begun.clone();
  return (...parts) => {
    begun._cloneInto(state);
    for (const part of parts) state.update(part);
    const digest = new Uint8Array(LENGTH);
    state.digestInto(digest);
    return digest;
  };
}

export function hmacFor(key: Uint8Array, purpose: 'blind' | 'empty', ...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(hmac(noble, key, concat(label(purpose), ...parts)));
}

const LARGE = 16_384; // from here on the browser's own hash is quicker, in spite of its promise

/** The same for a whole file: megabytes at the speed of the machine. */
export async function sha256Of(bytes: Bytes): Promise<Bytes> {
  return bytes.length < LARGE ? sha256(bytes) : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

const AT_ONCE = 4; // as many as a browser hashes side by side; it copies what it hashes, and a package may be a gigabyte

/** The same for many files, in their order. */
export async function sha256OfEach(files: readonly Bytes[]): Promise<Bytes[]> {
  const digests: Bytes[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE)
    digests.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map(sha256Of))));
  return digests;
}
