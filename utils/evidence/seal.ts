import { concat, fromHex, uint64, type Bytes } from './bytes';
import { hasherOf, hmacFor, label } from './hash';
import { leafOf, pathOf, rootOf } from './merkle';

/** Fewest places in a seal map: how many matters there are stays hidden among them. */
const FEWEST_SLOTS = 64;

/** The head of one matter's log: how many records, and the root over them. */
export interface Head {
  matter: string;
  slot: number;
  size: number;
  root: Bytes;
}

/** Places for this many matters; grows before they get crowded, so that free ones can be found by lot. */
export function slotsFor(matters: number): number {
  let slots = FEWEST_SLOTS;
  while (matters * 4 > slots * 3) slots *= 2;
  return slots;
}

const hashHead = hasherOf(label('head'));

/** What stands in a matter's place: the head, blinded. */
export function blindedHead(blind: Uint8Array, { matter, size, root }: Omit<Head, 'slot'>): Bytes {
  return hashHead(blind, fromHex(matter), uint64(size), root);
}

/** Another blind for every place and every seal: two seals have no hash in common, whether or not a log grew. */
export function blindOf(secret: Uint8Array, seal: number, slot: number): Bytes {
  return hmacFor(secret, 'blind', uint64(seal), uint64(slot));
}

/** The leaves of the map of one seal. Places without a matter look like all others. */
export function mapLeaves(secret: Uint8Array, seal: number, slots: number, heads: readonly Head[]): Bytes[] {
  const bySlot = new Map(heads.map((head) => [head.slot, head]));
  return Array.from({ length: slots }, (_, slot) => {
    const head = bySlot.get(slot);
    if (head) return leafOf(blindedHead(blindOf(secret, seal, slot), head));
    return leafOf(hmacFor(secret, 'empty', uint64(seal), uint64(slot)));
  });
}

export const mapRoot = rootOf;
export const mapPath = pathOf;

/** All leaves of a map in one row of bytes, as they are stored. */
export function packLeaves(leaves: readonly Bytes[]): Bytes {
  return concat(...leaves);
}

export function unpackLeaves(packed: Uint8Array): Bytes[] {
  return Array.from({ length: packed.length / 32 }, (_, n) => packed.slice(n * 32, n * 32 + 32) as Bytes);
}
