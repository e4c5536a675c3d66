import { defineConfig } from 'vitest/config';

/** End-to-end tests in Firefox, on the production build (`npm run build` first). One browser at a time. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/firefox/**/*.firefox.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000, // twenty entries, twice twenty page loads, on a machine that does other things too
    hookTimeout: 90_000,
  },
});
