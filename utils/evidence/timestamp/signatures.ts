import { concat, type Bytes } from '../bytes';
import { elementOf, NotDer, oidOf, partsOf, TAG, type Der } from './der';

/** Hashes that a time stamp may use: SHA-1 is none of them. */
export const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const RSA: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const ECDSA: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
const PLAIN_RSA = '1.2.840.113549.1.1.1'; // the hash stands beside it
const CURVES: Readonly<Record<string, [name: string, bytes: number]>> = {
  '1.2.840.10045.3.1.7': ['P-256', 32],
  '1.3.132.0.34': ['P-384', 48],
  '1.3.132.0.35': ['P-521', 66],
};

export async function digest(name: string, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
}

interface Signed {
  /** SubjectPublicKeyInfo, DER. */
  key: Bytes;
  algorithm: string;
  /** The hash of a plain RSA signature. */
  hash?: string;
  message: Bytes;
  signature: Bytes;
}

/** Whether a signature of a certificate or of a token is right. Unknown algorithms are not. */
export async function isRight({ key, algorithm, hash, message, signature }: Signed): Promise<boolean> {
  const rsa = algorithm === PLAIN_RSA ? hash : RSA[algorithm];
  if (rsa !== undefined) {
    const name = 'RSASSA-PKCS1-v1_5';
    const imported = await crypto.subtle.importKey('spki', key, { name, hash: rsa }, false, ['verify']);
    return crypto.subtle.verify(name, imported, signature, message);
  }
  const ec = ECDSA[algorithm];
  const [curve, size] = CURVES[curveOf(key)] ?? [];
  if (ec === undefined || curve === undefined || size === undefined) return false;
  const imported = await crypto.subtle.importKey('spki', key, { name: 'ECDSA', namedCurve: curve }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: ec }, imported, rawOf(signature, size), message);
}

function curveOf(key: Bytes): string {
  const [algorithm] = partsOf(elementOf(key, TAG.sequence), TAG.sequence);
  const [, curve] = partsOf(algorithm, TAG.sequence);
  return curve?.tag === TAG.oid ? oidOf(curve) : '';
}

/** r and s, each as long as the curve's numbers are. */
function rawOf(signature: Bytes, size: number): Bytes {
  const numbers = partsOf(elementOf(signature, TAG.sequence), TAG.sequence);
  if (numbers.length !== 2) throw new NotDer('not a signature');
  return concat(...numbers.map((number) => padded(number, size)));
}

function padded({ tag, content }: Der, size: number): Bytes {
  const short = content[0] === 0 ? content.subarray(1) : content;
  if (tag !== TAG.integer || short.length > size) throw new NotDer('not a signature');
  return concat(new Uint8Array(size - short.length), short);
}
