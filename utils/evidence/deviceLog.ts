import * as z from 'zod/mini';
import { Base64, Boot, Code, Count, Hash, Instant, Offset, Plain, readStrict, Zone } from './strictJson';

const common = {
  v: z.literal(1),
  /** Place in the device log, from 0. */
  d: Count,
  /** Seals and faults: the beginning of the quarter of an hour they fall in. */
  t: Instant,
  off: Offset,
  tz: Zone,
};

/** How the system itself was doing: the key it was given, each start of the browser, each fault. No client's data. */
export const NoteLine = z.strictObject({
  ...common,
  k: z.literal('note'),
  /** Counted without a gap: a seal says how many there were, so that none can be kept back. */
  h: Count,
  boot: Boot,
  type: z.enum(['key', 'start', 'trouble']),
  software: Plain,
  /** The fingerprint in `key`, a code in `trouble`; in `start` the quarter of an hour of the seal before, if there was one. */
  what: z.optional(Code),
  /** Only where a key takes over: the public half of the key before it, and that key's signature (`keyChain.ts`). */
  by: z.optional(Base64),
  sig: z.optional(Base64),
});
export type NoteLine = z.infer<typeof NoteLine>;

/** A seal: the root over the heads of all matters' logs. */
export const SealLine = z.strictObject({
  ...common,
  k: z.literal('seal'),
  n: Count,
  /** How many notes stand before it. */
  notes: Count,
  slots: Count,
  map: Hash,
});
export type SealLine = z.infer<typeof SealLine>;

export function readDeviceLine(line: string, where: string): NoteLine | SealLine {
  return readStrict(z.discriminatedUnion('k', [NoteLine, SealLine]), line, where);
}
