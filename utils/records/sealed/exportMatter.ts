import { blobPath } from '../../evidence/blobs';
import { base64, type Bytes } from '../../evidence/bytes';
import { makeFiles, zipOf, type BuildStage } from '../../evidence/buildPackage';
import type { Files } from '../../evidence/container';
import type { SealProof } from '../../evidence/proofs';
import { blindOf, mapPath, unpackLeaves } from '../../evidence/seal';
import type { Connection } from '../database';
import type { Opener } from '../vault/opener';
import type { DeviceRow, MatterRow, RecordRow, SealRow, SignerRow } from './logRows';
import { choosable, choose, EVERYTHING, type ChoosableRecord, type ExportChoices } from './exportChoices';
import { readAnchorFiles } from './anchorRows';
import { checkpointOf } from './deviceLog';
import { openRecords, readFiles, readRecords } from './sealedRows';
import { stampOf, type World } from './world';

interface Rows {
  matter: MatterRow;
  records: RecordRow[];
  device: DeviceRow[];
  seals: SealRow[];
  signer: SignerRow;
}

/** How far an export is: what it does now. */
export type ExportStage = 'reading' | 'files' | BuildStage;

export interface ExportOptions {
  lang: 'en' | 'fr';
  choices?: ExportChoices;
  onStage?: (stage: ExportStage) => void;
}

/** The package of one matter as it stands at the last seal. Only reads: it may run beside the background. */
export async function exportMatter(
  connection: Connection,
  matterId: string,
  { lang, choices = EVERYTHING, onStage }: ExportOptions,
  world: World,
  vault: Opener,
): Promise<Bytes> {
  return zipOf(
    await packageFiles(connection, matterId, { lang, choices, ...(onStage ? { onStage } : {}) }, world, vault),
  );
}

/** The files of that package, the report among them. */
export async function packageFiles(
  connection: Connection,
  matterId: string,
  { lang, choices = EVERYTHING, onStage }: ExportOptions,
  world: World,
  vault: Opener,
): Promise<Files> {
  onStage?.('reading');
  const { matter, records, device, seals, signer } = await readRows(connection, matterId);
  const chosen = choose(await openRecords(vault, matter, records), choices);
  onStage?.('files');
  const bytes = await readFiles(connection, vault, matterId, chosen.with);
  const anchors = await readAnchorFiles(connection, vault, matterId);
  const deviceLeaves = device.map(({ leaf }) => leaf);
  const shown = new Set(seals.map(({ d }) => d));
  const { t: created, off, tz } = stampOf(world);
  return makeFiles(
    {
      keys: signer.keys,
      spki: signer.spki,
      cover: { v: 1, matter: matterId, created, off, tz, lang, software: world.software, report: 1 },
      records: chosen.records,
      disclosures: chosen.disclosures,
      absent: chosen.absent,
      device: device.flatMap(({ d, line }) => (shown.has(d) || isNote(line) ? [line] : [])),
      deviceLeaves,
      seals: seals.map((seal) => proofOf(seal, matter, signer)),
      checkpoint: await checkpointOf(signer, deviceLeaves),
      anchors,
      blobs: chosen.files.map((ref) => ({ ref, bytes: bytes.get(blobPath(ref)) ?? new Uint8Array() })),
    },
    onStage,
  );
}

/** Every record of a matter that a package could show. */
export async function listRecords(connection: Connection, vault: Opener, matterId: string): Promise<ChoosableRecord[]> {
  const found = await connection.use(async (db) => {
    const matter = await db.get('matters', matterId);
    return matter && { matter, rows: await readRecords(db.transaction('records').store, matterId, matter.size) };
  });
  return found ? choosable(await openRecords(vault, found.matter, found.rows)) : [];
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
    const records = await readRecords(tx.objectStore('records'), matterId, matter.sealed);
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
