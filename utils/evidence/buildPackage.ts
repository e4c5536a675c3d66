import { blobPath } from './blobs';
import { base64, utf8, type Bytes } from './bytes';
import { writeContainer, type Files } from './container';
import { readContents } from './contents';
import { MANIFEST, SIGNATURE, signedBytes, writeManifest } from './manifest';
import type { Absent, Cover, Proofs, SealProof } from './proofs';
import { readmeOf } from './report/readme';
import { renderReport } from './report/renderReport';
import { fingerprintOf, pemOf, sign } from './signature';
import { fileOfLines } from './strictJson';
import type { BlobRef } from './value';

/** What one package is made of. */
export interface Material {
  keys: CryptoKeyPair;
  spki: Bytes;
  cover: Cover;
  /** Lines of the records that are shown, in order. */
  records: readonly string[];
  /** Their disclosures, in order. */
  disclosures: readonly string[];
  absent: readonly Absent[];
  /** Lines of the device log that are shown, and all its leaves. */
  device: readonly string[];
  deviceLeaves: readonly Uint8Array[];
  seals: readonly SealProof[];
  checkpoint: string;
  /** Pictures and pages that the records shown name. */
  blobs?: readonly { ref: BlobRef; bytes: Bytes }[];
  /** Outside copies of earlier checkpoints, as they came: 'sent.eml'. */
  anchors?: readonly { name: string; bytes: Bytes }[];
}

/** What the making of a package does now. */
export type BuildStage = 'checking' | 'report' | 'signing';

export const zipOf = writeContainer;

/** The files of a package. They are checked as a verifier would before they are signed: a broken package never leaves. */
export async function makeFiles(material: Material, onStage?: (stage: BuildStage) => void): Promise<Files> {
  onStage?.('checking');
  const { keys, spki, cover } = material;
  const proofs: Proofs = {
    v: 1,
    absent: [...material.absent],
    device: material.deviceLeaves.map(base64),
    seals: [...material.seals],
  };
  const body: [string, Bytes][] = [
    ['export.json', fileOfLines([JSON.stringify(cover)])],
    ['records.jsonl', fileOfLines(material.records)],
    ['disclosures.jsonl', fileOfLines(material.disclosures)],
    ['device.jsonl', fileOfLines(material.device)],
    ['proofs.json', fileOfLines([JSON.stringify(proofs)])],
    ['checkpoint.txt', utf8(material.checkpoint)],
    ['key.pem', utf8(pemOf(spki))],
    ...blobFiles(material.blobs ?? []),
  ];
  const contents = await readContents(new Map(body));
  onStage?.('report');
  const files = new Map<string, Bytes>([
    ['README.txt', utf8(readmeOf(contents))],
    ['report.html', utf8(renderReport(contents))],
    ...body,
    ...(material.anchors ?? []).map(({ name, bytes }): [string, Bytes] => [`anchors/${name}`, bytes]),
  ]);
  onStage?.('signing');
  return signed(files, keys, fingerprintOf(spki), cover.matter);
}

/** Each file once, in the order of their names. */
function blobFiles(blobs: readonly { ref: BlobRef; bytes: Bytes }[]): [string, Bytes][] {
  const files = new Map(blobs.map(({ ref, bytes }) => [blobPath(ref), bytes]));
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function signed(files: Files, keys: CryptoKeyPair, fingerprint: string, matter: string): Promise<Files> {
  const manifest = await writeManifest(files, fingerprint, matter);
  const signature = await sign(keys.privateKey, signedBytes(manifest));
  return new Map([...files, [MANIFEST, manifest], [SIGNATURE, signature]]);
}
