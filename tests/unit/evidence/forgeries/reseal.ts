import { base64, fromBase64, utf8, type Bytes } from '../../../../utils/evidence/bytes';
import { readCheckpoint, writeCheckpoint } from '../../../../utils/evidence/checkpoint';
import type { NoteLine, SealLine } from '../../../../utils/evidence/deviceLog';
import { leafOf, rootByPath, rootOf } from '../../../../utils/evidence/merkle';
import type { Proofs } from '../../../../utils/evidence/proofs';
import type { RecordLine } from '../../../../utils/evidence/record';
import { blindedHead } from '../../../../utils/evidence/seal';
import type { SignerRow } from '../../../../utils/records/sealed/logRows';
import { resign, textIn, type Files } from '../forge';

const bytesOf = (text: string): Bytes => fromBase64(text) ?? new Uint8Array();
const linesIn = (files: Files, path: string): string[] => textIn(files, path).split('\n').slice(0, -1);
const fileOf = (lines: readonly string[]): Bytes => utf8(lines.map((line) => `${line}\n`).join(''));

/** What may be wrong about the seals although they are of the records as they stand. */
export interface Wrong {
  /** The place that the first seal was made for, where it is another than the record of the opening says. */
  firstSlot?: (slot: number) => number;
}

/**
 * The owner of the key writes the whole log anew, from its records up: seals, device log, checkpoint and manifest are
 * all as they should be for the records as they stand now. Only what the records say can give him away.
 */
export async function reseal(files: Files, signer: SignerRow, wrong: Wrong = {}): Promise<Files> {
  const lines = linesIn(files, 'records.jsonl');
  const records = lines.map((line) => JSON.parse(line) as RecordLine);
  const proofs = JSON.parse(textIn(files, 'proofs.json')) as Proofs;
  const leaves = new Map(proofs.absent.map(({ i, leaf }) => [i, bytesOf(leaf)]));
  for (const [at, { i }] of records.entries()) leaves.set(i, leafOf(utf8(lines[at] ?? '')));
  const all = [...leaves].sort(([a], [b]) => a - b).map(([, leaf]) => leaf);
  const last = proofs.seals.at(-1);
  if (last) last.size = all.length;

  const slot = records[0]?.slot ?? 0;
  const matter = records[0]?.m ?? '';
  const device = linesIn(files, 'device.jsonl').map((line) => JSON.parse(line) as NoteLine | SealLine);
  for (const [at, seal] of device.filter((line) => line.k === 'seal').entries()) {
    const { size = 0, blind = '', path = [] } = proofs.seals[at] ?? {};
    const head = blindedHead(bytesOf(blind), { matter, size, root: rootOf(all.slice(0, size)) });
    const place = at === 0 && wrong.firstSlot ? wrong.firstSlot(slot) : slot;
    const map = rootByPath(leafOf(head), place, seal.slots, path.map(bytesOf));
    if (map) seal.map = base64(map);
  }
  const deviceLines = device.map((line) => JSON.stringify(line));
  for (const [at, { d }] of device.entries()) proofs.device[d] = base64(leafOf(utf8(deviceLines[at] ?? '')));
  const root = rootOf(proofs.device.map(bytesOf));
  const checkpoint = await writeCheckpoint(signer.keys, signer.spki, proofs.device.length, root);
  if (!(await readCheckpoint(checkpoint, [signer.spki]))) throw new Error('The forged checkpoint is not signed.');

  const forged = new Map(files);
  forged.set('proofs.json', fileOf([JSON.stringify(proofs)]));
  forged.set('device.jsonl', fileOf(deviceLines));
  forged.set('checkpoint.txt', utf8(checkpoint));
  return resign(forged, signer);
}
