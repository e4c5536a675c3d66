import * as z from 'zod/mini';
import { fromBase64, fromUtf8, utf8, type Bytes } from './bytes';
import { EXIT, Refusal } from './refusal';

/**
 * JSON of which there is exactly one spelling: what is read must be, character by character, what we would
 * write. That one rule refuses duplicate keys, another order of keys, spaces, `1.0`, `-0`, numbers that a
 * double cannot hold, and unknown members; the bytes are hashed as they stand and never rewritten.
 */
export function readStrict<T>(shape: z.ZodMiniType<T>, text: string, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(EXIT.integrity, 'JSON', `${where} is not JSON: ${String(error).slice(0, 200)}`);
  }
  const parsed = z.safeParse(shape, value);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new Refusal(
      EXIT.integrity,
      'SHAPE',
      `${where} does not have the form of version 1 (${place || 'the whole'}).`,
    );
  }
  if (JSON.stringify(parsed.data) !== text) {
    throw new Refusal(EXIT.integrity, 'SPELLING', `${where} is not spelled in the one way the format allows.`);
  }
  return parsed.data;
}

/** A file of UTF-8 text; 10 where it is none. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new Refusal(EXIT.integrity, 'UTF8', `${path} is not UTF-8.`);
  }
}

const LF = 0x0a;

/** Lines end with LF, the last one too. Nothing else ends a line: U+2028 may stand in a value. */
export function linesOf(bytes: Uint8Array, path: string): string[] {
  const text = textOf(bytes, path);
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Refusal(EXIT.integrity, 'LINES', `${path} does not end with a line feed.`);
  return text.slice(0, -1).split('\n');
}

/** The lines of a file twice: as they read, and as the bytes that are hashed. */
export interface Lines {
  texts: readonly string[];
  bytes: readonly Bytes[];
}

/** The same for a file of thousands: its bytes are strict UTF-8, so they are what each text would be encoded to again. */
export function hashableLinesOf(file: Bytes, path: string): Lines {
  const texts = linesOf(file, path);
  let start = 0;
  const bytes = texts.map(() => {
    const end = file.indexOf(LF, start);
    const line = file.subarray(start, end);
    start = end + 1;
    return line;
  });
  return { texts, bytes };
}

export function fileOfLines(lines: readonly string[]): Bytes {
  return utf8(lines.map((line) => `${line}\n`).join(''));
}

const wellFormed = (text: string): boolean => text.isWellFormed();

/** A string that UTF-8 can carry. */
export const Plain = z.string().check(z.refine(wellFormed));
export const Count = z.int().check(z.nonnegative());
/** A moment that exists: there is no 30th of February. */
export const Instant = z.string().check(z.refine(isInstant));

export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}
export const Hash = z.string().check(z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));
/** A key or a signature: at most a few hundred bytes. */
export const Base64 = z.string().check(
  z.maxLength(400),
  z.refine((text) => (fromBase64(text)?.length ?? 0) > 0),
);
/** SHA-256 in lower-case hexadecimal digits, as files are listed. */
export const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const SALT = /^[A-Za-z0-9+/]{21}[AQgw]==$/;
export const Salt = z.string().check(z.regex(SALT));
export const MatterId = z.string().check(z.regex(/^[0-9a-f]{32}$/));
export const Zone = z.string().check(z.regex(/^[\w+/-]{1,64}$/));
/** Minutes east of UTC. */
export const Offset = z.int().check(z.minimum(-1_080), z.maximum(1_080));
/** A short name of ours: kinds, rules, reasons. */
export const CODE = /^[\w.@ /:+-]{1,120}$/;
export const Code = z.string().check(z.regex(CODE));
/** An unreadable 64-bit name for one run of the background. */
export const Boot = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** What base64 stands for whose spelling a schema has checked. */
export function bytesIn(text: string): Bytes {
  const bytes = fromBase64(text);
  if (!bytes) throw new Error('Not base64.');
  return bytes;
}

/** A hash whose spelling a schema has checked. */
export const hashOf = bytesIn;
