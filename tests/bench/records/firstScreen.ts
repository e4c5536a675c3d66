import type { Page } from '@playwright/test';
import type { TestBrowser } from '../../e2e/support/browser.ts';

/** Where the page notes its own time: what the driver adds to it is not what a person waits. */
interface Noted extends Window {
  firstScreenAt?: number;
}

/** Opens Records and says when its matters were drawn, in ms since the page began to load. */
export async function openRecords({ context, extensionId }: TestBrowser): Promise<{ page: Page; took: number }> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const matters = new MutationObserver(() => {
      if (document.querySelector('a[href^="#matter="]') === null) return;
      matters.disconnect();
      const drawn = new MessageChannel(); // handed on once the frame has been made
      drawn.port1.onmessage = () => ((window as Noted).firstScreenAt = performance.now());
      requestAnimationFrame(() => drawn.port2.postMessage(null));
    });
    matters.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${extensionId}/records.html`);
  const noted = await page.waitForFunction(() => (window as Noted).firstScreenAt);
  return { page, took: Number(await noted.jsonValue()) };
}
