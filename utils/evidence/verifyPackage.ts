import { readAnchors, type Anchors, type Outside, type Stamp } from './anchors';
import { saysLines, type Bytes } from './bytes';
import { isOurContainer, readContainer, type Files } from './container';
import { fileOf, keyOf, readContents, type Contents } from './contents';
import { limit, limitJson } from './limits';
import { presentOf } from './log';
import { readManifest, SIGNATURE, signedBytes } from './manifest';
import { EXIT, Refusal, demand, type Exit } from './refusal';
import { readmeOf } from './report/readme';
import { reportLines } from './report/renderReport';
import { fingerprintOf, isSigned } from './signature';

export interface Policy {
  /** Fingerprint of the key that must have signed: 64 hexadecimal digits. */
  expectKey?: string;
  /** An earlier checkpoint must have been kept outside. */
  requireAnchor?: boolean;
  /** Nothing may have been deleted. */
  noDeletions?: boolean;
  /** Texts kept outside the package that contain earlier checkpoints. */
  checkpoints?: readonly string[];
  /** Time stamps (.tsr) kept outside the package. */
  stamps?: readonly Bytes[];
  /** PEM of the time-stamp authorities to trust. Given: copies that only the package carries are no anchor. */
  authorities?: string;
}

/** Four answers that do not imply each other, and the exit code that follows from them. */
export interface Verdict {
  exit: Exit;
  /** Short name of what decided, for programs: 'OK', 'FILE_CHANGED'… */
  code: string;
  reason: string;
  intact: 'intact' | 'broken' | 'unreadable';
  signer: 'identified' | 'unidentified' | 'other' | 'unknown';
  time: 'anchored' | 'unanchored' | 'unknown';
  complete: 'complete' | 'partial' | 'unknown';
  facts?: Facts;
}

export interface Facts {
  matter: string;
  fingerprint: string;
  /** Fingerprints of all keys of the log, the first one first: each signed for the one after it. */
  keys: string[];
  records: number;
  shown: number;
  withheld: number;
  deleted: number;
  redacted: number;
  seals: number;
  clockJumps: number;
  /** What vouches for the time besides this computer: checkpoints that this log continues, and trusted time stamps. */
  anchors: number;
  /** Every time stamp, trusted or not. */
  stamps: Stamp[];
  /** OpenTimestamps proofs that were not checked here. */
  unchecked: number;
  checkpoint: string;
}

/** Files that hold one key, one signature, one note or one line. */
const SMALL = new Set(['key.pem', 'manifest.sig', 'checkpoint.txt', 'export.json']);

/** Checks a package from the zip's last byte to the report's wording. Never throws for what a package contains. */
export async function verifyPackage(zip: Bytes, policy: Policy = {}): Promise<Verdict> {
  try {
    const files = await readContainer(zip);
    for (const [path, bytes] of files) {
      if (SMALL.has(path)) limit('small', bytes.length, `The size of ${path}`);
      if (/^[^/]+\.jsonl?$/.test(path)) limitJson(path, bytes);
    }
    const contents = await checkFiles(files);
    if (!(await isOurContainer(zip, files))) {
      throw new Refusal(
        EXIT.malformed,
        'CONTAINER',
        'Every file is intact, but the zip itself was written anew or altered.',
      );
    }
    return judge(contents, await readAnchors(files, contents, outsideOf(policy)), policy);
  } catch (thrown) {
    const error = asRefusal(thrown);
    const intact = error.exit === EXIT.integrity ? 'broken' : 'unreadable';
    return {
      exit: error.exit,
      code: error.code,
      reason: error.message,
      intact,
      signer: 'unknown',
      time: 'unknown',
      complete: 'unknown',
    };
  }
}

/** What a package can be refused for. Engines throw a `RangeError` at a text or a map beyond what they can hold. */
function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (!(thrown instanceof RangeError)) throw thrown;
  return new Refusal(EXIT.limit, 'LIMIT', 'The package needs more memory than a program may have.');
}

async function checkFiles(files: Files): Promise<Contents> {
  const manifest = await readManifest(files);
  const spki = keyOf(files);
  demand(fingerprintOf(spki) === manifest.key, 'KEY', 'key.pem is not the key that the manifest names.');
  const signature = files.get(SIGNATURE);
  demand(signature !== undefined, 'NO_SIGNATURE', 'The package is not signed.');
  const message = signedBytes(fileOf(files, 'manifest.json'));
  demand(await isSigned(spki, signature, message), 'SIGNATURE', 'The signature of the manifest is wrong.');
  const contents = await readContents(files);
  demand(contents.cover.matter === manifest.matter, 'OTHER_MATTER', 'The manifest is of another matter.');
  const same = (path: string, lines: readonly string[]): void =>
    demand(saysLines(fileOf(files, path), lines), 'REPORT', `${path} does not say what the records say.`);
  same('report.html', reportLines(contents));
  same('README.txt', [readmeOf(contents)]);
  return contents;
}

const outsideOf = ({ checkpoints = [], stamps = [], authorities = '' }: Policy): Outside => ({
  checkpoints,
  stamps,
  authorities,
});

function judge(contents: Contents, found: Anchors, policy: Policy): Verdict {
  const { records, fingerprint, cover, device, clocks, checkpointText } = contents;
  const present = presentOf(records);
  const facts: Facts = {
    matter: cover.matter,
    fingerprint,
    keys: device.keys.map(fingerprintOf),
    records: records.length,
    shown: present.length,
    withheld: records.filter(({ state }) => state === 'withheld').length,
    deleted: records.filter(({ state }) => state === 'deleted').length,
    redacted: present.reduce((sum, { redacted }) => sum + redacted, 0),
    seals: device.sealed,
    clockJumps: clocks.length,
    anchors: countAnchors(found, policy),
    stamps: found.stamps,
    unchecked: found.unchecked,
    checkpoint: checkpointText,
  };
  const expected = policy.expectKey?.toLowerCase();
  const signer = expected === undefined ? 'unidentified' : facts.keys.includes(expected) ? 'identified' : 'other';
  const whole = facts.withheld + facts.deleted + facts.redacted === 0;
  const [exit, code, reason] = decide(facts, signer, policy);
  return {
    exit,
    code,
    reason,
    intact: 'intact',
    signer,
    time: facts.anchors > 0 ? 'anchored' : 'unanchored',
    complete: whole ? 'complete' : 'partial',
    facts,
  };
}

/** Where the user names authorities, only what they signed or what the user holds counts. */
function countAnchors({ given, carried, stamps }: Anchors, { authorities }: Policy): number {
  const trusted = stamps.filter(({ state }) => state === 'trusted').length;
  return given + trusted + (authorities === undefined ? carried : 0);
}

function decide(facts: Facts, signer: Verdict['signer'], policy: Policy): [Exit, string, string] {
  if (signer === 'other')
    return [EXIT.policy, 'OTHER_KEY', 'The package was signed with another key than the expected one.'];
  if (policy.requireAnchor === true && facts.anchors === 0) {
    return [EXIT.policy, 'NO_ANCHOR', 'There is no outside anchor: nothing but this computer vouches for the time.'];
  }
  if (policy.noDeletions === true && facts.deleted > 0) {
    return [EXIT.policy, 'DELETIONS', `${String(facts.deleted)} records were deleted.`];
  }
  if (signer === 'unidentified') {
    return [EXIT.unidentified, 'UNIDENTIFIED', 'Intact, but nobody said whose key signed it (--expect-key).'];
  }
  return [EXIT.ok, 'OK', 'Intact, and signed with the expected key.'];
}
