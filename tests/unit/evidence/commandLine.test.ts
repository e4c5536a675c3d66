import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../../utils/evidence/bytes';
import { textIn, unpack } from './forge';
import { rawZip } from './rawZip';
import { entry, fingerprintOfInstallation, install } from './samples';

/** A script that trusts an exit code would believe a package that was never read. */
let folder = '';
let key = '';
const program = () => join(folder, 'verify.mjs');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-command-'));
  await build({
    entryPoints: [resolve(import.meta.dirname, '../../../scripts/verify/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program(),
    logLevel: 'silent',
  });
  const home = await install();
  await home.log('E001234567', [entry()]);
  const early = await home.packageOf('E001234567');
  await home.log('E001234567', [entry()], 'gone');
  await home.evidence.erase('gone', 'person.deleted@1');
  writeFileSync(join(folder, 'early.txt'), textIn(await unpack(early), 'checkpoint.txt'));
  writeFileSync(join(folder, 'early.zip'), early);
  writeFileSync(join(folder, 'whole.zip'), await home.packageOf('E001234567'));
  writeFileSync(join(folder, 'text.zip'), 'no zip at all');
  writeFileSync(join(folder, 'empty.zip'), '');
  mkdirSync(join(folder, 'folder.zip'));
  spawnSync('mkfifo', [join(folder, 'pipe.zip')]);
  key = await fingerprintOfInstallation(home);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[]) {
  // npm tells where it was called from, and the tests may be run by npm.
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env, timeout: 20_000 });
}

const verify = (...args: string[]) => run([program(), ...args.map((arg) => (arg === 'KEY' ? key : arg))]);

const other = 'f'.repeat(64);
const cases: [exit: number, args: string[]][] = [
  [0, ['whole.zip', '--expect-key', 'KEY']],
  [0, ['--json', '--expect-key', 'KEY', '--', 'early.zip']],
  [0, ['whole.zip', '--expect-key', 'KEY', '--require-anchor', '--checkpoint', 'early.txt']],
  [11, ['whole.zip', '--expect-key', 'KEY', '--require-anchor']],
  [11, ['whole.zip', '--expect-key', 'KEY', '--no-deletions']],
  [0, ['early.zip', '--expect-key', 'KEY', '--no-deletions']],
  [11, ['whole.zip', '--expect-key', other]],
  [12, ['whole.zip']],
  [12, ['whole.zip', '--require-anchor', '--checkpoint', 'early.txt']],
  [11, ['early.zip', '--no-deletions', '--require-anchor']],
  [20, ['text.zip', '--json']],
  [20, ['empty.zip']],
  [64, []],
  [64, ['--help']],
  [64, ['nothing.zip', '--json']],
  [64, ['folder.zip']],
  [64, ['pipe.zip']],
  [64, ['whole.zip', 'early.zip']],
  [64, ['whole.zip', '--expect-key', 'abc']],
  [64, ['whole.zip', '--expect-key', other, '--expect-key', 'KEY']],
  [64, ['whole.zip', '--checkpoint', 'nothing.txt']],
  [64, ['whole.zip', '--checkpoint', 'folder.zip']],
  [64, ['whole.zip', '--trust-me']],
];

it.each(cases)('exit %i would be another: %j', (exit, args) => {
  const { status, stdout, stderr } = verify(...args);
  expect({ exit: status, why: stderr }).toMatchObject({ exit });
  if (!args.includes('--json')) return;
  expect(JSON.parse(stdout)).toMatchObject({ exit });
});

it('a look at a package would leave files behind', () => {
  const before = readdirSync(folder).sort();
  verify('whole.zip', '--json');
  expect(readdirSync(folder).sort()).toEqual(before);
});

const ways = ['../evil.txt', '../../../../../../tmp/evil.txt', '/tmp/evil.txt', 'blobs/../../evil.txt', 'evil.txt'];

it.each(ways)('an archive that names %s would write there', (name) => {
  writeFileSync(join(folder, 'evil.zip'), rawZip([{ name, content: utf8('x') }]));
  const before = readdirSync(folder).sort();
  // Without the right to write anything anywhere, an attempt to is an error of its own (70).
  const { status, stderr } = run(['--permission', '--allow-fs-read=*', program(), 'evil.zip']);
  expect({ exit: status, why: stderr }).toEqual({ exit: name === 'evil.txt' ? 10 : 20, why: '' });
  expect(readdirSync(folder).sort()).toEqual(before);
});

it('what reads a package could reach the disk at all', async () => {
  const { metafile } = await build({
    entryPoints: [resolve(import.meta.dirname, '../../../utils/evidence/verifyPackage.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', 'fs', 'path', 'os', 'child_process'],
    logLevel: 'silent',
  });
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(outside).toEqual([]);
  expect(Object.keys(metafile.inputs).length).toBeGreaterThan(30);
});
