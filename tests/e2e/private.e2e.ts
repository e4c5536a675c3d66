import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import type { TestBrowser } from './support/browser.ts';
import { DISK_CONTENTS, WATCH_JOURNAL } from './support/diskContents.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    };
    windows: {
      create(options: { incognito: boolean; url: string }): Promise<unknown>;
      getAll(): Promise<{ incognito: boolean }[]>;
    };
  };
}

/** What "Allow in Incognito" does on Chromium's own page about extensions, which lets no test press it. */
async function openPrivateWindow(browser: TestBrowser): Promise<Page> {
  const { context, extensionId } = browser;
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await Promise.all([
    context.waitForEvent('serviceworker'), // the browser starts the extension anew
    extensions.evaluate(
      (id) =>
        (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          incognitoAccess: true,
        }),
      extensionId,
    ),
  ]);
  const own = await openOwnPage(browser, 'popup.html');
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    own.evaluate(() =>
      (globalThis as unknown as ExtensionsPage).chrome.windows.create({ incognito: true, url: 'about:blank' }),
    ),
  ]);
  const windows = await own.evaluate(() => (globalThis as unknown as ExtensionsPage).chrome.windows.getAll());
  expect(windows.filter(({ incognito }) => incognito)).toHaveLength(1); // seen only by who is allowed there
  await extensions.close();
  await own.close();
  return page;
}

test('what is done in a private window would be written to the disk, or not be protected there', async ({
  browserWithHoldfast: browser,
  portalPage: ordinary,
}) => {
  const page = await openPrivateWindow(browser);
  const own = await openOwnPage(browser, 'popup.html');
  const contents = () => own.evaluate<string>(`(${DISK_CONTENTS})()`);
  await own.evaluate(`(${WATCH_JOURNAL})()`);
  const before = await contents();
  const mycic = new MycicPage(page);
  await page.bringToFront();
  await mycic.open('travel');
  const [trip] = sampleTrips(1);
  if (trip === undefined) throw new Error('There is no sample trip.');
  await mycic.typeTrip(0, trip);
  await page.getByRole('button', { name: 'No travel history', exact: true }).click();
  await holdDialog(page).clearAnyway();
  await lossBar(page).restore();
  const { restored, total } = await lossBar(page).outcome();
  expect(restored).toBe(total);
  expect(await mycic.filledTrips()).toEqual([valuesOf(trip)]);
  expect(await contents()).toBe(before);

  // The very same work in an ordinary window does leave rows: the comparison above can fail.
  await ordinary.bringToFront();
  const beside = new MycicPage(ordinary);
  await beside.open('travel');
  await beside.typeTrip((await beside.filledTrips()).length, trip);
  await waitFor('the ordinary window to be kept', async () => (await contents()) !== before);
});
