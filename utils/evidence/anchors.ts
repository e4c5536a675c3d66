import { base64, fromUtf8, hex, utf8, type Bytes } from './bytes';
import { findCheckpoints, originOf, readCheckpoint, type Checkpoint } from './checkpoint';
import type { Files } from './container';
import type { Contents } from './contents';
import { sha256 } from './hash';
import { limit } from './limits';
import { rootOf } from './merkle';
import { demand } from './refusal';
import { readPem, type Certificate } from './timestamp/certificate';
import { NotDer } from './timestamp/der';
import { isGenuine, readToken } from './timestamp/token';

/** What stands outside of this computer for the time of the log. */
export interface Anchors {
  /** Checkpoints that the verifier's own user gave it. */
  given: number;
  /** Copies of checkpoints that the package itself carries: worth what can be shown of where they were. */
  carried: number;
  stamps: Stamp[];
  /** OpenTimestamps proofs, which this program does not check: pending or confirmed, `ots verify` says. */
  unchecked: number;
}

export interface Stamp {
  /** Name in the package, or the number of the file that was given. */
  name: string;
  /** The authority's time; '' where the token cannot be read. */
  at: string;
  state: 'trusted' | 'untrusted' | 'otherContent' | 'beforeContent' | 'unreadable';
}

/** What the verifier's user holds besides the package. */
export interface Outside {
  checkpoints: readonly string[];
  stamps: readonly Bytes[];
  /** PEM of the authorities that the user trusts. */
  authorities: string;
}

const OWN_COPY = /^anchors\/checkpoint-\d+\.txt$/;

/** Every earlier checkpoint must be a beginning of this log; one that is not proves that it was rewritten. */
export async function readAnchors(files: Files, contents: Contents, outside: Outside): Promise<Anchors> {
  const { keys } = contents.device;
  const origin = originOf(keys[0] ?? contents.spki);
  const attached = [...files].filter(([path]) => path.startsWith('anchors/'));
  const notesIn = (texts: readonly string[]): Set<string> =>
    new Set(texts.flatMap((text) => findCheckpoints(text, origin)));
  // Holdfast's own copies say what a stamp is of; that they were ever outside, they do not say.
  const own = attached.filter(([path]) => OWN_COPY.test(path));
  const carried = notesIn(attached.filter((each) => !own.includes(each)).map(([, bytes]) => looselyRead(bytes)));
  const given = notesIn(outside.checkpoints);
  limit('checkpoints', carried.size + given.size, 'The number of checkpoints kept outside');
  const known = new Map<string, Checkpoint>();
  const genuine = async (notes: Iterable<string>): Promise<number> => {
    let count = 0;
    for (const note of notes) {
      const earlier = await readCheckpoint(note, keys);
      if (!earlier) continue;
      checkContinues(contents, earlier);
      known.set(hex(sha256(utf8(note))), earlier);
      count++;
    }
    return count;
  };
  await genuine(notesIn(own.map(([, bytes]) => looselyRead(bytes))));
  const counts = { given: await genuine(given), carried: await genuine(carried) };
  known.set(hex(sha256(utf8(contents.checkpointText))), contents.checkpoint);
  const tokens = [
    ...attached.filter(([path]) => path.endsWith('.tsr')),
    ...outside.stamps.map((bytes, at): [string, Bytes] => [`#${String(at + 1)}`, bytes]),
  ];
  limit('checkpoints', tokens.length, 'The number of time stamps');
  const authorities = trustedIn(outside.authorities);
  const stamps: Stamp[] = [];
  for (const [name, bytes] of tokens) stamps.push(await readStamp(name, bytes, known, authorities, contents));
  return { ...counts, stamps, unchecked: attached.filter(([path]) => path.endsWith('.ots')).length };
}

function checkContinues({ deviceLeaves }: Contents, { size, root }: Checkpoint): void {
  demand(
    size <= deviceLeaves.length && base64(rootOf(deviceLeaves.slice(0, size))) === root,
    'CONSISTENCY',
    `The log does not continue the checkpoint of ${String(size)} lines that was kept outside: it was rewritten.`,
  );
}

function trustedIn(pem: string): Certificate[] {
  try {
    return readPem(pem);
  } catch (error) {
    if (error instanceof NotDer) return []; // then nothing is trusted
    throw error;
  }
}

async function readStamp(
  name: string,
  bytes: Bytes,
  known: ReadonlyMap<string, Checkpoint>,
  authorities: readonly Certificate[],
  contents: Contents,
): Promise<Stamp> {
  try {
    const token = readToken(bytes);
    const at = new Date(token.at).toISOString();
    const checkpoint = known.get(hex(token.imprint));
    if (!checkpoint) return { name, at, state: 'otherContent' };
    if (!(await isGenuine(token, authorities))) return { name, at, state: 'untrusted' };
    return { name, at, state: isBefore(token.at, checkpoint, contents) ? 'beforeContent' : 'trusted' };
  } catch (error) {
    // Engines throw a DOMException for a key they cannot import: nothing that can be trusted.
    if (error instanceof NotDer || error instanceof DOMException) return { name, at: '', state: 'unreadable' };
    throw error;
  }
}

const TOLERANCE_MS = 5 * 60_000; // two clocks that nobody compared

/** A stamp from before what it stamps was written: the computer's clock, or the authority's, was wrong. */
function isBefore(at: number, { size }: Checkpoint, { device }: Contents): boolean {
  const covered = [...device.notes, ...device.seals].filter(({ d }) => d < size);
  return covered.some(({ t }) => Date.parse(t) > at + TOLERANCE_MS);
}

/** An attachment may be in any encoding; a checkpoint in it is plain ASCII but for its dash. */
function looselyRead(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
