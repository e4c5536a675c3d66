import { test as base, type Page } from '@playwright/test';
import { startPortal, type PracticePortal } from '../../portal/server.ts';
import { openBrowser, type TestBrowser } from './browser.ts';

interface Each {
  /** A browser with the extension and an empty profile: no test sees what another one left. */
  browserWithHoldfast: TestBrowser;
  /** Its one open page. */
  portalPage: Page;
  /** Language of the browser's own interface. */
  language: 'en' | 'fr';
  backForwardCache: boolean;
}

interface Worker {
  portalOfWorker: PracticePortal;
}

/** Our `test`: each gets its own browser; each worker has a practice portal of its own, put back before each test. */
export const test = base.extend<Each & { portal: PracticePortal }, Worker>({
  language: ['en', { option: true }],
  backForwardCache: [false, { option: true }],
  portalOfWorker: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.close();
    },
    { scope: 'worker' },
  ],
  portal: async ({ portalOfWorker }, use) => {
    portalOfWorker.state.reset();
    await use(portalOfWorker);
  },
  browserWithHoldfast: async ({ portal, language, backForwardCache }, use) => {
    const browser = await openBrowser({ portalPort: portal.port, language, backForwardCache });
    await use(browser);
    await browser.close();
  },
  portalPage: async ({ browserWithHoldfast }, use) => {
    const { context } = browserWithHoldfast;
    await use(context.pages()[0] ?? (await context.newPage()));
  },
});

export { expect } from '@playwright/test';
