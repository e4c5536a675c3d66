import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { backgroundStopper, killBrowser, reloadExtension } from './support/kill.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts, randomText, TypingPage } from './support/typing.ts';
import { waitFor } from './support/poll.ts';

/** Random moments for each way to end; `HOLDFAST_KILLS=50` for the long run. */
const TIMES = Number(process.env['HOLDFAST_KILLS'] ?? 1);
/** Ten keys a second. */
const PACE_MS = 100;
/** Keys older than this must be kept, whatever ends. */
const SAFE_MS = 100;

type Ending = (browser: TestBrowser, typing: TypingPage) => Promise<unknown>;
const IN_ONE_BROWSER: Record<string, Ending> = {
  'the background is stopped': async (browser) => (await backgroundStopper(browser))(),
  'the renderer crashes': async ({ context }, { page }) => {
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined); // never answered
    await crashed;
  },
  'the tab is closed': (_browser, { page }) => page.close(),
  'the extension is reloaded': async (browser) => (await reloadExtension(browser))(),
};

/** Types at ten keys a second until the ending came, and says what was typed when. */
async function typeUntil(typing: TypingPage, keys: number): Promise<{ text: string; at: number[] }> {
  const text = randomText(keys);
  const at: number[] = [];
  for (const key of text) {
    await typing.page.keyboard.type(key);
    at.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, Math.random() * PACE_MS * 2));
  }
  return { text, at };
}

/** How many keys that were old enough are missing at the end of what is kept. */
function lost(typed: { text: string; at: number[] }, endedAt: number, kept: string): { old: number; young: number } {
  expect(typed.text.startsWith(kept), `"${kept}" of "${typed.text}"`).toBe(true);
  const missing = typed.at.slice(kept.length);
  const old = missing.filter((at) => endedAt - at > SAFE_MS).length;
  return { old, young: missing.length - old };
}

const moment = (): number => 3 + Math.floor(Math.random() * 20);

test(`whatever ends in the middle of typing, keys older than ${SAFE_MS} ms would be lost, ${TIMES} times each`, async ({
  portal,
}) => {
  test.setTimeout(60_000 + TIMES * 90_000); // a busy machine takes half a minute for each round
  const sums: Record<string, { old: number; young: number; keys: number }> = {};
  const note = (how: string, typed: { text: string }, result: { old: number; young: number }): void => {
    const sum = (sums[how] ??= { old: 0, young: 0, keys: 0 });
    sum.old += result.old;
    sum.young += result.young;
    sum.keys += typed.text.length;
  };
  const newest = async (browser: TestBrowser): Promise<string> => {
    const store = await openStore(browser);
    const [text = ''] = await waitFor('the store to answer', () => keptTexts(store));
    await store.close();
    return text;
  };

  for (let time = 0; time < TIMES; time++) {
    const browser = await openBrowser({ portalPort: portal.port });
    for (const [how, end] of Object.entries(IN_ONE_BROWSER)) {
      const typing = new TypingPage(await browser.context.newPage());
      await typing.open();
      await typing.begin();
      const typed = await typeUntil(typing, moment());
      const endedAt = Date.now();
      await end(browser, typing);
      note(how, typed, lost(typed, endedAt, await newest(browser)));
      await typing.page.close();
    }
    await browser.close();

    for (const [how, end] of [
      ['the window is closed', (open: TestBrowser) => open.close()],
      ['the browser is killed', killBrowser],
    ] as const) {
      const profile = await mkdtemp(join(tmpdir(), 'holdfast-matrix-'));
      const before = await openBrowser({ portalPort: portal.port, profile });
      const typing = new TypingPage(await before.context.newPage());
      await typing.open();
      await typing.begin();
      const typed = await typeUntil(typing, moment());
      const endedAt = Date.now();
      await end(before);
      const after = await openBrowser({ portalPort: portal.port, profile });
      note(how, typed, lost(typed, endedAt, await newest(after)));
      await after.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  console.log(JSON.stringify(sums));
  expect(Object.values(sums).map(({ old }) => old)).toEqual(Object.keys(sums).map(() => 0));
});
