import * as z from 'zod/mini';
import { base64, utf8 } from './bytes';
import { sha256For } from './hash';
import { Code, readStrict, Salt } from './strictJson';
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

/** What stands in the record for a disclosure. */
export function digestOf(line: string): string {
  return base64(sha256For('disclosure', utf8(line)));
}

export function readDisclosure(line: string, where: string): Disclosure {
  return readStrict(Disclosure, line, where);
}
