import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../utils/evidence/bytes';
import { MANIFEST, SIGNATURE } from '../../../utils/evidence/manifest';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { createRandom } from '../../e2e/support/random';
import { text } from '../records/samples';
import { pack, resign, signerOf, unpack, type Files } from './forge';
import { noise } from './noise';
import { entry, install } from './samples';
import type { SignerRow } from '../../../utils/records/sealed/logRows';

/** `HOLDFAST_FLIPS=50000`: every bit of a small package and so many of a large one (half an hour); a share otherwise. */
const FLIPS = Number(process.env['HOLDFAST_FLIPS'] ?? 0);
const HOURS = 4 * 3_600_000; // how long all of them may take
const DETECTED = new Set([10, 20, 21, 30]);
const CLIENT = 'E001234567';

let small: Bytes;
let large: Bytes;
let signer: SignerRow;
beforeAll(async () => {
  const home = await install();
  await home.log(CLIENT, [entry()]);
  small = await home.packageOf(CLIENT);
  signer = await signerOf(home);

  const busy = await install();
  const trips = Array.from({ length: 150 }, (_, n) => entry({ after: text(`trip ${String(n)}`) }));
  const picture = (seed: number) => sealedFile('screen.picture', 'png', noise(40_000, seed));
  await busy.log(CLIENT, trips);
  for (const seed of [1, 2, 3]) await busy.log(CLIENT, [entry({ kind: 'screen' })], 'v1', [picture(seed)]);
  large = await busy.packageOf(CLIENT);
});

/** `bit` of `bytes` the other way round. */
function flip(bytes: Bytes, bit: number): Bytes {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** Bits of `zip` that could be turned without anybody noticing. */
async function missedIn(zip: Bytes, bits: Iterable<number>): Promise<{ tried: number; missed: number[] }> {
  const missed: number[] = [];
  let tried = 0;
  for (const bit of bits) {
    tried++;
    if (!DETECTED.has((await verifyPackage(flip(zip, bit))).exit)) missed.push(bit);
  }
  if (FLIPS > 0) console.log(`${String(tried)} single bits of ${String(zip.length)} bytes turned.`);
  return { tried, missed };
}

/** Every bit, or every one of the zip's own structure at its end and few of what is in it. */
function* bitsOf(zip: Bytes): Generator<number> {
  const structure = (zip.length - 3_000) * 8;
  for (let bit = 0; bit < zip.length * 8; bit++) {
    if (FLIPS > 0 || bit % (bit > structure ? 29 : 601) === 0) yield bit;
  }
}

function* someOf(zip: Bytes, many: number): Generator<number> {
  const random = createRandom(6);
  for (let n = 0; n < many; n++) yield random.below(zip.length * 8);
}

describe('one changed bit would go unnoticed', () => {
  it('anywhere in a small package', { timeout: HOURS }, async () => {
    const { tried, missed } = await missedIn(small, bitsOf(small));
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(900);
  });

  it('in a large package with pictures', { timeout: HOURS }, async () => {
    const { missed } = await missedIn(large, someOf(large, FLIPS || 120));
    expect(large.length).toBeGreaterThan(300_000);
    expect(missed).toEqual([]);
  });

  it('in a file, the checksums of the zip mended', { timeout: HOURS }, async () => {
    const files = await unpack(small);
    expect(await missedInFiles(files, [...files.keys()], FLIPS || 110, (changed) => changed)).toEqual([]);
  });

  it('in a file, signed anew by the owner of the key', { timeout: HOURS }, async () => {
    const files = await unpack(small);
    const paths = [...files.keys()].filter((path) => path !== MANIFEST && path !== SIGNATURE);
    expect(await missedInFiles(files, paths, FLIPS / 10 || 110, resignOrRefuse)).toEqual([]);
  });
});

/** As many bits of each of these files, in a zip without a fault of its own. */
async function missedInFiles(
  files: Files,
  paths: readonly string[],
  many: number,
  finish: (changed: Files) => Files | undefined | Promise<Files | undefined>,
): Promise<string[]> {
  const missed: string[] = [];
  let tried = 0;
  for (const path of paths) {
    const bytes = files.get(path) ?? new Uint8Array();
    const step = Math.max(1, Math.floor((bytes.length * 8 * paths.length) / many));
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const forged = await finish(new Map([...files, [path, flip(bytes, bit)]]));
      tried++;
      if (forged && !DETECTED.has((await verifyPackage(await pack(forged))).exit))
        missed.push(`${path}:${String(bit)}`);
    }
  }
  if (FLIPS > 0) console.log(`${String(tried)} single bits of ${String(paths.length)} files turned.`);
  expect(tried).toBeGreaterThan(many / 2);
  return missed;
}

/** Undefined where the forger himself can no longer read the file he damaged. */
async function resignOrRefuse(files: Files): Promise<Files | undefined> {
  try {
    return await resign(files, signer);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
