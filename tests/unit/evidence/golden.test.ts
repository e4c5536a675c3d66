import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { textIn, unpack } from './forge';
import { makeGolden, type Golden } from './goldenPackage';
import { hasPython, verifyInPython } from './python';

const FOLDER = resolve(import.meta.dirname, '../../evidence/golden');
const why = hasPython ? '' : ' (second verifier not run: needs python3 and openssl)';
const read = (name: string): Bytes => new Uint8Array(readFileSync(join(FOLDER, name)));

let made: Golden;
beforeAll(async () => {
  made = await makeGolden();
  // `HOLDFAST_GOLDEN=1`: keeps them. After a release a new form gets files of its own, and these stay as they are.
  if (process.env['HOLDFAST_GOLDEN'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'whole-1.zip'), made.whole);
  writeFileSync(join(FOLDER, 'part-1.zip'), made.part);
  writeFileSync(join(FOLDER, 'key-1.txt'), `${made.key}\n`);
});

const expected = {
  'whole-1.zip': { complete: 'partial', facts: { withheld: 0, deleted: 1, redacted: 0, clockJumps: 1 } },
  'part-1.zip': { complete: 'partial', facts: { withheld: 1, deleted: 1, redacted: 1, clockJumps: 1 } },
};

describe.each(Object.entries(expected))('%s, handed over long ago,', (name, verdict) => {
  it(`would not be what it was any more${why}`, async () => {
    const zip = read(name);
    const key = readFileSync(join(FOLDER, 'key-1.txt'), 'utf8').trim();
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12, code: 'UNIDENTIFIED', intact: 'intact', ...verdict });
    expect(await verifyPackage(zip, { expectKey: key })).toMatchObject({ exit: 0, code: 'OK', signer: 'identified' });
    expect(await verifyPackage(zip, { noDeletions: true })).toMatchObject({ exit: 11, code: 'DELETIONS' });
    if (!hasPython) return;
    expect([verifyInPython(zip), verifyInPython(zip, key), verifyInPython(zip, 'f'.repeat(64))]).toEqual([12, 0, 11]);
  });
});

it('the format would have changed without anybody deciding so: what is written today is what was written then', async () => {
  const [then, now] = await Promise.all([unpack(read('whole-1.zip')), unpack(made.whole)]);
  expect([...now.keys()]).toEqual([...then.keys()]);
  const same = [...then.keys()].filter((path) => /^(records|disclosures|export)\.json|^blobs\//.test(path));
  expect(same).toHaveLength(5);
  for (const path of same) expect(Buffer.from(now.get(path) ?? [])).toEqual(Buffer.from(then.get(path) ?? []));
  for (const path of ['device.jsonl', 'proofs.json', 'manifest.json'])
    expect(formOf(textIn(now, path))).toBe(formOf(textIn(then, path)));
});

/** What stays when everything is taken out that is by lot: members, their order, and how many there are. */
const formOf = (text: string): string =>
  text
    .replace(/"[A-Za-z0-9+/]{43}="|"[0-9a-f]{64}"/g, '"…"')
    .replace(/"(by|sig)":"[^"]+"/g, '"$1":"…"')
    .replace(/("path":"[^"]+"),"size":\d+/g, '$1'); // a signature has 70 bytes, or 71
