import { beforeAll, expect, it } from 'vitest';
import { concat, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { writeCheckpoint } from '../../../utils/evidence/checkpoint';
import { sha256 } from '../../../utils/evidence/hash';
import { readLog } from '../../../utils/evidence/log';
import type { Proofs } from '../../../utils/evidence/proofs';
import { wrap } from '../../../utils/evidence/report/markup';
import { pemOf } from '../../../utils/evidence/signature';
import { fileOfLines, hashableLinesOf, type Lines } from '../../../utils/evidence/strictJson';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import type { SignerRow } from '../../../utils/records/sealed/logRows';
import { edit, editJson, judge, pack, resign, signerOf, textIn, unpack, type Files } from './forge';
import { entry, install } from './samples';

/** Packages made by somebody who holds the key and wants the reader's computer to stand still. */
let zip: Bytes;
let signer: SignerRow;
beforeAll(async () => {
  const home = await install();
  await home.log('E001234567', [entry()]);
  zip = await home.packageOf('E001234567');
  signer = await signerOf(home);
});

it('a value of four million characters would take hours to print', () => {
  const lines = wrap('word '.repeat(800_000), 45);
  expect(lines.length).toBeGreaterThan(80_000);
  expect(lines.every((line) => line.length <= 45)).toBe(true);
});

const asLines = (texts: readonly string[]): Lines => hashableLinesOf(fileOfLines(texts), 'a file');

it('a deletion that names everything thirty thousand times would be counted out', async () => {
  const files = await unpack(zip);
  const lines = textIn(files, 'records.jsonl').trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '') as { m: string; i: number; type: string; f: string[] };
  const places = 60_000;
  const gone = Array.from({ length: 30_000 }, () => [1, places - 1] as [number, number]);
  const { f, ...head } = last;
  const purge = JSON.stringify({ ...head, i: places, type: 'purge', gone, f });
  const leaf = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
  const absent = Array.from({ length: places - 1 }, (_, at) => ({ i: at + 1, leaf, state: 'deleted' as const }));
  const log = readLog({ lines: asLines([lines[0] ?? '', purge]), disclosures: asLines([]), absent, matter: last.m });
  expect(log.length).toBe(places + 1);
});

it('a zip that claims sixty thousand files would be listed', async () => {
  const claim = zip.slice();
  new DataView(claim.buffer).setUint16(claim.length - 12, 60_000, true);
  expect((await verifyPackage(claim)).exit).toBe(21);
  const directory = zip.slice();
  new DataView(directory.buffer).setUint32(directory.length - 10, 500_000_000, true);
  expect((await verifyPackage(directory)).exit).toBe(21);
});

it('a line of a million and one values would be parsed', async () => {
  const files = await unpack(zip);
  files.set('proofs.json', utf8(`[${'{},'.repeat(1_000_000)}{}]\n`));
  expect((await judge(files)).exit).toBe(21);
});

it('a key of a megabyte would be decoded', async () => {
  const files = await unpack(zip);
  files.set('key.pem', concat(files.get('key.pem') ?? new Uint8Array(), new Uint8Array(1_000_000)));
  expect((await judge(files)).exit).toBe(21);
});

it.each(['2026-02-30T00:00:00.000Z', '2026-99-99T99:99:99.999Z'])('%s would crash the verifier', async (moment) => {
  const files = await unpack(zip);
  edit(files, 'export.json', (all) => all.replace(/"created":"[^"]+"/, `"created":"${moment}"`));
  expect(await judge(await resign(files, signer))).toMatchObject({ exit: 10, code: 'SHAPE' });
});

it('an attachment full of checkpoints would be checked one by one', async () => {
  const files = await unpack(zip);
  const checkpoint = textIn(files, 'checkpoint.txt');
  const same = checkpoint.repeat(5_000);
  expect(await verifyPackage(zip, { checkpoints: [same] })).toMatchObject({ exit: 12, facts: { anchors: 1 } });
  const [origin = ''] = checkpoint.split('\n');
  const many = Array.from({ length: 1_001 }, (_, n) => `${origin}\n${String(n)}\nx\n\nx\n`).join('');
  expect((await verifyPackage(zip, { checkpoints: [many] })).exit).toBe(21);
  expect((await verifyPackage(await pack(await unpack(zip)))).exit).toBe(12);
});

const HUGE = 2 ** 32;
const NOW_MS = 20_000; // a busy machine needs a fraction of it
const sizes: [name: string, forge: (files: Files) => void | Promise<void>][] = [
  [
    'a checkpoint of 2³² leaves',
    async (files) => {
      const { keys, spki } = signer;
      files.set('checkpoint.txt', utf8(await writeCheckpoint(keys, spki, HUGE, sha256())));
    },
  ],
  [
    'a seal over 2³² records',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', ({ seals }) => {
        for (const seal of seals) seal.size = HUGE;
      }),
  ],
  [
    'a withheld record at place 2³²',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', ({ absent, seals }) => {
        absent.push({ i: HUGE, leaf: seals[0]?.blind ?? '', state: 'withheld', reason: 'privilege' });
      }),
  ],
  [
    'a proof of a hundred thousand hashes',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', ({ seals }) => {
        for (const seal of seals) seal.path = Array.from({ length: 100_000 }, () => seal.blind);
      }),
  ],
];

it.each(sizes)('%s would be walked to its end', async (_name, forge) => {
  const files = await unpack(zip);
  await forge(files);
  const signed = await pack(await resign(files, signer));
  const started = performance.now();
  expect((await verifyPackage(signed)).exit).toBe(21);
  expect(performance.now() - started).toBeLessThan(NOW_MS);
});

it.each([
  ['that is not on the curve', (spki: Bytes) => spki.map((byte, at) => (at === spki.length - 1 ? byte ^ 1 : byte))],
  ['that is the point at infinity', (spki: Bytes) => spki.map((byte, at) => (at > spki.length - 65 ? 0 : byte))],
  ['that is cut', (spki: Bytes) => spki.slice(0, -1)],
])('a key %s would crash the verifier', async (_name, forge) => {
  const files = await unpack(zip);
  const spki = forge(signer.spki);
  files.set('key.pem', utf8(pemOf(spki)));
  expect(await judge(await resign(files, { ...signer, spki }))).toMatchObject({ exit: 10, code: 'KEY' });
});

it.each([
  ['of noughts', Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 0)],
  [
    'with r and s as large as can be',
    concat(
      Uint8Array.of(0x30, 68, 2, 32),
      new Uint8Array(32).fill(0x7f),
      Uint8Array.of(2, 32),
      new Uint8Array(32).fill(0x7f),
    ),
  ],
  ['that is none, and long', new Uint8Array(60_000).fill(0x30)],
])('a signature %s would pass', async (_name, signature) => {
  const files = await unpack(zip);
  files.set('manifest.sig', signature);
  expect(await judge(files)).toMatchObject({ exit: 10, code: 'SIGNATURE' });
});
