import { base64, concat, fromBase64, utf8, type Bytes } from './bytes';
import { sha256 } from './hash';
import { fingerprintOf, isSigned, sign } from './signature';

/**
 * The head of the device log as a signed note, in the form of C2SP's tlog-checkpoint: name of the log, number
 * of leaves, root; an empty line; the signature. Short enough to be e-mailed or written on an exhibit.
 */
export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
}

/** The log is named after its first key, so that no key can speak for it that was not handed down from there. */
export function originOf(spki: Uint8Array): string {
  return `holdfast.invalid/log/${fingerprintOf(spki).slice(0, 32)}`;
}

export async function writeCheckpoint(
  keys: CryptoKeyPair,
  spki: Bytes,
  size: number,
  root: Uint8Array,
  origin = originOf(spki),
): Promise<string> {
  const body = `${origin}\n${String(size)}\n${base64(root)}\n`;
  const signature = await sign(keys.privateKey, utf8(body));
  return `${body}\n— ${origin} ${base64(concat(hintOf(spki), signature))}\n`;
}

/** The first four bytes of the fingerprint, before the signature as in signed notes. */
const hintOf = (spki: Uint8Array): Bytes => sha256(spki).slice(0, 4);

const FORM =
  /^([\w./-]{1,200})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n\n— ([\w./-]{1,200}) ([A-Za-z0-9+/]+={0,2})\n$/;

/** The checkpoint in a text, if it is signed by one of these keys; undefined where it is not one, or not theirs. */
export async function readCheckpoint(text: string, keys: readonly Bytes[]): Promise<Checkpoint | undefined> {
  const [, origin, size, root, signer, note] = FORM.exec(text) ?? [];
  if (origin === undefined || size === undefined || root === undefined || note === undefined) return undefined;
  const bytes = fromBase64(note);
  if (signer !== origin || !bytes || fromBase64(root) === undefined) return undefined;
  const hint = base64(bytes.subarray(0, 4));
  for (const spki of keys) {
    if (hint !== base64(hintOf(spki))) continue;
    if (await isSigned(spki, bytes.subarray(4), utf8(`${origin}\n${size}\n${root}\n`)))
      return { origin, size: Number(size), root };
  }
  return undefined;
}

/** Checkpoints of a log that stand somewhere in a longer text (a saved e-mail). */
export function findCheckpoints(text: string, origin: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return lines.flatMap((line, at) => {
    const note = lines.slice(at, at + 5);
    return line === origin && note.length === 5 ? [`${note.join('\n')}\n`] : [];
  });
}
