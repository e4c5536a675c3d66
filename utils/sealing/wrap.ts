import { concat, utf8, type Bytes } from '../evidence/bytes';
import { BrokenBox, openBytes, sealBytes, type About } from './box';
import type { RawKey } from './dataKey';

/**
 * A data key wrapped to the installation's public key, so that keeping needs no secret: ephemeral ECDH on P-256 (what
 * every supported browser has), HKDF-SHA-256, AES-256-GCM. `[ephemeral public key (65), box]`.
 */
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const POINT = 65; // bytes of an uncompressed point

/** The installation's own pair. `extractable` only while its private half is being wrapped by a passphrase. */
export async function newPair(extractable: boolean): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(P256, extractable, ['deriveBits']);
}

export async function publicBytesOf(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

export async function wrapKey(publicKey: Bytes, { id, bytes }: RawKey, about: About): Promise<Bytes> {
  const ephemeral = await newPair(false);
  const point = await publicBytesOf(ephemeral.publicKey);
  const to = await crypto.subtle.importKey('raw', publicKey, P256, false, []);
  const key = await agree(ephemeral.privateKey, to, point, publicKey);
  return concat(point, await sealBytes({ id, key }, ['key', ...about], bytes));
}

/** The bytes of a wrapped key. Throws `BrokenBox`. */
export async function unwrapKey(pair: Pair, id: string, wrapped: Uint8Array, about: About): Promise<RawKey> {
  const point = wrapped.slice(0, POINT) as Bytes;
  const from = await importPoint(point);
  const key = await agree(pair.privateKey, from, point, pair.publicBytes);
  return { id, bytes: await openBytes(key, ['key', ...about], wrapped.slice(POINT)) };
}

/** A private key and the bytes of its public half. */
export interface Pair {
  privateKey: CryptoKey;
  publicBytes: Bytes;
}

async function importPoint(point: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', point, P256, false, []);
  } catch {
    throw new BrokenBox();
  }
}

async function agree(own: CryptoKey, other: CryptoKey, ephemeral: Bytes, recipient: Bytes): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = concat(utf8('holdfast wrap 1'), ephemeral, recipient);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
