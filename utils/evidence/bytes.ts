/** Bytes with a buffer of their own, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** UTF-8. Only for well-formed strings: `TextEncoder` maps every lone surrogate to the same three bytes. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Strict UTF-8: throws at a byte that is none, and keeps a byte order mark as the character it is. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Whether a file is these lines, with a line feed between them and none at its end. */
export function saysLines(file: Uint8Array, lines: readonly string[]): boolean {
  let at = 0;
  for (const [n, line] of lines.entries()) {
    if (n > 0 && file[at++] !== 0x0a) return false;
    const bytes = utf8(line);
    if (!sameBytes(file.subarray(at, at + bytes.length), bytes)) return false;
    at += bytes.length;
  }
  return at === file.length;
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param text an even number of lower-case digits, checked by the caller */
export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const ALPHABET = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = 0x3d;

/** Written by hand: `btoa` wants a string of the bytes first, which for a picture costs more than all the rest. */
export function base64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text[to++] = ALPHABET[group >> 18] ?? PAD;
    text[to++] = ALPHABET[(group >> 12) & 63] ?? PAD;
    text[to++] = at + 1 < bytes.length ? (ALPHABET[(group >> 6) & 63] ?? PAD) : PAD;
    text[to++] = at + 2 < bytes.length ? (ALPHABET[group & 63] ?? PAD) : PAD;
  }
  return ascii.decode(text);
}

const ascii = new TextDecoder();

/** Whether a text is how `base64` spells these bytes: to compare without spelling is what a hundred thousand can afford. */
export function isBase64Of(text: string, bytes: Uint8Array): boolean {
  if (text.length !== Math.ceil(bytes.length / 3) * 4) return false;
  for (let at = 0, from = 0; at < bytes.length; at += 3, from += 4) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const [third, fourth] = [at + 1 < bytes.length ? group >> 6 : -1, at + 2 < bytes.length ? group : -1];
    if (
      text.charCodeAt(from) !== ALPHABET[group >> 18] ||
      text.charCodeAt(from + 1) !== ALPHABET[(group >> 12) & 63] ||
      text.charCodeAt(from + 2) !== (third < 0 ? PAD : ALPHABET[third & 63]) ||
      text.charCodeAt(from + 3) !== (fourth < 0 ? PAD : ALPHABET[fourth & 63])
    )
      return false;
  }
  return true;
}

/** The last group in the one spelling an encoder gives: its idle bits are zero. */
const LAST = /^[A-Za-z0-9+/]*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;

/** Standard alphabet with padding, and only the one spelling that `base64` writes; undefined for any other. */
export function fromBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !LAST.test(text)) return undefined;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Eight bytes, the most significant first. */
export function uint64(n: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n));
  return bytes;
}
