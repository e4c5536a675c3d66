import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { readContainer } from '../../utils/evidence/container';
import { verifyEvidence } from '../e2e/support/evidence.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { clients } from '../portal/shared/clients.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { press } from './support/keys.ts';
import { open } from './support/open.ts';
import { openOwnPage } from './support/ownPage.ts';
import { openStore } from './support/store.ts';

const PASSPORT = Buffer.from('%PDF-1.7 passport of A');

/** Half of the people have the other browser, and the same affidavit to swear. */
test('in Firefox, what was uploaded and sent would not be on record, or its package not hold', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-firefox-evidence-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const { firefox, page } = await open({
    preferences: { 'browser.download.folderList': 2, 'browser.download.dir': folder },
  });
  const store = await openStore(firefox);
  const logged = async (kind: string) => {
    const { visits } = await store.ask('listVisits', {});
    const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
    return logs.flatMap(({ log }) => log).find((entry) => entry.kind === kind);
  };

  await page.bringToFront();
  await page.goto(`https://${hosts.webform}/ClientContact/en/Application/Case/uploads?client=A`);
  await page.click('[name=surname]');
  await press(page, 'DIALLO');
  const file = join(folder, 'passport.pdf');
  await writeFile(file, PASSPORT);
  const field = (await page.$('#passport')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
  const upload = await waitFor('the receipt of the file', () => logged('upload'));
  expect(upload.facts).toContainEqual({
    what: 'file.sha256',
    text: createHash('sha256').update(PASSPORT).digest('hex'),
  });
  await page.click('form .buttons button');
  const submission = await waitFor('the receipt of the form', () => logged('submission'));
  expect(submission.facts).toContainEqual({
    what: 'sent',
    name: 'Documents › Supporting documents › Surname',
    text: 'DIALLO',
  });
  await waitFor('the page’s answer', () => logged('answer'));
  await store.close();

  const records = await openOwnPage(firefox, 'records.html');
  await records.shows(clients.A.applicationNumber);
  await records.press('Export evidence');
  await records.shows('The package is in your downloads');
  const name = await waitFor('the package on the disk', async () =>
    (await readdir(folder)).find((each) => each.endsWith('.zip')),
  );
  const zip = join(folder, name);
  const verdict = await verifyEvidence(zip, '--json');
  expect(verdict.exit, verdict.output).toBe(12);
  expect(JSON.parse(verdict.output)).toMatchObject({ intact: 'intact', complete: 'complete' });
  const files = await readContainer(new Uint8Array(await readFile(zip)));
  expect(new TextDecoder().decode(files.get('report.html'))).toContain('passport.pdf was received');
});
