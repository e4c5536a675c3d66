import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { openBrowser } from './support/browser.ts';
import { holdDialog } from './support/holdDialog.ts';
import { backgroundStopper } from './support/kill.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const PASSPHRASE = 'quatre chats gris à Québec';
const CLIENT = /DIALLO/;

let profile = '';
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'holdfast-lock-'));
});
test.afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));

const status = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });

test('whoever opens the browser would read every client’s file; or the lock would stop the work', async ({
  portal,
}) => {
  test.setTimeout(180_000);
  const [trip, second] = sampleTrips(2);
  if (trip === undefined || second === undefined) throw new Error('There are no sample trips.');
  const first = await openBrowser({ portalPort: portal.port, profile });
  const mycic = new MycicPage(first.context.pages()[0] ?? (await first.context.newPage()));
  await mycic.open('travel');
  await mycic.typeTrip(0, trip);

  const settings = await openOwnPage(first, 'records.html#settings');
  await settings.getByRole('button', { name: 'Set a passphrase' }).click();
  const [fresh, again] = [
    settings.getByLabel('New passphrase', { exact: true }),
    settings.getByLabel('New passphrase again'),
  ];
  await fresh.fill('short');
  await again.fill('short');
  await settings.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(status(settings)).toContainText('at least 10');
  await fresh.fill(PASSPHRASE);
  await again.fill(`${PASSPHRASE} `);
  await settings.keyboard.press('Enter');
  await expect(status(settings)).toContainText('not the same');
  await again.fill(PASSPHRASE);
  await settings.keyboard.press('Enter');
  const code = settings.getByRole('group', { name: 'Your recovery code' });
  await expect(code).toBeVisible({ timeout: 30_000 });
  const written = (await code.locator('code').textContent()) ?? '';
  expect(written).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  expect(await axeComplaints(settings)).toEqual([]);
  await code.getByRole('button', { name: 'I have kept the code' }).click();
  await settings.goto(settings.url().replace('#settings', '#matters'));
  await settings.reload();
  await expect(settings.getByText(CLIENT).first()).toBeVisible(); // still open
  await first.close();

  // Another day: the same profile, started again.
  const next = await openBrowser({ portalPort: portal.port, profile });
  const records = await openOwnPage(next, 'records.html');
  await expect(records.getByRole('heading', { name: 'Holdfast is locked' })).toBeVisible();
  await expect(records.getByText(CLIENT)).toHaveCount(0);
  expect(await axeComplaints(records)).toEqual([]);
  const page = next.context.pages()[0] ?? (await next.context.newPage());
  const work = new MycicPage(page);
  await page.bringToFront();
  await work.open('travel');
  const before = (await work.filledTrips()).length;
  await work.typeTrip(before, second);
  const stop = await backgroundStopper(next);
  await stop(); // the keys of open pages outlive it
  await page.getByRole('button', { name: 'No travel history', exact: true }).click();
  await holdDialog(page).clearAnyway();
  await lossBar(page).restore();
  const { restored, total } = await lossBar(page).outcome();
  expect(restored).toBe(total);
  expect((await work.filledTrips()).at(-1)).toEqual(valuesOf(second));

  await records.bringToFront();
  await records.getByLabel('Passphrase').fill('something else');
  await records.keyboard.press('Enter');
  await expect(status(records)).toContainText('not the passphrase', { timeout: 30_000 });
  await records.getByLabel('Passphrase').fill(PASSPHRASE);
  await records.keyboard.press('Enter');
  await expect(records.getByText(CLIENT).first()).toBeVisible({ timeout: 30_000 });
  await waitFor('what was typed while locked to be found', async () => {
    await records
      .getByRole('searchbox')
      .first()
      .fill(valuesOf(second)[2] ?? '');
    await records.keyboard.press('Enter');
    return (await records.getByText(valuesOf(second)[2] ?? '').count()) > 0;
  });

  // Forgotten: the code opens it, and asks for a new passphrase.
  await records.goto(records.url().replace(/#.*|$/, '#settings'));
  await records.getByRole('button', { name: 'Lock now' }).click();
  await records.getByRole('button', { name: 'Use the recovery code' }).click();
  await records.getByLabel('Recovery code').fill(written.toLowerCase().replaceAll('-', ' '));
  await records.keyboard.press('Enter');
  await expect(records.getByText('Set a new passphrase now')).toBeVisible();
  await records.getByRole('button', { name: 'Remove the passphrase' }).click();
  await records.getByRole('button', { name: 'Remove it' }).click();
  await expect(status(records)).toContainText('was removed');
  await next.close();
});
