import { fromUtf8, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { readContainer, writeContainer } from '../../../utils/evidence/container';
import { MANIFEST, SIGNATURE, signedBytes, writeManifest } from '../../../utils/evidence/manifest';
import { fingerprintOf, sign } from '../../../utils/evidence/signature';
import { verifyPackage, type Policy, type Verdict } from '../../../utils/evidence/verifyPackage';
import type { SignerRow } from '../../../utils/records/sealed/logRows';
import type { Installation } from './samples';

export type Files = Map<string, Bytes>;

/** The files of a package, to be altered. */
export const unpack = (zip: Bytes): Promise<Files> => readContainer(zip);

/** The package again, as our own writer would make it of these files. */
export const pack = (files: Files): Promise<Bytes> => writeContainer(files);

export function textIn(files: Files, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`There is no ${path}.`);
  return fromUtf8(bytes);
}

/** Changes the text of one file; throws where the change does nothing, so that no test passes by accident. */
export function edit(files: Files, path: string, change: (text: string) => string): void {
  const before = textIn(files, path);
  const after = change(before);
  if (after === before) throw new Error(`The forgery of ${path} changed nothing.`);
  files.set(path, utf8(after));
}

export function editLines(files: Files, path: string, change: (lines: string[]) => string[]): void {
  edit(files, path, (text) =>
    change(text.slice(0, -1).split('\n'))
      .map((line) => `${line}\n`)
      .join(''),
  );
}

export function editJson<T>(files: Files, path: string, change: (value: T) => void): void {
  edit(files, path, (text) => {
    const value = JSON.parse(text) as T;
    change(value);
    return `${JSON.stringify(value)}\n`;
  });
}

export async function signerOf({ connection }: Installation): Promise<SignerRow> {
  const signer = await connection.use((db) => db.get('signer', 1));
  if (!signer) throw new Error('No key.');
  return signer;
}

/** Lists and signs the files anew with the installation's own key: the forger is the owner. */
export async function resign(files: Files, { keys, spki }: SignerRow): Promise<Files> {
  const { matter } = JSON.parse(textIn(files, 'export.json')) as { matter: string };
  const body = new Map([...files].filter(([path]) => path !== MANIFEST && path !== SIGNATURE));
  const manifest = await writeManifest(body, fingerprintOf(spki), matter);
  return new Map([...body, [MANIFEST, manifest], [SIGNATURE, await sign(keys.privateKey, signedBytes(manifest))]]);
}

/** The verdict on altered files. */
export async function judge(files: Files, policy?: Policy): Promise<Verdict> {
  return verifyPackage(await pack(files), policy);
}
