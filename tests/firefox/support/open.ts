import { onTestFinished } from 'vitest';
import type { Page } from 'puppeteer-core';
import { HoldDialog, LossBar } from '../../e2e/support/inPage.ts';
import { startPortal, type PracticePortal } from '../../portal/server.ts';
import { openFirefox, type FirefoxOptions, type TestFirefox } from './browser.ts';
import { firefoxScreen } from './firefoxScreen.ts';

interface Opened {
  portal: PracticePortal;
  firefox: TestFirefox;
  page: Page;
  hold: HoldDialog;
  loss: LossBar;
}

/** A portal and a Firefox with an empty profile for one test; both end with it. */
export async function open(options: Omit<FirefoxOptions, 'portalPort'> = {}): Promise<Opened> {
  const portal = await startPortal();
  onTestFinished(() => portal.close());
  const firefox = await openFirefox({ ...options, portalPort: portal.port });
  onTestFinished(() => firefox.close());
  const page = await firefox.newPage();
  const screen = firefoxScreen(page);
  return { portal, firefox, page, hold: new HoldDialog(screen), loss: new LossBar(screen) };
}
