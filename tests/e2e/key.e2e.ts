import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clients } from '../portal/shared/clients.ts';
import { exportEvidence, verifyEvidence } from './support/evidence.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { Webform } from './support/webform.ts';

/** A computer changes hands: nobody must be able to seal with the old key, and who knew its fingerprint must still find it. */
test('the key is changed by a person, and whoever knew the one before it still finds whose records these are', async ({
  browserWithHoldfast,
  portalPage,
}, testInfo) => {
  const form = new Webform(portalPage);
  await form.open('uploads', { client: 'A' });
  await form.type('[name=surname]', 'DIALLO');
  await portalPage.keyboard.press('Tab');
  const store = await openStore(browserWithHoldfast);
  await waitFor('the value to be sealed under its client', async () =>
    (await store.ask('listMatters', {})).matters.some(({ label }) => label === clients.A.applicationNumber),
  );
  await store.close();

  const records = await openOwnPage(browserWithHoldfast, 'records.html');
  const key = records.getByRole('region', { name: 'The key of this installation' });
  const before = await fingerprintIn(records);
  const told = await savedText(records);
  expect(told.replaceAll(' ', '')).toContain(before);
  const early = testInfo.outputPath('early.zip');
  await exportEvidence(browserWithHoldfast, clients.A.applicationNumber, early);

  // Asked first; Escape changes nothing.
  await key.getByRole('button', { name: 'Change the key' }).click();
  const question = records.getByRole('alertdialog', { name: 'Change the key of this installation?' });
  await question.waitFor();
  await records.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect(await fingerprintIn(records)).toBe(before);

  await key.getByRole('button', { name: 'Change the key' }).click();
  await question.getByRole('button', { name: 'Change the key' }).click();
  await expect.poll(() => fingerprintIn(records)).not.toBe(before);
  await expect(key.getByRole('status')).toHaveText('The key was changed. File the new fingerprint.');
  const after = await fingerprintIn(records);
  expect((await savedText(records)).replaceAll(' ', '')).toContain(after);
  await records.close();

  const file = testInfo.outputPath('evidence.zip');
  await exportEvidence(browserWithHoldfast, clients.A.applicationNumber, file);
  expect((await verifyEvidence(file, '--expect-key', before)).exit).toBe(0);
  expect((await verifyEvidence(file, '--expect-key', after)).exit).toBe(0);
  expect((await verifyEvidence(early, '--expect-key', after)).exit).toBe(11);
});

/** The fingerprint as Records shows it. */
async function fingerprintIn(page: Page): Promise<string> {
  const shown = await page
    .getByRole('region', { name: 'The key of this installation' })
    .locator('code')
    .first()
    .textContent();
  const digits = shown?.replaceAll(' ', '') ?? '';
  expect(digits).toMatch(/^[0-9a-f]{64}$/);
  return digits;
}

/** What a person files or sends to somebody, so that the key can be told later. */
async function savedText(page: Page): Promise<string> {
  const key = page.getByRole('region', { name: 'The key of this installation' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    key.getByRole('button', { name: 'Save' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
