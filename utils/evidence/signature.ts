import { base64, concat, fromBase64, hex, sameBytes, type Bytes } from './bytes';
import { sha256 } from './hash';
import { EXIT, Refusal } from './refusal';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGN = { name: 'ECDSA', hash: 'SHA-256' } as const;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The key of an installation. Its private half cannot be read by anyone, us included. */
export async function makeKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
}

/** The public key as SubjectPublicKeyInfo, DER. */
export async function publicBytes(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('spki', key));
}

/** What identifies a key to people and in `--expect-key`: SHA-256 of its SubjectPublicKeyInfo. */
export function fingerprintOf(spki: Uint8Array): string {
  return hex(sha256(spki));
}

/** DER, as openssl reads it. The smaller of the two values of s that are right, so that one signature has one form. */
export async function sign(key: CryptoKey, message: Bytes): Promise<Bytes> {
  const raw = new Uint8Array(await crypto.subtle.sign(SIGN, key, message));
  const [r, s] = [numberOf(raw.subarray(0, 32)), numberOf(raw.subarray(32))];
  return der(r, s > ORDER / 2n ? ORDER - s : s);
}

/** Whether a DER signature is right; either value of s is (openssl agrees), any other spelling is not. */
export async function isSigned(spki: Bytes, signature: Uint8Array, message: Bytes): Promise<boolean> {
  const parts = partsOf(signature);
  if (!parts) return false;
  const raw = concat(...parts.map((part) => bytesOf(part)));
  return crypto.subtle.verify(SIGN, await importKey(spki), raw, message);
}

async function importKey(spki: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('spki', spki, P256, true, ['verify']);
  } catch {
    throw new Refusal(EXIT.integrity, 'KEY', 'key.pem holds no public key on the curve P-256.');
  }
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x0${hex(bytes)}`);

function bytesOf(number: bigint): Bytes {
  const text = number.toString(16).padStart(64, '0');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function der(r: bigint, s: bigint): Bytes {
  const body = concat(integer(r), integer(s));
  return concat(Uint8Array.of(0x30, body.length), body);
}

function integer(number: bigint): Bytes {
  const bytes = bytesOf(number);
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = bytes.subarray(first === -1 ? 31 : first);
  const positive = (short[0] ?? 0) > 0x7f ? concat(Uint8Array.of(0), short) : short;
  return concat(Uint8Array.of(0x02, positive.length), positive);
}

/** r and s of a signature in its one DER spelling, both between 1 and the order; undefined for any other. */
function partsOf(signature: Uint8Array): [bigint, bigint] | undefined {
  const rLength = signature[3] ?? 0;
  const sAt = 4 + rLength;
  const sLength = signature[sAt + 1] ?? 0;
  if (rLength > 33 || sLength > 33) return undefined;
  const r = numberOf(signature.subarray(4, sAt));
  const s = numberOf(signature.subarray(sAt + 2, sAt + 2 + sLength));
  if (r <= 0n || s <= 0n || r >= ORDER || s >= ORDER) return undefined;
  return sameBytes(der(r, s), signature) ? [r, s] : undefined;
}

export function pemOf(spki: Uint8Array): string {
  const lines = base64(spki).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}

/** The key in a PEM file as `pemOf` writes it; undefined for any other spelling. */
export function fromPem(pem: string): Bytes | undefined {
  const body = /^-----BEGIN PUBLIC KEY-----\n([\s\S]*)\n-----END PUBLIC KEY-----\n$/.exec(pem)?.[1];
  const spki = body === undefined ? undefined : fromBase64(body.replaceAll('\n', ''));
  return spki && pemOf(spki) === pem ? spki : undefined;
}
