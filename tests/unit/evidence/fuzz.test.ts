import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, sameBytes, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { unpack, type Files } from './forge';
import { noise } from './noise';
import { rawZip, type RawEntry } from './rawZip';
import { entry, install } from './samples';

/** `HOLDFAST_ARCHIVES=10000`: so many archives; fewer otherwise. */
const ARCHIVES = Number(process.env['HOLDFAST_ARCHIVES'] ?? 400);
const HOURS = 4 * 3_600_000; // how long all of them may take
const HANG_MS = 20_000; // a busy machine takes a tenth of a second for a package of this size
const REFUSED = [10, 20, 21, 30];
const CLIENT = 'E001234567';

let zip: Bytes;
let other: Bytes;
let files: Files;
beforeAll(async () => {
  const home = await install();
  await home.log(CLIENT, [entry({ kind: 'screen' })], 'v1', [sealedFile('screen.picture', 'png', noise(300, 1))]);
  other = await home.packageOf(CLIENT);
  await home.log(CLIENT, [entry()], 'v2');
  zip = await home.packageOf(CLIENT, 'fr');
  files = await unpack(zip);
});

/** One thing done to the bytes of an archive. */
type Damage = (bytes: Bytes) => Bytes;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Bytes, part: number): number => Math.floor(part * bytes.length);
/** Numbers at which readers go wrong. */
const odd = fc.constantFrom(
  0,
  1,
  0x7f,
  0x80,
  0xff,
  0x7fff,
  0x8000,
  0xffff,
  0x7fffffff,
  0x80000000,
  0xfffffffe,
  0xffffffff,
);
/** Where the structure of the zip stands: its list of files and its end. */
const END = 1_500;

const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 255 })).map(
    ([part, value]): Damage =>
      (bytes) =>
        set(bytes, at(bytes, part), [value]),
  ),
  fc.tuple(fc.nat({ max: END }), fc.nat({ max: 255 })).map(
    ([back, value]): Damage =>
      (bytes) =>
        set(bytes, Math.max(0, bytes.length - 1 - back), [value]),
  ),
  fc.tuple(fc.nat({ max: END }), odd, fc.constantFrom(2, 4)).map(
    ([back, value, width]): Damage =>
      (bytes) =>
        set(bytes, Math.max(0, bytes.length - width - back), little(value, width)),
  ),
  fc.tuple(place, fc.nat({ max: 4_000 })).map(
    ([part, length]): Damage =>
      (bytes) =>
        concat(bytes.slice(0, at(bytes, part)), bytes.slice(at(bytes, part) + length)),
  ),
  fc.tuple(place, place, fc.nat({ max: 4_000 })).map(
    ([from, to, length]): Damage =>
      (bytes) =>
        concat(
          bytes.slice(0, at(bytes, to)),
          bytes.slice(at(bytes, from), at(bytes, from) + length),
          bytes.slice(at(bytes, to)),
        ),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 60 })).map(
    ([part, more]): Damage =>
      (bytes) =>
        concat(bytes.slice(0, at(bytes, part)), more, bytes.slice(at(bytes, part))),
  ),
  place.map(
    (part): Damage =>
      (bytes) =>
        bytes.slice(0, at(bytes, part)),
  ),
  place.map(
    (part): Damage =>
      (bytes) =>
        concat(bytes.slice(0, at(bytes, part)), other.slice(at(other, part))),
  ),
);

function set(bytes: Bytes, from: number, values: readonly number[]): Bytes {
  const changed = bytes.slice();
  changed.set(values.slice(0, Math.max(0, changed.length - from)), from);
  return changed;
}

const little = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, n) => Math.floor(value / 2 ** (8 * n)) & 255);

/** A name that leads out of a folder, stands twice, or is only nearly one of ours. */
const names = fc.oneof(
  fc.constantFrom(
    '../evil.txt',
    '../../../../tmp/evil.txt',
    '/etc/evil',
    'C:\\evil.txt',
    '..\\evil.txt',
    'blobs/../evil.txt',
    'records.jsonl',
    'RECORDS.jsonl',
    'manifest.json',
    'manifest.sig',
    'report.html',
    'blobs/',
    'a\0.txt',
    '.',
    '..',
    '',
    '__proto__',
    'constructor',
    'toString.txt',
    'anchors/x.eml',
    'caf\u00e9.txt',
    'cafe\u0301.txt',
    '\u202egpj.exe',
  ),
  fc.string({ maxLength: 40 }),
);
const content = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom(
    ...['{}\n', '[]\n', '\n', '', '{"format":"holdfast-evidence","version":1,"alg":"ES256"}\n'].map(utf8),
  ),
);
const entries: fc.Arbitrary<RawEntry> = fc.record(
  {
    name: names,
    content,
    localName: names,
    method: fc.constantFrom(0, 8, 12, 99),
    flags: fc.constantFrom(0x0800, 0x0801, 0x0808, 0x0840, 0x2800, 0xffff),
    size: odd,
    mode: fc.constantFrom(0o100664, 0o120777, 0o40755, 0o10644, 0),
    crc: odd,
  },
  { requiredKeys: ['name', 'content'] },
);

/** Refused, and in time; unless lot put a genuine package together again. */
async function expectRefused(archive: Bytes): Promise<void> {
  const started = performance.now();
  const { exit } = await verifyPackage(archive);
  expect(performance.now() - started).toBeLessThan(HANG_MS);
  expect([zip, other].some((genuine) => sameBytes(genuine, archive)) ? [12] : REFUSED).toContain(exit);
}

const runs = (share: number) => ({ numRuns: Math.ceil(ARCHIVES * share) });

describe('an archive by lot would crash the verifier, hang it, or pass:', () => {
  it('a package that was damaged', { timeout: HOURS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damages, { minLength: 1, maxLength: 4 }), async (each) => {
        const bytes = each.reduce((all, damage) => damage(all), zip);
        await expectRefused(bytes);
      }),
      runs(0.6),
    );
  });

  it('the files of a package among others, in a zip made by hand', { timeout: HOURS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 3 }), fc.nat({ max: 20 }), async (more, before) => {
        const own = [...files].map(([name, bytes]): RawEntry => ({ name, content: bytes }));
        await expectRefused(rawZip([...own.slice(0, before), ...more, ...own.slice(before)]));
      }),
      runs(0.2),
    );
  });

  it('nothing but what somebody made up', { timeout: HOURS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { maxLength: 6 }), fc.array(damages, { maxLength: 2 }), async (all, each) => {
        await expectRefused(each.reduce((bytes, damage) => damage(bytes), rawZip(all)));
      }),
      runs(0.15),
    );
  });

  it('files deflated instead of stored', { timeout: HOURS }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 9 }),
        fc.subarray([...files.keys()], { minLength: 1 }),
        async (level, some) => {
          const all = [...files].map(([name, bytes]): RawEntry =>
            some.includes(name)
              ? { name, content: deflateRawSync(bytes, { level }), method: 8, size: bytes.length }
              : { name, content: bytes },
          );
          await expectRefused(rawZip(all));
        },
      ),
      runs(0.05),
    );
  });
});
