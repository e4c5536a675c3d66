import './support/asInExtension.ts';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyPackage } from '../../utils/evidence/verifyPackage.ts';
import { allForgeries } from '../unit/evidence/forgeries/all.ts';
import { makeSubject } from '../unit/evidence/forgeries/subject.ts';
import { expect, test } from './support/test.ts';

const GOLDEN = resolve(import.meta.dirname, '../evidence/golden');

/** Two programs of ours that disagree are worth less than one. */
test('the verifier that opens from a disk would let a package pass that the command refuses', async ({
  portalPage,
}) => {
  const subject = await makeSubject();
  const packages: [name: string, zip: Uint8Array][] = [
    ['as it was', subject.zip],
    ['by another key', subject.other.zip],
  ];
  for (const { name, make } of allForgeries) packages.push([name, await make(subject)]);
  for (const name of (await readdir(GOLDEN)).filter((file) => file.endsWith('.zip')))
    packages.push([name, await readFile(resolve(GOLDEN, name))]);
  expect(packages.length).toBeGreaterThan(80);

  await portalPage.goto(pathToFileURL(resolve(import.meta.dirname, '../../.output/verify.html')).href);
  const show = (zip: Uint8Array) =>
    portalPage
      .getByLabel('Package (.zip)')
      .setInputFiles({ name: 'package.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  const verdict = portalPage.getByRole('status');
  const nothing = await verifyPackage(new Uint8Array());
  for (const [name, zip] of packages) {
    const { code, exit } = await verifyPackage(new Uint8Array(zip));
    // In between something else, so that no verdict is that of the package before.
    await show(new Uint8Array());
    await expect(verdict, name).toContainText(`[${nothing.code}, ${nothing.exit}]`);
    expect(code, name).not.toBe(nothing.code);
    await show(zip);
    await expect(verdict, name).toContainText(`[${code}, ${exit}]`);
  }
});
