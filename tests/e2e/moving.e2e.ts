import { readFile } from 'node:fs/promises';
import { sampleTrips } from '../portal/shared/trip.ts';
import { openBrowser } from './support/browser.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore, readDrafts } from './support/store.ts';
import { expect, test } from './support/test.ts';

const CLIENT = /DIALLO/;

test('a new computer would start with nothing, and the old one could not be emptied', async ({
  browserWithHoldfast,
  portalPage,
  portal,
}, info) => {
  test.setTimeout(120_000);
  const [trip] = sampleTrips(1);
  if (trip === undefined) throw new Error('There is no sample trip.');
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel');
  await mycic.typeTrip(0, trip);
  const old = await openOwnPage(browserWithHoldfast, 'records.html#settings');
  const make = old.getByRole('form', { name: 'Make a backup' });
  await make.getByLabel('Passphrase for the file').fill('three grey cats');
  await make.getByLabel('The passphrase again').fill('three grey cats');
  const [download] = await Promise.all([
    old.waitForEvent('download'),
    make.getByRole('button', { name: 'Save the backup' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^holdfast-backup-[\d-]{10}\.holdfast$/);
  const path = info.outputPath('moved.holdfast');
  await download.saveAs(path);
  expect((await readFile(path)).includes(trip.place)).toBe(false);
  await expect(make.getByRole('status')).toContainText('The backup was saved');

  const other = await openBrowser({ portalPort: portal.port });
  const there = await openOwnPage(other, 'records.html#settings');
  const read = there.getByRole('form', { name: 'Read a backup' });
  await read.getByLabel('Backup file').setInputFiles(path);
  await read.getByLabel('Passphrase of the file').fill('three grey dogs');
  await there.keyboard.press('Enter');
  await expect(read.getByRole('status')).toContainText('not the passphrase', { timeout: 30_000 });
  await read.getByLabel('Passphrase of the file').fill('three grey cats');
  await there.keyboard.press('Enter');
  await expect(read.getByRole('status')).toContainText('Every part of the file is whole', { timeout: 30_000 });
  expect(await axeComplaints(there)).toEqual([]);
  const store = await openStore(other);
  const kept = (await readDrafts(store, '/eapp')).flatMap(({ fields }) =>
    fields.map(({ value }) => JSON.stringify(value)),
  );
  for (const value of valuesOf(trip)) expect(kept.join()).toContain(value);
  await store.close();
  await there.goto(there.url().replace('#settings', '#matters'));
  await expect(there.getByText(CLIENT).first()).toBeVisible();
  await other.close();

  await old.getByRole('button', { name: 'Delete everything…' }).click();
  await old.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(old.getByText('Everything was deleted.')).toBeVisible();
  await mycic.page.close();
  await old.goto(old.url().replace('#settings', '#matters'));
  await waitFor('the client to be gone', async () => (await old.getByText(CLIENT).count()) === 0);
});
