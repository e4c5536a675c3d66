import { expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { HoldDialog, LossBar } from '../e2e/support/inPage.ts';
import { DISK_CONTENTS, WATCH_JOURNAL } from '../e2e/support/diskContents.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import type { TestFirefox } from './support/browser.ts';
import { inFirefox } from './support/chrome.ts';
import { clearAndRestore } from './support/clearAndRestore.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { firefoxScreen } from './support/firefoxScreen.ts';
import { MycicPage } from './support/mycic.ts';
import { open } from './support/open.ts';

/** What "Run in Private Windows: Allow" does on Firefox's own page about extensions. */
const ALLOW = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
  await (await AddonManager.getAddonByID(extension.id)).reload();`;

async function openPrivateWindow(firefox: TestFirefox): Promise<Page> {
  const before = new Set(await firefox.browser.pages());
  await inFirefox(firefox, 'await windows[0].OpenBrowserWindow({ private: true }).delayedStartupPromise');
  const page = await waitFor('the private window', async () =>
    (await firefox.browser.pages()).find((each) => !before.has(each)),
  );
  await page.setViewport({ width: 1280, height: 900 });
  const isPrivate = await inFirefox(
    firefox,
    'return windows.filter((each) => PrivateBrowsingUtils.isWindowPrivate(each)).length',
  );
  expect(isPrivate).toBe(1);
  return page;
}

test('in Firefox, what is done in a private window would be written to the disk, or not be protected there', async () => {
  const { firefox, page: ordinary } = await open();
  await inFirefox(firefox, ALLOW);
  const trips = sampleTrips(2);
  const own = await openExtensionPage(firefox);
  await own.run(WATCH_JOURNAL);
  const page = await openPrivateWindow(firefox);
  const before = await own.run(DISK_CONTENTS);
  const mycic = new MycicPage(page);
  await mycic.openTravel();
  expect(await inFirefox(firefox, 'return extension.privateBrowsingAllowed')).toBe(true);
  await mycic.typeTrips(trips);
  const screen = firefoxScreen(page);
  await clearAndRestore(mycic, trips, { hold: new HoldDialog(screen), loss: new LossBar(screen) });
  expect(await own.run(DISK_CONTENTS)).toBe(before);

  // The very same work in an ordinary window does leave rows: the comparison above can fail.
  await ordinary.bringToFront();
  await new MycicPage(ordinary).openTravel();
  await new MycicPage(ordinary).typeTrips(trips.slice(0, 1));
  await waitFor('the ordinary window to be kept', async () => (await own.run(DISK_CONTENTS)) !== before);
});
