import * as z from 'zod/mini';
import { Boot, Code, Count, Hash, Instant, MatterId, Offset, Plain, readStrict, Zone } from './strictJson';

/**
 * One line of a matter's log. Its exact bytes are the leaf. It says what happened, when, and how that is known;
 * everything that could name a person stands in disclosures, of which only the digests are here.
 */
export const RecordLine = z.strictObject({
  v: z.literal(1),
  /** The matter: 128 random bits, no number of the client's. */
  m: MatterId,
  /** Place in the log, from 0 without a gap. */
  i: Count,
  /** When it happened, by the clock of this computer. */
  at: Instant,
  /** When it was written here. */
  t: Instant,
  off: Offset,
  tz: Zone,
  /** Milliseconds since the background started; never goes back within one `boot`. */
  mono: Count,
  boot: Boot,
  type: Code,
  /** Seen on the page, done by a person, or concluded by the named rule. */
  basis: z.enum(['observed', 'input', 'inferred']),
  rule: z.optional(Code),
  /** Only in `open`: the matter's place in the seal map. */
  slot: z.optional(Count),
  /** Only in `open`: what wrote the log. */
  software: z.optional(Plain),
  /** Only in `purge`: records erased, first and last of each run. */
  gone: z.optional(z.array(z.tuple([Count, Count]))),
  /** Digests of the disclosures, in the order of their bytes. */
  f: z.array(Hash),
});
export type RecordLine = z.infer<typeof RecordLine>;

export function readRecord(line: string, where: string): RecordLine {
  return readStrict(RecordLine, line, where);
}
