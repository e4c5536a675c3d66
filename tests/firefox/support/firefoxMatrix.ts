import type { Page } from 'puppeteer-core';
import type { Ending, MatrixBrowser, TypingTab } from '../../e2e/support/killMatrix.ts';
import { waitFor } from '../../e2e/support/poll.ts';
import { contextOf, sendBidi } from './bidi.ts';
import { openFirefox, type TestFirefox } from './browser.ts';
import { inFirefox } from './chrome.ts';
import { openExtensionPage, type ExtensionPage } from './extensionPage.ts';
import { press } from './keys.ts';
import { openTypingPage } from './typing.ts';

export const FIREFOX_ENDED_BY: readonly Ending[] = ['the browser is killed'];

/** Firefox as the kill matrix sees it. */
export async function openFirefoxMatrix(portalPort: number, profile: string): Promise<MatrixBrowser> {
  const firefox = await openFirefox({ portalPort, profile });
  let own: ExtensionPage | undefined;
  return {
    async openTyping() {
      const page = await firefox.browser.newPage({ type: 'window' });
      await page.bringToFront();
      await openTypingPage(page);
      return tabOf(firefox, page, () => (own = undefined));
    },
    async run(script) {
      own ??= await openExtensionPage(firefox);
      return String(await own.run(script));
    },
    close: () => firefox.close(),
  };
}

function tabOf(firefox: TestFirefox, page: Page, onReload: () => void): TypingTab {
  const context = contextOf(page.mainFrame());
  /** The tab, in Firefox's words. */
  const isTyped = `const isTyped = ({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())}`;
  const findTab = `${isTyped}; const tab = tabs.find(isTyped)`;
  const close = (): Promise<unknown> => sendBidi(firefox.browser, 'browsingContext.close', { context });
  const endings: Record<Ending, () => Promise<unknown>> = {
    'the browser is killed': () => firefox.kill(),
    'the background is stopped': () =>
      inFirefox(firefox, 'await extension.terminateBackground({ disableResetIdleForTest: true })'),
    async 'the renderer crashes'() {
      const pid = await inFirefox(
        firefox,
        `${findTab}; return tab.linkedBrowser.browsingContext.currentWindowGlobal.osPid`,
      );
      process.kill(Number(pid), 'SIGKILL');
      await waitFor('the page to be gone', async () =>
        Boolean(
          await inFirefox(
            firefox,
            `return !tabs.some(({ linkedBrowser }) => linkedBrowser.browsingContext?.currentWindowGlobal?.osPid === ${Number(pid)})`,
          ),
        ),
      );
    },
    'the tab is closed': close,
    'the window is closed': () => inFirefox(firefox, `${findTab}; tab.ownerDocument.defaultView.close()`),
    async 'the extension is reloaded'() {
      const before = await inFirefox(firefox, 'return extension.instanceId');
      await inFirefox(
        firefox,
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(extension.id)).reload()`,
      );
      await waitFor('the extension to be back', async () => {
        const now = await inFirefox(
          firefox,
          'return extension?.backgroundState === "running" ? extension.instanceId : undefined',
        );
        return now !== undefined && now !== before;
      });
      onReload();
    },
  };
  return {
    press: (key) => press(page, key),
    end: async (how) => void (await endings[how]()),
    // Whatever is left of it: a tab that crashed stays, one that was closed does not.
    close: async () =>
      void (await inFirefox(
        firefox,
        `${isTyped}; for (const tab of tabs.filter(isTyped)) tab.ownerDocument.defaultView.gBrowser.removeTab(tab)`,
      )),
  };
}
