import * as z from 'zod/mini';
import { concat, hex, utf8, type Bytes } from './bytes';
import type { Files } from './container';
import { sha256OfEach } from './hash';
import { EXIT, Refusal, demand } from './refusal';
import { Count, Digest, MatterId, readStrict, textOf } from './strictJson';

export const FORMAT = 'holdfast-evidence';
export const VERSION = 1;
export const ALGORITHM = 'ES256'; // ECDSA, P-256, SHA-256
const TYPE = 'application/vnd.holdfast.evidence.v1+json';

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  alg: z.literal(ALGORITHM),
  /** Fingerprint of the key that signs. */
  key: Digest,
  matter: MatterId,
  files: z.array(z.strictObject({ path: z.string(), size: Count, sha256: Digest })),
});
export type Manifest = z.infer<typeof Manifest>;

/** The files of every package, in the order of the zip; blobs and anchors come after them, then the two of the manifest. */
export const REQUIRED = [
  'README.txt',
  'report.html',
  'export.json',
  'records.jsonl',
  'disclosures.jsonl',
  'device.jsonl',
  'proofs.json',
  'checkpoint.txt',
  'key.pem',
] as const;
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';

export async function writeManifest(files: Files, key: string, matter: string): Promise<Bytes> {
  const digests = await sha256OfEach([...files.values()]);
  const listed = [...files].map(([path, { length }], at) => ({
    path,
    size: length,
    sha256: hex(digests[at] ?? new Uint8Array()),
  }));
  const manifest: Manifest = { format: FORMAT, version: VERSION, alg: ALGORITHM, key, matter, files: listed };
  return utf8(`${JSON.stringify(manifest)}\n`);
}

/** What is signed: the bytes with their length and what they are (pre-authentication encoding of DSSE). */
export function signedBytes(manifest: Uint8Array): Bytes {
  return concat(utf8(`DSSEv1 ${String(TYPE.length)} ${TYPE} ${String(manifest.length)} `), manifest);
}

/** The manifest, once every file has been found to be the one it lists, and no other. */
export async function readManifest(files: Files): Promise<Manifest> {
  const bytes = files.get(MANIFEST);
  demand(bytes !== undefined, 'NO_MANIFEST', 'There is no manifest.json.');
  const text = textOf(bytes, MANIFEST);
  checkVersion(text);
  demand(text.endsWith('\n'), 'LINES', 'manifest.json does not end with a line feed.');
  const manifest = readStrict(Manifest, text.slice(0, -1), MANIFEST);

  const listed = manifest.files.map(({ path }) => path);
  const further = listed.slice(REQUIRED.length);
  const blobs = further.filter((path) => path.startsWith('blobs/'));
  const anchors = further.slice(blobs.length);
  demand(
    REQUIRED.every((path, at) => listed[at] === path),
    'FILES',
    'The manifest does not list the files of a package in their order.',
  );
  demand(
    blobs.every((path, at) => path === further[at] && path > (blobs[at - 1] ?? '')) &&
      anchors.every((path) => path.startsWith('anchors/')),
    'FILES',
    'The manifest lists a file that a package does not have.',
  );
  const present = [...files.keys()].filter((path) => path !== SIGNATURE && path !== MANIFEST);
  demand(present.join('\n') === listed.join('\n'), 'FILES', 'The files are not the ones that the manifest lists.');
  const contents = manifest.files.map(({ path }) => files.get(path) ?? new Uint8Array());
  const digests = await sha256OfEach(contents);
  for (const [at, { path, size, sha256: digest }] of manifest.files.entries()) {
    demand(
      contents[at]?.length === size && hex(digests[at] ?? new Uint8Array()) === digest,
      'FILE_CHANGED',
      `${path} was changed after it was signed.`,
    );
  }
  return manifest;
}

/** A later version may differ in everything, its signature too: it is refused before anything else of it is read. */
function checkVersion(text: string): void {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    throw new Refusal(EXIT.integrity, 'JSON', 'manifest.json is not JSON.');
  }
  const known = z.safeParse(z.object({ format: z.literal(FORMAT), version: z.unknown(), alg: z.unknown() }), head);
  demand(known.success, 'FORMAT', 'manifest.json is not that of an evidence package.');
  const { version, alg } = known.data;
  if (version !== VERSION || alg !== ALGORITHM) {
    const what = `version ${JSON.stringify(version)}, algorithm ${JSON.stringify(alg)}`;
    throw new Refusal(EXIT.version, 'VERSION', `This verifier does not know ${what.slice(0, 200)}; use a newer one.`);
  }
}
