import { base64, type Bytes } from '../../evidence/bytes';
import { buildPackage } from '../../evidence/buildPackage';
import { writeCheckpoint } from '../../evidence/checkpoint';
import { rootOf } from '../../evidence/merkle';
import type { Absent, SealProof } from '../../evidence/proofs';
import { blindOf, mapPath, unpackLeaves } from '../../evidence/seal';
import type { Connection } from '../database';
import { openDisclosures } from '../stored/matterLogs';
import type { Vault } from '../vault/vault';
import type { DeviceRow, MatterRow, RecordRow, SealRow, SignerRow } from '../rows';
import { stampOf, type World } from './world';

interface Rows {
  matter: MatterRow;
  records: RecordRow[];
  device: DeviceRow[];
  seals: SealRow[];
  signer: SignerRow;
}

/** The package of one matter as it stands at the last seal. Only reads: it may run beside the background. */
export async function exportMatter(
  connection: Connection,
  matterId: string,
  lang: 'en' | 'fr',
  world: World,
  vault: Vault,
): Promise<Bytes> {
  const { matter, records, device, seals, signer } = await readRows(connection, matterId);
  // Once everything of a client was deleted, the log's own records stay as digests.
  const open = matter.head === null ? [] : records;
  const disclosures = await Promise.all(open.map((row) => openDisclosures(vault, row)));
  const deviceLeaves = device.map(({ leaf }) => leaf);
  const shown = new Set(seals.map(({ d }) => d));
  const { t: created, off, tz } = stampOf(world);
  return buildPackage({
    keys: signer.keys,
    spki: signer.spki,
    cover: { v: 1, matter: matterId, created, off, tz, lang, software: world.software, report: 1 },
    records: records.flatMap(({ line }) => (line === null ? [] : [line])),
    disclosures: disclosures.flat(),
    absent: records.flatMap(({ i, leaf, line }): Absent[] =>
      line === null ? [{ i, leaf: base64(leaf), state: 'deleted' }] : [],
    ),
    device: device.flatMap(({ d, line }) => (shown.has(d) || isNote(line) ? [line] : [])),
    deviceLeaves,
    seals: seals.map((seal) => proofOf(seal, matter, signer)),
    checkpoint: await writeCheckpoint(signer.keys, signer.spki, deviceLeaves.length, rootOf(deviceLeaves)),
  });
}

/** One consistent moment: everything up to the last seal, which the device log must end with. */
function readRows({ use }: Connection, matterId: string): Promise<Rows> {
  return use(async (db) => {
    const tx = db.transaction(['matters', 'records', 'device', 'seals', 'signer']);
    const [matter, signer, all] = await Promise.all([
      tx.objectStore('matters').get(matterId),
      tx.objectStore('signer').get(1),
      tx.objectStore('seals').getAll(),
    ]);
    const last = all.at(-1);
    if (!matter || !signer || !last) throw new Error('There is nothing sealed to export.');
    const records = await tx
      .objectStore('records')
      .getAll(IDBKeyRange.bound([matterId, 0], [matterId, matter.sealed], false, true));
    const device = await tx.objectStore('device').getAll(IDBKeyRange.upperBound(last.d));
    // Seals in which only others grew stay unseen: their times are the others' business.
    const seals = all.filter((seal) => seal === last || seal.grown.some(([grown]) => grown === matterId));
    return { matter, records, device, seals, signer };
  });
}

function proofOf(seal: SealRow, { matterId, slot, sealed }: MatterRow, { secret }: SignerRow): SealProof {
  const size = seal.grown.find(([grown]) => grown === matterId)?.[1] ?? sealed;
  const path = mapPath(unpackLeaves(seal.leaves), slot);
  return { n: seal.n, size, blind: base64(blindOf(secret, seal.n, slot)), path: path.map(base64) };
}

function isNote(line: string): boolean {
  return (JSON.parse(line) as { k: string }).k === 'note';
}
