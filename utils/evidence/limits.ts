import { EXIT, Refusal } from './refusal';

/** What a verifier reads at most, so that a hostile package costs it neither its memory nor an hour. */
export const LIMITS = {
  /** Bytes of the zip, and of what is in it. */
  archive: 1024 ** 3,
  files: 10_000,
  /** Lines of one file. */
  lines: 900_000,
  /** Bytes of one line: a value of 16 million characters, each escaped, twice (before and after are lines of their own). */
  line: 100_000_000,
  /** A disclosure nests four deep. */
  depth: 16,
  /** Leaves of a tree. */
  leaves: 2 ** 24,
} as const;

export function limit(name: keyof typeof LIMITS, value: number, what: string): void {
  if (value > LIMITS[name]) {
    throw new Refusal(EXIT.limit, 'LIMIT', `${what} is more than this verifier reads (${String(LIMITS[name])}).`);
  }
}

const [NEWLINE, QUOTE, BACKSLASH] = [0x0a, 0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Lines, length of lines and nesting of a JSON file, measured on the bytes before anything is parsed. */
export function limitJson(path: string, bytes: Uint8Array): void {
  let [lines, start, depth, quoted] = [0, 0, 0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === NEWLINE) {
      limit('lines', ++lines, `The number of lines of ${path}`);
      limit('line', at - start, `A line of ${path}`);
      [start, depth, quoted] = [at + 1, 0, false];
    } else if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (OPENING.has(byte)) limit('depth', ++depth, `The nesting of ${path}`);
    else if (CLOSING.has(byte)) depth--;
  }
  limit('line', bytes.length - start, `A line of ${path}`);
}
