import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { text } from '../records/samples';
import { edit, editLines, pack, resign, signerOf, unpack, type Files } from './forge';
import { hasPython, PROGRAM, verifyInPython as python } from './python';
import { entry, fingerprintOfInstallation, install } from './samples';

const why = hasPython ? '' : ' (not run: needs python3 and openssl)';

it('the second verifier would be too long for a stranger to read', () => {
  expect(readFileSync(PROGRAM, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(200);
});

it.runIf(hasPython)(`only our own program could check a package${why}`, { timeout: 60_000 }, async () => {
  const home = await install();
  await home.log(
    'E001234567',
    [entry(), entry({ after: text('\ud800') }), entry({ kind: 'loss', basis: 'inferred', rule: 'r@1' })],
    'v1',
  );
  await home.log('E007654321', [entry()], 'v2');
  await home.packageOf('E001234567');
  await home.log('E001234567', [entry({ after: text('Zürich \u2028 \u007f "\\') })], 'v3');
  await home.evidence.erase('v1', 'person.deleted@1');
  const zip = await home.packageOf('E001234567', 'fr');
  const key = await fingerprintOfInstallation(home);
  const signer = await signerOf(home);

  const forgeries: [(files: Files) => void, own: boolean][] = [
    [() => undefined, true],
    [(files) => edit(files, 'disclosures.jsonl', (all) => all.replace('Zürich', 'Zurich')), true],
    [(files) => edit(files, 'disclosures.jsonl', (all) => all.replace('Zürich', 'Zurich')), false],
    [(files) => editLines(files, 'records.jsonl', (lines) => lines.slice(0, -1)), true],
    [(files) => edit(files, 'records.jsonl', (all) => all.replace('"v":1', '"v": 1')), true],
    [(files) => edit(files, 'proofs.json', (all) => all.replaceAll('deleted', 'withheld')), true],
    [(files) => editLines(files, 'device.jsonl', (lines) => lines.filter((line) => !line.includes('start'))), true],
    [(files) => files.delete('manifest.sig'), false],
    [(files) => edit(files, 'manifest.json', (all) => all.replace('"version":1', '"version":2')), false],
  ];
  const packages = [zip, zip.slice(0, -1)];
  for (const [forge, own] of forgeries) {
    const files = await unpack(zip);
    forge(files);
    packages.push(await pack(own ? await resign(files, signer) : files));
  }
  for (const [at, each] of packages.entries()) {
    expect([at, python(each)]).toEqual([at, (await verifyPackage(each)).exit]);
    expect([at, python(each, key)]).toEqual([at, (await verifyPackage(each, { expectKey: key })).exit]);
  }
  expect(python(zip, 'f'.repeat(64))).toBe(11);
});
