import { deflateRawSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { concat, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { limitJson } from '../../../utils/evidence/limits';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { pack, unpack } from './forge';
import { rawZip, type RawEntry } from './rawZip';
import { entry, install } from './samples';

let zip: Bytes;
beforeAll(async () => {
  const home = await install();
  await home.log('E001234567', [entry()]);
  zip = await home.packageOf('E001234567');
});

const file = (name: string | Uint8Array, more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: utf8('x'),
  ...more,
});
const nulls = new Uint8Array(200 * 1024 * 1024);
const bomb = deflateRawSync(nulls, { level: 9 });

/** A file whose content is the header and the content of the next one. */
const overlapped = (): RawEntry => file('a.txt', { content: rawZip([file('b.txt')]).slice(0, 36) });

const archives: [name: string, zip: () => Bytes, exit: number][] = [
  ['a way out of the folder', () => rawZip([file('../evil.txt')]), 20],
  ['an absolute name', () => rawZip([file('/etc/passwd')]), 20],
  ['backslashes', () => rawZip([file('..\\evil.txt')]), 20],
  ['a drive letter', () => rawZip([file('C:/evil.txt')]), 20],
  ['NUL in a name', () => rawZip([file('a\0.txt')]), 20],
  ['a name that is a member of every object', () => rawZip([file('__proto__')]), 20],
  ['a folder', () => rawZip([file('anchors/', { content: new Uint8Array() })]), 20],
  ['a link', () => rawZip([file('a.txt', { mode: 0o120777 })]), 20],
  ['two files of one name', () => rawZip([file('a.txt'), file('a.txt')]), 20],
  ['names that differ in capitals', () => rawZip([file('a.txt'), file('A.txt')]), 20],
  ['names that differ in normal form', () => rawZip([file('é.txt'), file('é.txt')]), 20],
  ['another name in the local header', () => rawZip([file('a.txt', { localName: 'b.txt' })]), 20],
  ['two names for the same bytes', () => rawZip([file('a.txt'), file('a.txt', { early: 36 })]), 20],
  ['files that overlap', () => rawZip([overlapped(), file('b.txt', { early: 36 })]), 20],
  ['encryption', () => rawZip([file('a.txt', { flags: 0x0801 })]), 20],
  ['a wrong checksum', () => rawZip([file('a.txt', { crc: 1 })]), 20],
  ['a declared size that lies', () => rawZip([file('a.txt', { size: 2 })]), 20],
  [
    'compression',
    () => rawZip([file('a.txt', { content: deflateRawSync('abc'.repeat(20)), method: 8, size: 60 })]),
    20,
  ],
  ['a bomb', () => rawZip([file('a.txt', { content: bomb, method: 8, size: nulls.length })]), 21],
  ['a bomb that declares ten bytes', () => rawZip([file('a.txt', { content: bomb, method: 8, size: 10 })]), 20],
  ['bytes before it', () => concat(utf8('MZ'), zip), 20],
  ['bytes after it', () => concat(zip, utf8('\n')), 20],
  ['its end cut', () => zip.slice(0, -1), 20],
  ['half of it', () => zip.slice(0, zip.length / 2), 20],
  ['nothing', () => new Uint8Array(), 20],
  ['no package at all', () => rawZip([file('a.txt')]), 10],
];

it.each(archives)('an archive with %s would be unpacked', async (_name, make, exit) => {
  expect((await verifyPackage(make())).exit).toBe(exit);
});

it('a zip written anew by another program would pass for the one that was handed over', async () => {
  const files = await unpack(zip);
  const anew = rawZip([...files].map(([name, content]) => ({ name, content })));
  expect(await verifyPackage(anew)).toMatchObject({
    exit: 20,
    code: 'CONTAINER',
    reason: expect.stringContaining('intact'),
  });
});

it('the order of the files would be anybody’s choice', async () => {
  const files = await unpack(zip);
  expect((await verifyPackage(await pack(new Map([...files].reverse())))).exit).toBe(10);
});

const limits: [name: string, path: string, content: () => Bytes][] = [
  ['a million lines', 'records.jsonl', () => utf8('{}\n'.repeat(1_000_000))],
  ['ten thousand brackets', 'proofs.json', () => utf8(`${'['.repeat(10_000)}${']'.repeat(10_000)}\n`)],
  ['ten thousand objects in one', 'manifest.json', () => utf8(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}\n`)],
];

it.each(limits)('%s would cost the reader an hour or his memory', async (_name, path, content) => {
  const files = await unpack(zip);
  files.set(path, content());
  expect((await verifyPackage(await pack(files))).exit).toBe(21);
});

it('a line of 101 MB would be parsed', () => {
  const line = new Uint8Array(101_000_000).fill(0x61);
  expect(() => limitJson('disclosures.jsonl', line)).toThrow('more than this verifier reads');
});
