import { rm } from 'node:fs/promises';
import { newProfile } from './support/browser.ts';
import { CHROMIUM_ENDED_BY, openChromiumMatrix } from './support/chromiumMatrix.ts';
import { expectNothingLost, MATRIX_SEED, MATRIX_TIMES, runKillMatrix, SAFE_MS } from './support/killMatrix.ts';
import { test } from './support/test.ts';

test(`whatever ends in the middle of typing, keys older than ${SAFE_MS} ms would be lost, ${MATRIX_TIMES} times each`, async ({
  portal,
}) => {
  test.setTimeout(60_000 + MATRIX_TIMES * 120_000); // a busy machine takes a minute for each round
  const profile = await newProfile();
  const lost = await runKillMatrix({
    open: () => openChromiumMatrix(portal.port, profile),
    endsBrowser: CHROMIUM_ENDED_BY,
    times: MATRIX_TIMES,
    seed: MATRIX_SEED,
  });
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  expectNothingLost(lost);
});
