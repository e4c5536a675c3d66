import type { IDBPTransaction } from 'idb';
import { base64, utf8, type Bytes } from '../../evidence/bytes';
import type { NoteLine, SealLine } from '../../evidence/deviceLog';
import { originOf, writeCheckpoint } from '../../evidence/checkpoint';
import { handoverBytes } from '../../evidence/keyChain';
import { leafOf, rootOf, rootOfFrontier } from '../../evidence/merkle';
import { mapLeaves, mapRoot, packLeaves, slotsFor } from '../../evidence/seal';
import { fingerprintOf, makeKey, publicBytes, sign } from '../../evidence/signature';
import type { HoldfastSchema } from '../rows';
import type { SignerRow } from './logRows';
import { coarseStampOf, stampOf, type World } from './world';

export type DeviceStores = ['device', 'signer'];
export type SealStores = ['matters', 'device', 'seals', 'signer'];
type DeviceTx = IDBPTransaction<HoldfastSchema, DeviceStores, 'readwrite'>;
type SealTx = IDBPTransaction<HoldfastSchema, SealStores, 'readwrite'>;

/** A new installation: its key, its secret, and an empty device log. */
export async function newSigner(world: World): Promise<SignerRow> {
  const keys = await makeKey();
  const spki = await publicBytes(keys.publicKey);
  return { id: 1, keys, spki, secret: world.random(32), size: 0, notes: 0, seals: 0, lastSealAt: world.now() };
}

/** Writes a note on the state of the system. The first note of a log names its key. */
export async function addNote(
  tx: DeviceTx,
  signer: SignerRow,
  type: NoteLine['type'],
  world: World,
  more: Pick<NoteLine, 'what' | 'by' | 'sig'> = {},
): Promise<SignerRow> {
  const note: NoteLine = {
    v: 1,
    d: signer.size,
    ...(type === 'trouble' ? coarseStampOf(world) : stampOf(world)),
    k: 'note',
    h: signer.notes,
    boot: world.boot,
    type,
    software: world.software,
    ...(type === 'key' ? { what: fingerprintOf(signer.spki) } : {}),
    ...more,
  };
  const line = JSON.stringify(note);
  await tx.objectStore('device').put({ d: signer.size, line, leaf: leafOf(utf8(line)) });
  const next = { ...signer, size: signer.size + 1, notes: signer.notes + 1 };
  await tx.objectStore('signer').put(next);
  return next;
}

/** A new key, and the one that signs now saying so: over everything that stands before it in the log. */
export async function makeHandover(
  signer: SignerRow,
  leaves: readonly Bytes[],
): Promise<{ keys: CryptoKeyPair; spki: Bytes; sig: Bytes }> {
  const keys = await makeKey();
  const spki = await publicBytes(keys.publicKey);
  const message = handoverBytes(leaves.length, rootOf(leaves), fingerprintOf(spki));
  return { keys, spki, sig: await sign(signer.keys.privateKey, message) };
}

/** Seals the heads of all matters, whether they grew or not, into the device log. */
export async function addSeal(tx: SealTx, signer: SignerRow, world: World): Promise<void> {
  const matters = await tx.objectStore('matters').getAll();
  const n = signer.seals;
  const slots = slotsFor(matters.length);
  const heads = matters.map(({ matterId, slot, size, frontier }) => ({
    matter: matterId,
    slot,
    size,
    root: rootOfFrontier(frontier),
  }));
  const leaves = mapLeaves(signer.secret, n, slots, heads);
  const seal: SealLine = {
    v: 1,
    d: signer.size,
    ...coarseStampOf(world),
    k: 'seal',
    n,
    notes: signer.notes,
    slots,
    map: base64(mapRoot(leaves)),
  };
  const line = JSON.stringify(seal);
  // A seal in which nothing grew is shown in no package, once there is a newer one; its line stays in the log.
  const before = await tx.objectStore('seals').get(n - 1);
  if (before?.grown.length === 0) await tx.objectStore('seals').delete(n - 1);
  const grown = matters.filter(({ size, sealed }) => size > sealed);
  await tx.objectStore('device').put({ d: signer.size, line, leaf: leafOf(utf8(line)) });
  await tx.objectStore('seals').put({
    n,
    d: signer.size,
    at: world.now(),
    slots,
    leaves: packLeaves(leaves),
    grown: grown.map(({ matterId, size }) => [matterId, size]),
  });
  for (const matter of grown) await tx.objectStore('matters').put({ ...matter, sealed: matter.size });
  await tx.objectStore('signer').put({ ...signer, size: signer.size + 1, seals: n + 1, lastSealAt: world.now() });
}

/** The signed head of the log. It is called after the first key, whichever signs now. */
export function checkpointOf({ keys, spki, earlier = [] }: SignerRow, leaves: readonly Bytes[]): Promise<string> {
  return writeCheckpoint(keys, spki, leaves.length, rootOf(leaves), originOf(earlier[0] ?? spki));
}
