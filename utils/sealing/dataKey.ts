import { hex, type Bytes } from '../evidence/bytes';
import type { DataKey } from './box';

/** The bytes of a data key and its name, before they are made a key. */
export interface RawKey {
  id: string;
  bytes: Bytes;
}

export function newRawKey(): RawKey {
  return {
    id: hex(crypto.getRandomValues(new Uint8Array(8))),
    bytes: crypto.getRandomValues(new Uint8Array(32)),
  };
}

/** The key itself, which nobody can read again. */
export async function importKey({ id, bytes }: RawKey): Promise<DataKey> {
  return { id, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}
