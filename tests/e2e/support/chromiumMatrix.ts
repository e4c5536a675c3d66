import type { Page } from '@playwright/test';
import { openBrowser, type TestBrowser } from './browser.ts';
import { backgroundStopper, killBrowser, reloadExtension } from './kill.ts';
import type { Ending, MatrixBrowser, TypingTab } from './killMatrix.ts';
import { openOwnPage } from './ownPage.ts';
import { TypingPage } from './typing.ts';

/** Closing the last window ends Chromium. */
export const CHROMIUM_ENDED_BY: readonly Ending[] = ['the browser is killed', 'the window is closed'];

/** Chromium as the kill matrix sees it. */
export async function openChromiumMatrix(portalPort: number, profile: string): Promise<MatrixBrowser> {
  const browser = await openBrowser({ portalPort, profile });
  let own: Page | undefined;
  return {
    async openTyping() {
      own ??= await openOwnPage(browser, 'popup.html'); // before the page that is typed in, which stays in front
      const typing = new TypingPage(await browser.context.newPage());
      await typing.open();
      await typing.begin();
      return tabOf(browser, typing);
    },
    async run(script) {
      if (own === undefined || own.isClosed()) own = await openOwnPage(browser, 'popup.html');
      return own.evaluate<string>(`(${script})()`);
    },
    close: () => browser.close(),
  };
}

function tabOf(browser: TestBrowser, { page }: TypingPage): TypingTab {
  const endings: Record<Ending, () => Promise<unknown>> = {
    'the browser is killed': () => killBrowser(browser),
    'the background is stopped': async () => (await backgroundStopper(browser))(),
    async 'the renderer crashes'() {
      const session = await browser.context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined); // never answered
      await crashed;
    },
    'the tab is closed': () => page.close(),
    'the window is closed': () => browser.close(),
    'the extension is reloaded': async () => (await reloadExtension(browser))(),
  };
  return {
    press: (key) => page.keyboard.type(key),
    end: async (how) => void (await endings[how]()),
    close: () => page.close(),
  };
}
