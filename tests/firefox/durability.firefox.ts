import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptTexts, randomText } from '../e2e/support/typing.ts';
import { startPortal, type PracticePortal } from '../portal/server.ts';
import { watchBackground } from './support/background.ts';
import { openFirefox } from './support/browser.ts';
import { press } from './support/keys.ts';
import { open } from './support/open.ts';
import { openStore } from './support/store.ts';
import { openTypingPage } from './support/typing.ts';

const TIMES = 5;
/** As soon after the last key as a crash may come without taking it, ms. */
const CRASH_AFTER_MS = 50;
/** As for people it is half a minute. */
const SUSPEND_AFTER_MS = 400;

let profile = '';
let portal: PracticePortal;
beforeAll(async () => {
  portal = await startPortal();
  profile = await mkdtemp(join(tmpdir(), 'holdfast-firefox-'));
});
afterAll(async () => {
  await portal.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

test(`a crash ${CRASH_AFTER_MS} ms after the last key would take characters, ${TIMES} times`, async () => {
  const typed: string[] = [];
  for (let time = 0; time < TIMES; time++) {
    const firefox = await openFirefox({ portalPort: portal.port, profile });
    const page = await firefox.newPage();
    await openTypingPage(page);
    const text = randomText(5 + Math.floor(Math.random() * 55));
    await press(page, text);
    await wait(CRASH_AFTER_MS);
    await firefox.kill();
    typed.unshift(text);
  }
  const firefox = await openFirefox({ portalPort: portal.port, profile });
  const store = await openStore(firefox);
  expect(await keptTexts(store)).toEqual(typed);
  await firefox.close();
});

test('a background that Firefox suspends while somebody types would take characters', async () => {
  const { page, firefox } = await open({ preferences: { 'extensions.background.idle.timeout': SUSPEND_AFTER_MS } });
  const watch = await watchBackground(firefox);
  await page.bringToFront();
  await openTypingPage(page);
  const text = randomText(60);
  for (let at = 0; at < text.length; at += 20) {
    await watch.suspended();
    await press(page, text.slice(at, at + 20));
  }
  await watch.suspended();
  const store = await openStore(firefox);
  expect((await keptTexts(store))[0]).toBe(text);
});
