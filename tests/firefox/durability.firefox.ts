import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNothingLost, MATRIX_SEED, MATRIX_TIMES, runKillMatrix, SAFE_MS } from '../e2e/support/killMatrix.ts';
import { keptTexts, randomText } from '../e2e/support/typing.ts';
import { startPortal, type PracticePortal } from '../portal/server.ts';
import { watchBackground } from './support/background.ts';
import { FIREFOX_ENDED_BY, openFirefoxMatrix } from './support/firefoxMatrix.ts';
import { press } from './support/keys.ts';
import { open } from './support/open.ts';
import { openStore } from './support/store.ts';
import { openTypingPage } from './support/typing.ts';

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

test(
  `whatever ends in the middle of typing, keys older than ${SAFE_MS} ms would be lost, ${MATRIX_TIMES} times each`,
  async () => {
    const lost = await runKillMatrix({
      open: () => openFirefoxMatrix(portal.port, profile),
      endsBrowser: FIREFOX_ENDED_BY,
      times: MATRIX_TIMES,
      seed: MATRIX_SEED,
    });
    expectNothingLost(lost);
  },
  60_000 + MATRIX_TIMES * 120_000,
);

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
