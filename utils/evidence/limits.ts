import { EXIT, Refusal } from './refusal';

/** What a verifier reads at most, so that a hostile package costs it neither its memory nor an hour. */
export const LIMITS = {
  /** Bytes of the zip, and of what is in it. */
  archive: 1024 ** 3,
  files: 10_000,
  /** Bytes of the zip's own list of them. */
  directory: 4_000_000,
  /** Lines of one file. */
  lines: 900_000,
  /** Bytes of one line: a value of 16 million characters, each escaped, twice (before and after are lines of their own). */
  line: 100_000_000,
  /** A disclosure nests four deep. */
  depth: 16,
  /** Values in one line: the device log of thirty years is one. */
  values: 1_000_000,
  /** Bytes of a file that holds one key, one signature or one note. */
  small: 65_536,
  /** Checkpoints in one attachment. */
  checkpoints: 1_000,
  /** Keys of one log. */
  keys: 1_000,
  /** Leaves of a tree. */
  leaves: 2 ** 24,
} as const;

export function limit(name: keyof typeof LIMITS, value: number, what: string): void {
  if (value > LIMITS[name]) {
    throw new Refusal(EXIT.limit, 'LIMIT', `${what} is more than this verifier reads (${String(LIMITS[name])}).`);
  }
}

const [NEWLINE, QUOTE, BACKSLASH, COMMA] = [0x0a, 0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Lines, length of lines and nesting of a JSON file, measured on the bytes before anything is parsed. */
export function limitJson(path: string, bytes: Uint8Array): void {
  let lines = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    limit('lines', ++lines, `The number of lines of ${path}`);
    limit('line', end - start, `A line of ${path}`);
    const { depth, values } = measure(bytes, start, end);
    limit('depth', depth, `The nesting of ${path}`);
    limit('values', values, `The number of values in a line of ${path}`);
    start = end + 1;
  }
}

/** How deep the brackets of one line nest, and how many values they hold; what is inside of strings does not count. */
function measure(bytes: Uint8Array, start: number, end: number): { depth: number; values: number } {
  let depth = 0;
  let most = 0;
  let values = 1;
  let quoted = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === COMMA) values++;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) most = Math.max(most, ++depth);
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return { depth: most, values };
}
