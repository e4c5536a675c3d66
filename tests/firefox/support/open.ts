import { afterAll, beforeAll, onTestFinished } from 'vitest';
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

type Options = Omit<FirefoxOptions, 'portalPort'>;

/** A portal and a Firefox with an empty profile for one test; both end with it. */
export async function open(options: Options = {}): Promise<Opened> {
  const portal = await startPortal();
  onTestFinished(() => portal.close());
  const firefox = await openFirefox({ ...options, portalPort: portal.port });
  onTestFinished(() => firefox.close());
  return onNewPage(portal, firefox);
}

/**
 * One Firefox for the tests of a file that do not read what is kept: a start takes seconds. Returns a function that
 * gives each test a tab of its own and the portal as it was.
 */
export function openForFile(options: Options = {}): () => Promise<Opened> {
  let portal: PracticePortal | undefined;
  let firefox: TestFirefox | undefined;
  beforeAll(async () => {
    portal = await startPortal();
    firefox = await openFirefox({ ...options, portalPort: portal.port });
  });
  afterAll(async () => {
    await firefox?.close();
    await portal?.close();
  });
  return async () => {
    if (portal === undefined || firefox === undefined) throw new Error('Firefox has not started.');
    portal.state.reset();
    return onNewPage(portal, firefox);
  };
}

async function onNewPage(portal: PracticePortal, firefox: TestFirefox): Promise<Opened> {
  const page = await firefox.newPage();
  const screen = firefoxScreen(page);
  return { portal, firefox, page, hold: new HoldDialog(screen), loss: new LossBar(screen) };
}
