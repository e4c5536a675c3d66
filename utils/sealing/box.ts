import { concat, fromUtf8, utf8, type Bytes } from '../evidence/bytes';

/**
 * Sealed content: AES-256-GCM, `[form, key id (8), nonce (12), ciphertext and tag]`. What the content is about (store,
 * record, matter, kind) is authenticated with it, so that a box put into another row does not open.
 */
export type Box = Bytes;
/** What a box is about; the same words are needed to open it. */
export type About = readonly (string | number)[];

const FORM = 1;
const ID_BYTES = 8;
const NONCE_BYTES = 12;
const HEAD = 1 + ID_BYTES + NONCE_BYTES;
/** Content is filled up to a multiple of this, so that a box does not tell how long a short answer is. */
const PAD_TO = 64; // bytes

/** A symmetric key and its name. */
export interface DataKey {
  /** 16 hexadecimal digits. */
  id: string;
  key: CryptoKey;
}

/** A box that is not what it should be: damaged, or put where it does not belong. */
export class BrokenBox extends Error {
  constructor() {
    super('A record could not be opened: it was damaged or moved.');
    this.name = 'BrokenBox';
  }
}

/** Any JSON content. JSON escapes lone surrogates, which UTF-8 alone would lose. */
export async function sealJson({ id, key }: DataKey, about: About, content: unknown): Promise<Box> {
  const json = utf8(JSON.stringify(content));
  const padded = new Uint8Array(Math.ceil(json.length / PAD_TO) * PAD_TO).fill(SPACE);
  padded.set(json);
  return sealBytes({ id, key }, about, padded);
}

const SPACE = 0x20; // after the content, where JSON does not mind it

export async function sealBytes({ id, key }: DataKey, about: About, content: Bytes): Promise<Box> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(parameters(nonce, id, about), key, content);
  return concat(Uint8Array.of(FORM), idBytes(id), nonce, new Uint8Array(sealed));
}

/** The content of a box. Throws `BrokenBox`. */
export async function openJson(key: CryptoKey, about: About, box: Uint8Array): Promise<unknown> {
  return JSON.parse(fromUtf8(await openBytes(key, about, box))) as unknown;
}

export async function openBytes(key: CryptoKey, about: About, box: Uint8Array): Promise<Bytes> {
  const id = keyIdOf(box);
  const nonce = box.slice(1 + ID_BYTES, HEAD) as Bytes;
  try {
    const opened = await crypto.subtle.decrypt(parameters(nonce, id, about), key, box.slice(HEAD) as Bytes);
    return new Uint8Array(opened);
  } catch {
    throw new BrokenBox();
  }
}

/** Which key a box was sealed with. Throws `BrokenBox` where it is none of ours. */
export function keyIdOf(box: Uint8Array): string {
  if (box[0] !== FORM || box.length < HEAD) throw new BrokenBox();
  return Array.from(box.subarray(1, 1 + ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function idBytes(id: string): Bytes {
  return Uint8Array.from(id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function parameters(nonce: Bytes, id: string, about: About): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(JSON.stringify(['holdfast', FORM, id, ...about])) };
}
