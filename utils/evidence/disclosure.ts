import * as z from 'zod/mini';
import { base64, utf8 } from './bytes';
import { hasherOf, label } from './hash';
import { CODE, Code, readStrict, SALT, Salt } from './strictJson';
import { Value } from './value';

/** `[salt, what, value]`: 128 random bits make the digest of even a yes or no unguessable. */
const Disclosure = z.tuple([Salt, Code, Value]);
export type Disclosure = z.infer<typeof Disclosure>;

/** Says nothing: fills a record up to a fixed number of digests, so that their number tells nothing either. */
export const PADDING = 'pad';
const FILL = 8;

/** The lines that disclose these values, padded, in the order of their digests. */
export function discloseAll(
  values: readonly (readonly [what: string, value: Value])[],
  random: (n: number) => Uint8Array,
): string[] {
  const missing = (FILL - (values.length % FILL)) % FILL;
  const all = [
    ...values,
    ...Array.from({ length: values.length === 0 ? FILL : missing }, () => [PADDING, null] as const),
  ];
  const lines = all.map(([what, value]) => JSON.stringify([base64(random(16)), what, value]));
  return lines
    .map((line) => ({ line, digest: digestOf(line) }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .map(({ line }) => line);
}

/** Of the bytes of a line. */
export const hashDisclosure = hasherOf(label('disclosure'));

/** What stands in the record for a disclosure. */
export function digestOf(line: string): string {
  return base64(hashDisclosure(utf8(line)));
}

export function readDisclosure(line: string, where: string): Disclosure {
  return readOrdinary(line) ?? readStrict(Disclosure, line, where);
}

const PADDED = `","${PADDING}",null]`; // after the salt

/** Nearly all of a hundred thousand: padding and texts. Anything else, right or wrong, is for the schema. */
function readOrdinary(line: string): Disclosure | undefined {
  const salt = line.slice(2, 26);
  if (line.length === 26 + PADDED.length && line.startsWith('["') && line.endsWith(PADDED) && SALT.test(salt))
    return [salt, PADDING, null];
  const [, what = '', text] = /^\["[^"]{24}","([^"\\]{1,120})",("(?:[^"\\]|\\.)*")\]$/.exec(line) ?? [];
  if (text === undefined || !CODE.test(what) || !SALT.test(salt)) return undefined;
  const value = parsedString(text);
  const same = value !== undefined && value.isWellFormed() && JSON.stringify([salt, what, value]) === line;
  return same ? [salt, what, value] : undefined;
}

function parsedString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined; // the schema says what is wrong with it
  }
}
