import { beforeAll, expect, it } from 'vitest';
import type { Bytes } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { pack, resign, signerOf, unpack } from './forge';
import { entry, install } from './samples';
import type { SignerRow } from '../../../utils/records/sealed/logRows';

/** Every bit with HOLDFAST_EVERY_BIT=1 (minutes); otherwise every bit of the zip's own structure and a sample of the rest. */
const EVERY = process.env['HOLDFAST_EVERY_BIT'] === '1';
const DETECTED = new Set([10, 20, 21, 30]);

let zip: Bytes;
let signer: SignerRow;
beforeAll(async () => {
  const home = await install();
  await home.log('E001234567', [entry()]);
  zip = await home.packageOf('E001234567');
  signer = await signerOf(home);
});

/** `bit` of `bytes` the other way round. */
function flip(bytes: Bytes, bit: number): Bytes {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

it('one changed bit of the zip would go unnoticed', { timeout: 3_600_000 }, async () => {
  const missed: number[] = [];
  let tried = 0;
  // The zip's own bytes stand at its end and around its small files; the report in the middle is content.
  const structure = (bit: number): boolean => bit > (zip.length - 3_000) * 8;
  for (let bit = 0; bit < zip.length * 8; bit++) {
    if (!EVERY && !(structure(bit) ? bit % 23 === 0 : bit % 601 === 0)) continue;
    tried++;
    if (!DETECTED.has((await verifyPackage(flip(zip, bit))).exit)) missed.push(bit);
  }
  if (EVERY) console.log(`${String(tried)} single bits of a package of ${String(zip.length)} bytes flipped.`);
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(900);
});

it(
  'one changed bit of a file, signed anew by the owner of the key, would go unnoticed',
  { timeout: 3_600_000 },
  async () => {
    const files = await unpack(zip);
    const missed: string[] = [];
    for (const [path, bytes] of files) {
      if (path.startsWith('manifest.')) continue;
      const step = EVERY ? 1 : Math.max(1, Math.floor((bytes.length * 8) / 25));
      for (let bit = 0; bit < bytes.length * 8; bit += step) {
        const forged = await resignOrRefuse(new Map([...files, [path, flip(bytes, bit)]]));
        if (forged && !DETECTED.has((await verifyPackage(await pack(forged))).exit))
          missed.push(`${path}:${String(bit)}`);
      }
    }
    expect(missed).toEqual([]);
  },
);

/** Undefined where the forger himself can no longer read the file he damaged. */
async function resignOrRefuse(files: Map<string, Bytes>): Promise<Map<string, Bytes> | undefined> {
  try {
    return await resign(files, signer);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
