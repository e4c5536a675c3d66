import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { chromiumArguments, extensionFolder, idOf } from './support/browser.ts';
import { waitFor } from './support/poll.ts';
import { answerOf, readDrafts, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { answerOfTyping, TYPING_PATH, typingAddress } from './support/typing.ts';

interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Reads what is kept through the product itself. */
function storeIn(page: Page): Store {
  return {
    async ask(name, input) {
      const reply = await page.evaluate(
        (message) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(message),
        { holdfast: name, input },
      );
      return answerOf(name, reply as Parameters<typeof answerOf>[1]);
    },
    close: () => page.close(),
  };
}

/** Puppeteer's own connection to a page: any other, and Playwright's, forbids the page to have another one prepared. */
const sessionOf = (page: Page): CDPSession => (page as unknown as { _client(): CDPSession })._client();

/** Has the browser prepare a page before anybody opens it, and waits until it has. */
async function prepare(page: Page, address: string): Promise<void> {
  const session = sessionOf(page);
  const ready = new Promise<void>((resolve, reject) => {
    session.on('Preload.prerenderStatusUpdated', ({ status, prerenderStatus }) => {
      if (status === 'Ready') resolve();
      if (status === 'Failure') reject(new Error(`The page was not prepared: ${String(prerenderStatus)}`));
    });
  });
  await session.send('Preload.enable');
  await page.evaluate((address) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] });
    const link = Object.assign(document.createElement('a'), { href: address, id: 'prepared', textContent: 'Next' });
    document.body.prepend(link);
    document.head.append(rules);
  }, address);
  await ready;
}

/** Playwright forbids prerendering in every page it drives: hence puppeteer. */
test('a page that the browser had prepared would count as open before anybody saw it, or not be kept once it is shown', async ({
  portal,
}) => {
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    acceptInsecureCerts: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: chromiumArguments({ portalPort: portal.port }),
  });
  try {
    const own = await browser.newPage();
    await own.goto(`chrome-extension://${idOf(extensionFolder)}/popup.html`);
    const store = storeIn(own);
    const page = await browser.newPage();
    const address = typingAddress('A');
    await page.goto(address.replace('personal', 'travel'));
    await prepare(page, address);
    await page.click('#prepared');
    const shownAt = await waitFor('the prepared page to be shown', () =>
      page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as unknown as { activationStart: number }[];
        return location.search.includes('personal') && performance.timeOrigin + (entry?.activationStart ?? 0);
      }),
    );
    const begunAt = await page.evaluate(() => performance.timeOrigin);
    expect(shownAt).toBeGreaterThan(begunAt); // it was prepared, not loaded anew
    await page.click('::-p-xpath(//label[starts-with(normalize-space(), "Email")])'); // gives the focus to its field
    await page.keyboard.type('typed once shown');
    await waitFor('what is typed there to be kept', async () =>
      (await readDrafts(store, TYPING_PATH)).some(({ fields }) => answerOfTyping(fields) === 'typed once shown'),
    );
    // Chromium keeps back what a prepared page says until it is shown: when it was said tells.
    const { visits } = await store.ask('listVisits', {});
    const there = visits.filter(({ visit }) => visit.address.includes(TYPING_PATH));
    expect(there).toHaveLength(1);
    expect(there[0]?.visit.openedAt).toBeGreaterThanOrEqual(Math.floor(shownAt));
  } finally {
    await browser.close();
  }
});
