import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { killBrowser } from './support/kill.ts';
import { lossBar } from './support/lossBar.ts';
import { measureWrites } from './support/measureWrites.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { randomText, TypingPage } from './support/typing.ts';
import { waitFor } from './support/poll.ts';

/** As soon after the last key as a crash may come without taking it, ms. */
const CRASH_AFTER_MS = 50;

let profile = '';
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'holdfast-durability-'));
});
test.afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));

const firstPage = async ({ context }: TestBrowser): Promise<Page> => context.pages()[0] ?? context.newPage();

test('after a crash, what was typed would not be offered on the client’s page', async ({ portal }) => {
  const [trip] = sampleTrips(1);
  if (trip === undefined) throw new Error('There is no sample trip.');
  const before = await openBrowser({ portalPort: portal.port, profile });
  const mycic = new MycicPage(await firstPage(before));
  const store = await openStore(before);
  await mycic.page.bringToFront();
  await mycic.open('travel');
  await waitFor('the page to be known as the client’s', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.some(({ markers }) => markers.length > 0);
  });
  await store.close();
  await mycic.typeTrip(0, trip);
  await wait(CRASH_AFTER_MS);
  await killBrowser(before);

  const after = await openBrowser({ portalPort: portal.port, profile });
  const page = await firstPage(after);
  const again = new MycicPage(page);
  await again.open('travel');
  expect(await again.filledTrips()).toEqual([]);
  expect(await lossBar(page).text()).toContain('Amina DIALLO');
  await lossBar(page).restore();
  const { restored, total } = await lossBar(page).outcome();
  expect(restored).toBe(total);
  expect(await again.filledTrips()).toEqual([valuesOf(trip)]);
  await after.close();
});

test('a key would be on its way without being written down', async ({ browserWithHoldfast, portalPage }) => {
  const typing = new TypingPage(portalPage);
  await typing.open();
  await typing.begin();
  // How soon: `npm run bench`.
  const { journalled } = await measureWrites(browserWithHoldfast, portalPage, randomText(60));
  expect(journalled).toHaveLength(60);
});
