import { readBlobs } from './blobs';
import type { Bytes } from './bytes';
import { readCheckpoint, type Checkpoint } from './checkpoint';
import { findClockTrouble, type ClockTrouble } from './clocks';
import type { Files } from './container';
import { readDevice, type Device } from './device';
import { limit } from './limits';
import { Cover, Proofs } from './proofs';
import { readLog, type LogRecord } from './log';
import { demand } from './refusal';
import { checkSeals } from './sealProofs';
import { fingerprintOf, fromPem } from './signature';
import { hashableLinesOf, linesOf, readStrict, textOf } from './strictJson';

/** Everything a package says, once it has been found to hold together. */
export interface Contents {
  cover: Cover;
  /** The public key (SubjectPublicKeyInfo) and its fingerprint. */
  spki: Bytes;
  fingerprint: string;
  checkpoint: Checkpoint;
  checkpointText: string;
  device: Device;
  /** Leaves of the device log. */
  deviceLeaves: Bytes[];
  records: LogRecord[];
  /** Records of the matter in each seal shown; as many as `device.seals`. */
  seals: { size: number }[];
  clocks: ClockTrouble[];
  /** Pictures and pages that the records shown name, by their path in the package. */
  blobs: ReadonlyMap<string, Bytes>;
}

export function keyOf(files: Files): Bytes {
  const spki = fromPem(textOf(fileOf(files, 'key.pem'), 'key.pem'));
  demand(spki !== undefined, 'KEY', 'key.pem holds no public key.');
  return spki;
}

export function fileOf(files: Files, path: string): Bytes {
  const bytes = files.get(path);
  demand(bytes !== undefined, 'FILES', `There is no ${path}.`);
  return bytes;
}

/**
 * Reads the files from the signed head down to every single value: checkpoint ← device log ← last seal ← this
 * matter's place ← its records ← their disclosures. Throws a `Refusal` where the chain is broken.
 */
export async function readContents(files: Files): Promise<Contents> {
  const spki = keyOf(files);
  const checkpointText = textOf(fileOf(files, 'checkpoint.txt'), 'checkpoint.txt');
  const checkpoint = await readCheckpoint(checkpointText, [spki]);
  demand(
    checkpoint !== undefined,
    'CHECKPOINT',
    'checkpoint.txt is not a checkpoint signed by the key of this package.',
  );

  const cover = readStrict(Cover, oneLine(files, 'export.json'), 'export.json');
  const proofs = readStrict(Proofs, oneLine(files, 'proofs.json'), 'proofs.json');
  limit('leaves', checkpoint.size, 'The device log');
  for (const { size } of proofs.seals) limit('leaves', size, 'The log of a matter');
  for (const { i } of proofs.absent) limit('leaves', i, 'The log of a matter');

  const { device, leaves: deviceLeaves } = await readDevice(
    linesOf(fileOf(files, 'device.jsonl'), 'device.jsonl'),
    proofs.device,
    checkpoint,
    spki,
  );
  const records = readLog({
    lines: hashableLinesOf(fileOf(files, 'records.jsonl'), 'records.jsonl'),
    disclosures: hashableLinesOf(fileOf(files, 'disclosures.jsonl'), 'disclosures.jsonl'),
    absent: proofs.absent,
    matter: cover.matter,
  });
  checkSeals(proofs.seals, device.seals, records, cover.matter);
  return {
    cover,
    spki,
    fingerprint: fingerprintOf(spki),
    checkpoint,
    checkpointText,
    device,
    deviceLeaves,
    records,
    seals: proofs.seals,
    clocks: findClockTrouble(records),
    blobs: await readBlobs(files, records),
  };
}

function oneLine(files: Files, path: string): string {
  const lines = linesOf(fileOf(files, path), path);
  demand(lines.length === 1, 'LINES', `${path} is not one line.`);
  return lines[0] ?? '';
}
