import type { Bytes } from '../../evidence/bytes';

/** The private key of the installation from its bytes (PKCS#8), as one that nobody can read again. */
export function importPrivate(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', bytes, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
}
