import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { backgroundStopper } from './support/kill.ts';
import { openStore } from './support/store.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';
import { keptTexts, randomText, TypingPage } from './support/typing.ts';

const KEYS = 80;
const STOP_EVERY = 10;
/** Between two keys, ms: more than ten keys a second. */
const PACE_MS = 60;

/** What is kept of the newest visit, asked through the product. */
async function newestText(browser: TestBrowser): Promise<string | undefined> {
  const store = await openStore(browser);
  const texts = await keptTexts(store);
  await store.close();
  return texts[0];
}

test('a background that the browser stops while somebody types would take characters, or their order', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const typing = new TypingPage(portalPage);
  await typing.open();
  await typing.begin();
  const stop = await backgroundStopper(browserWithHoldfast);
  const text = randomText(KEYS);
  for (const [index, key] of text.split('').entries()) {
    if (index % STOP_EVERY === 0) await stop();
    await typing.type(key);
    await wait(PACE_MS);
  }
  expect(await typing.text()).toBe(text);
  expect(await newestText(browserWithHoldfast)).toBe(text);
});

test('what was typed a moment before a tab is closed or left would be lost, with the background asleep', async ({
  browserWithHoldfast,
}) => {
  const { context } = browserWithHoldfast;
  const leave: [string, (typing: TypingPage) => Promise<unknown>][] = [
    ['closed', ({ page }) => page.close()],
    ['left for another site', ({ page }) => page.goto('about:blank')],
    ['left for another page of the portal', (typing) => typing.open('B')],
    ['reloaded', ({ page }) => page.reload()],
  ];
  for (const [how, go] of leave) {
    const typing = new TypingPage(await context.newPage());
    await typing.open();
    await typing.begin();
    await typing.type('before ');
    const stop = await backgroundStopper(browserWithHoldfast);
    await stop();
    const text = randomText(12);
    await typing.type(text);
    await go(typing);
    const store = await openStore(browserWithHoldfast);
    expect(await keptTexts(store), how).toContain(`before ${text}`);
    await store.close();
    await typing.page.close();
  }
});

test('what was typed a moment before the window is closed would be lost, with the background asleep', async ({
  portal,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-durability-'));
  const before = await openBrowser({ portalPort: portal.port, profile });
  const typing = new TypingPage(await before.context.newPage());
  await typing.open();
  await typing.begin();
  const text = randomText(40);
  await typing.type(text.slice(0, 30));
  const stop = await backgroundStopper(before);
  await stop();
  await typing.type(text.slice(30));
  await before.close();
  const after = await openBrowser({ portalPort: portal.port, profile });
  expect(await newestText(after)).toBe(text);
  await after.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('two windows of one client, typed in at the same time, would be mixed up', async ({ browserWithHoldfast }) => {
  const { context } = browserWithHoldfast;
  const texts = [randomText(60), randomText(60)];
  const pages = await Promise.all(texts.map(async () => new TypingPage(await context.newPage())));
  for (const typing of pages) {
    await typing.open();
    await typing.begin();
  }
  await Promise.all(
    pages.map(async (typing, index) => {
      for (const key of texts[index] ?? '') await typing.type(key);
    }),
  );
  const store = await openStore(browserWithHoldfast);
  await waitFor('both texts to be kept', async () => (await keptTexts(store)).every((text) => text.length === 60));
  expect((await keptTexts(store)).sort()).toEqual(texts.sort());
});
