import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { PortalState } from '../portal/server/state.ts';
import { emptyTrip, sampleTrips } from '../portal/shared/trip.ts';
import { newProfile, openBrowser, type TestBrowser } from './support/browser.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { chromiumScreen } from './support/chromiumScreen.ts';
import { waitFor } from './support/poll.ts';
import { openStore, readDrafts } from './support/store.ts';
import { expect, test } from './support/test.ts';

const trips = sampleTrips(12);
const values = trips.map(valuesOf);

/** Twelve trips that the portal has lost between two visits, and the restore of them begun. */
async function beginRestore(browser: TestBrowser, page: Page, state: PortalState): Promise<MycicPage> {
  const mycic = new MycicPage(page);
  state.mycic('A').trips = trips;
  await mycic.open('travel');
  expect(await mycic.filledTrips()).toEqual(values);
  const store = await openStore(browser);
  await waitFor('the trips to be kept', async () => {
    const [draft] = await readDrafts(store, 'page=travel');
    return draft?.fields.length === 60;
  });
  await store.close();
  state.mycic('A').trips = [emptyTrip()];
  await page.reload();
  await lossBar(page).text();
  await lossBar(page).restore();
  return mycic;
}

/** Waits until the portal was asked for a few entries: a document later than the first, and far from the last. */
async function untilUnderWay(state: PortalState): Promise<void> {
  await waitFor('a few entries to be added', () => Promise.resolve(state.mycic('A').trips.length >= 3));
}

test('What the person types during a restore comes first', async ({ browserWithHoldfast, portalPage, portal }) => {
  await beginRestore(browserWithHoldfast, portalPage, portal.state);
  await untilUnderWay(portal.state);
  await waitFor('the restore to yield', async () => {
    await portalPage.keyboard.press('ArrowDown');
    const [region] = await chromiumScreen(portalPage).findAll('region', ['Holdfast']);
    return region?.text.startsWith('Restored') ?? false;
  });
  const { restored } = await lossBar(portalPage).outcome();
  expect(restored).toBeLessThan(60);
});

test('Undo would not give back what stood there before', async ({ browserWithHoldfast, portalPage, portal }) => {
  const mycic = await beginRestore(browserWithHoldfast, portalPage, portal.state);
  expect(await lossBar(portalPage).outcome()).toMatchObject({ restored: 60, total: 60 });
  expect(await mycic.filledTrips()).toEqual(values);
  await lossBar(portalPage).undo();
  await waitFor('the page to be as before', async () => (await mycic.filledTrips()).length === 0);
  const said = await waitFor('what undo did', async () => {
    const [region] = await chromiumScreen(portalPage).findAll('region', ['Holdfast']);
    const status = await region?.find('status');
    return /undone/.test(status?.text ?? '') ? status?.text : undefined;
  });
  // Twelve entries stand on the page where one did: that is not "as before" in every way.
  expect((await mycic.model()).trips).toHaveLength(12);
  expect(said).toContain('11 entries that it added stay');
});

test('The session ends in the middle of a restore: the rest would have to be typed', async ({
  browserWithHoldfast,
  portalPage,
  portal,
}) => {
  const mycic = await beginRestore(browserWithHoldfast, portalPage, portal.state);
  await untilUnderWay(portal.state);
  portal.state.signOutEveryone();
  await mycic.signInAgain();
  await mycic.press('Next');
  await expectOffered(mycic);
});

test('The browser ends in the middle of a restore: the rest would have to be typed', async ({ portal }) => {
  const profile = await newProfile();
  const first = await openBrowser({ portalPort: portal.port, profile });
  await beginRestore(first, await first.context.newPage(), portal.state);
  await untilUnderWay(portal.state);
  await first.close();
  const second = await openBrowser({ portalPort: portal.port, profile });
  const mycic = new MycicPage(await second.context.newPage());
  await mycic.open('travel');
  await expectOffered(mycic);
  await second.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** It does not go on by itself, since somebody else may sit there now; one press brings back the rest. */
async function expectOffered(mycic: MycicPage): Promise<void> {
  const bar = lossBar(mycic.page);
  await bar.text();
  expect((await mycic.filledTrips()).length).toBeLessThan(trips.length);
  await bar.restore();
  const { restored, total } = await bar.outcome();
  expect(restored).toBe(total);
  expect(await mycic.filledTrips()).toEqual(values);
}
