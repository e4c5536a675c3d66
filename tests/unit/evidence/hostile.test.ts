import { beforeAll, expect, it } from 'vitest';
import { concat, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { readLog } from '../../../utils/evidence/log';
import { wrap } from '../../../utils/evidence/report/markup';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import type { SignerRow } from '../../../utils/records/sealed/logRows';
import { edit, judge, pack, resign, signerOf, textIn, unpack } from './forge';
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
  const log = readLog({ lines: [lines[0] ?? '', purge], disclosures: [], absent, matter: last.m });
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
