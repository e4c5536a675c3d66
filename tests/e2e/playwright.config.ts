import { defineConfig } from '@playwright/test';

/** End-to-end tests in Chromium, on the production build (`npm run build` first). */
export default defineConfig({
  expect: { timeout: 20_000 }, // a state is waited for; on a busy machine it takes its time
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../.output/test/chromium',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  retries: 0, // a test that passes the second time has found something
  forbidOnly: true,
  reporter: [['list']],
});
