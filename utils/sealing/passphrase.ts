import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { utf8, type Bytes } from '../evidence/bytes';

/** How much work one try of a passphrase is. */
export interface Cost {
  /** Passes. */
  t: number;
  /** KiB of memory. */
  m: number;
  /** Lanes. */
  p: number;
}

/** The second recommendation of RFC 9106 (64 MiB, 3 passes), with the one lane that JavaScript can run: about a second. */
export const COST: Cost = { t: 3, m: 64 * 1024, p: 1 };
export const SALT_BYTES = 16;
/** Most that a stored cost may ask for: a damaged row must not hang the page. */
const MOST: Cost = { t: 10, m: 1024 * 1024, p: 4 };
/** Work done before others get a turn. */
const TICK_MS = 8;

/** The key of a passphrase, Argon2id. In turns, so that the page that asks stays alive. */
export async function keyOfPassphrase(passphrase: string, salt: Bytes, { t, m, p }: Cost): Promise<Bytes> {
  if (t > MOST.t || m > MOST.m || p > MOST.p) throw new Error('The lock is damaged.');
  // One spelling for what looks the same, whichever keyboard typed it.
  const words = utf8(passphrase.normalize('NFKC'));
  const key = await argon2idAsync(words, salt, { t, m, p, dkLen: 32, asyncTick: TICK_MS });
  return new Uint8Array(key);
}

/** Shortest passphrase that is taken: against somebody with a copy of the disk, length is what counts. */
export const SHORTEST = 10;

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's: nothing that is mistaken for another
const CODE_LENGTH = 32; // 5 bits each: 160 bits, which nobody tries through

/** A recovery code, in groups of four. */
export function newRecoveryCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  const code = Array.from(bytes, (byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** The key of a recovery code; undefined where it cannot be one. Read as people write it: case, spaces, O for 0, I and L for 1. */
export function keyOfRecoveryCode(code: string, salt: Bytes): Bytes | undefined {
  const read = code
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (read.length !== CODE_LENGTH || !new RegExp(`^[${DIGITS}]*$`).test(read)) return undefined;
  return new Uint8Array(hkdf(sha256, utf8(read), salt, utf8('holdfast recovery 1'), 32));
}
