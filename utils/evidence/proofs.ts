import * as z from 'zod/mini';
import { Code, Count, Hash, Instant, MatterId, Offset, Plain, Zone } from './strictJson';

/** Why a record is not in the package. Only its leaf is: the log cannot be rebuilt without it. */
const Absent = z.strictObject({
  i: Count,
  leaf: Hash,
  /** Erased (a `purge` record says so), or kept back by whoever made the package. */
  state: z.enum(['deleted', 'withheld']),
  /** Reason code of a withheld record. */
  reason: z.optional(Code),
});
export type Absent = z.infer<typeof Absent>;

/** Where the matter stood in one seal. */
const SealProof = z.strictObject({
  n: Count,
  /** Records of the matter then. */
  size: Count,
  blind: Hash,
  path: z.array(Hash),
});
export type SealProof = z.infer<typeof SealProof>;

/** `proofs.json`: what else it takes to get from the records to the signed root. */
export const Proofs = z.strictObject({
  v: z.literal(1),
  absent: z.array(Absent),
  /** Every leaf of the device log, so that any earlier checkpoint of it can be checked against this one. */
  device: z.array(Hash),
  seals: z.array(SealProof),
});
export type Proofs = z.infer<typeof Proofs>;

/** `export.json`: by whom, when and in which language the package was made. */
export const Cover = z.strictObject({
  v: z.literal(1),
  matter: MatterId,
  created: Instant,
  off: Offset,
  tz: Zone,
  lang: z.enum(['en', 'fr']),
  software: Plain,
  /** Version of the report's form. */
  report: z.literal(1),
});
export type Cover = z.infer<typeof Cover>;
