import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests. A test that needs a document says so in its first line: `// @vitest-environment happy-dom`. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [preact(), WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    maxWorkers: 2,
    testTimeout: 60_000, // properties take seconds on a busy machine; a hang is still found
  },
});
