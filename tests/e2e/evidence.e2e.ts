import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readContainer, writeContainer } from '../../utils/evidence/container.ts';
import { verifyPackage } from '../../utils/evidence/verifyPackage.ts';
import { clients } from '../portal/shared/clients.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { exportEvidence, verifyEvidence } from './support/evidence.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

/** The lawyer would have nothing to swear to, or something that anybody could have made. */
test('what happened to a client’s entries is exported and verified by a stranger', async ({
  browserWithHoldfast,
  portalPage,
}, testInfo) => {
  const mycic = new MycicPage(portalPage);
  const trips = sampleTrips(2);
  await mycic.open('travel');
  await mycic.typeTrips(trips);
  const { x, y } = await mycic.middleOf('No travel history');
  await portalPage.mouse.move(x - 40, y - 60);
  await portalPage.mouse.move(x, y, { steps: 5 });
  await portalPage.mouse.click(x, y);
  await holdDialog(portalPage).clearAnyway();
  await waitFor('the portal to wipe the section', async () => (await mycic.model()).noTravel);
  const loss = lossBar(portalPage);
  await loss.restore();
  await loss.outcome();
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));

  const store = await openStore(browserWithHoldfast);
  const { matters } = await store.ask('listMatters', {});
  expect(matters.map(({ label }) => label)).toEqual([clients.A.applicationNumber]); // nothing filed under nobody
  await store.close();

  const file = testInfo.outputPath('evidence.zip');
  await exportEvidence(browserWithHoldfast, clients.A.applicationNumber, file);

  const unknown = await verifyEvidence(file, '--json');
  expect(unknown.exit, unknown.output).toBe(12);
  const verdict = JSON.parse(unknown.output) as { complete: string; facts: { fingerprint: string; records: number } };
  expect(verdict.complete).toBe('complete');
  expect(verdict.facts.records).toBeGreaterThan(10); // ten values, hold, clear, loss, restore
  expect((await verifyEvidence(file, '--expect-key', verdict.facts.fingerprint)).exit).toBe(0);
  expect((await verifyEvidence(file, '--expect-key', '0'.repeat(64))).exit).toBe(11);

  const page = await browserWithHoldfast.context.newPage();
  await page.goto(`chrome-extension://${browserWithHoldfast.extensionId}/verify.html`);
  await page.getByLabel('Package (.zip)').setInputFiles(file);
  await expect(page.getByRole('status')).toContainText('Not identified');
  await page.getByLabel('Fingerprint of the key').fill(verdict.facts.fingerprint);
  await page.getByLabel('Fingerprint of the key').press('Enter');
  await expect(page.getByRole('status')).toContainText('The expected key');
  await expect(page.getByRole('status')).toContainText('every byte is as it was signed');

  // The same page as one file from the disk, for whoever has no Holdfast: the same answers as the command, offline.
  const offline = await browserWithHoldfast.context.newPage();
  const asked: string[] = [];
  offline.on('request', (request) => asked.push(request.url()));
  await offline.goto(pathToFileURL(resolve(import.meta.dirname, '../../.output/verify.html')).href);
  const zip = await readFile(file);
  const bent = Buffer.from(zip);
  bent.writeUInt8(bent.readUInt8(9_000) ^ 1, 9_000);
  const files = new Map(await readContainer(new Uint8Array(zip)));
  files.delete('manifest.sig');
  const packages = [
    zip,
    bent,
    zip.subarray(0, -1),
    Buffer.from('no package'),
    Buffer.from(await writeContainer(files)),
    await golden('whole-1.zip'),
    Buffer.from(await writeContainer(await ofVersion2('whole-1.zip'))),
    await golden('part-1.zip'),
  ];
  for (const [at, buffer] of packages.entries()) {
    const { code, exit } = await verifyPackage(new Uint8Array(buffer));
    await offline
      .getByLabel('Package (.zip)')
      .setInputFiles({ name: `${at}.zip`, mimeType: 'application/zip', buffer });
    await expect(offline.getByRole('status')).toContainText(`[${code}, ${exit}]`);
  }
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
});

/** A package that was handed over long ago. */
const golden = (name: string): Promise<Buffer> => readFile(resolve(import.meta.dirname, '../evidence/golden', name));

async function ofVersion2(name: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = await readContainer(new Uint8Array(await golden(name)));
  const manifest = new TextDecoder().decode(files.get('manifest.json')).replace('"version":1', '"version":2');
  return files.set('manifest.json', new TextEncoder().encode(manifest));
}
