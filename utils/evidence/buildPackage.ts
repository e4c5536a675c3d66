import { base64, utf8, type Bytes } from './bytes';
import { writeContainer, type Files } from './container';
import { readContents } from './contents';
import { MANIFEST, SIGNATURE, signedBytes, writeManifest } from './manifest';
import type { Absent, Cover, Proofs, SealProof } from './proofs';
import { readmeOf } from './report/readme';
import { renderReport } from './report/renderReport';
import { fingerprintOf, pemOf, sign } from './signature';
import { fileOfLines } from './strictJson';

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
  /** Outside copies of earlier checkpoints, as they came: 'sent.eml'. */
  anchors?: readonly { name: string; bytes: Bytes }[];
}

/** The package as a zip. It is checked as a verifier would before it is signed: a broken one never leaves. */
export async function buildPackage(material: Material): Promise<Bytes> {
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
  ];
  const contents = await readContents(new Map(body));
  const files = new Map<string, Bytes>([
    ['README.txt', utf8(readmeOf(contents))],
    ['report.html', utf8(renderReport(contents))],
    ...body,
    ...(material.anchors ?? []).map(({ name, bytes }): [string, Bytes] => [`anchors/${name}`, bytes]),
  ]);
  return writeContainer(await signed(files, keys, fingerprintOf(spki), cover.matter));
}

async function signed(files: Files, keys: CryptoKeyPair, fingerprint: string, matter: string): Promise<Files> {
  const manifest = writeManifest(files, fingerprint, matter);
  const signature = await sign(keys.privateKey, signedBytes(manifest));
  return new Map([...files, [MANIFEST, manifest], [SIGNATURE, signature]]);
}
