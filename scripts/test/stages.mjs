import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from '../run.mjs';
import { countPlaywright, countVitest } from './count.mjs';

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/** What the linter reads; named, because without names it would read node_modules too. */
const sources = ['entrypoints', 'components', 'utils', 'tests', 'scripts', 'oxlint.config.ts', 'wxt.config.ts'];

/**
 * Every stage, in order. `run` gets the folder for reports and returns `{ passed, failed, skipped }`.
 * Types, lint and build count as one test each. The limits only stop what hangs:
 * each leaves room for a machine several times slower than ours.
 */
export const stages = [
  {
    title: 'Types',
    run: () =>
      allSucceed(
        () => runTool('wxt', ['prepare'], { quiet: true }),
        () => runTool('typescript', ['-p', 'tsconfig.json'], { command: 'tsc', limitSeconds: 240 }),
      ),
  },
  {
    title: 'Lint and format',
    run: () =>
      allSucceed(
        () => runTool('oxlint', ['--type-aware', '--deny-warnings', ...sources], { limitSeconds: 240 }),
        () => runTool('prettier', ['--check', '--log-level', 'warn', '.'], { limitSeconds: 120 }),
      ),
  },
  {
    title: 'Build for both browsers',
    run() {
      // An older build must not be what the tests after this one look at.
      for (const name of ['chrome-mv3', 'firefox-mv3']) {
        rmSync(join(root, '.output', name), { recursive: true, force: true });
      }
      return allSucceed(
        () => runTool('wxt', ['build', '--browser', 'chrome'], { quiet: true, limitSeconds: 180 }),
        () => runTool('wxt', ['build', '--browser', 'firefox'], { quiet: true, limitSeconds: 180 }),
        async () => {
          const { writeVerifierPage } = await import('../verify/onePage.mjs'); // its tools are there only after the set-up
          await writeVerifierPage();
          return { code: 0, output: '' };
        },
      );
    },
  },
  { title: 'Unit tests', run: (results) => vitest('tests/vitest.config.ts', join(results, 'unit.json'), 600) },
  {
    title: 'End to end in Chromium',
    async run(results) {
      const report = join(results, 'chromium.json');
      const { code } = await runTool(
        '@playwright/test',
        ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
        { command: 'playwright', env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0' }, limitSeconds: 2700 },
      );
      return countPlaywright(report, code);
    },
  },
  {
    title: 'End to end in Firefox',
    run: (results) => vitest('tests/firefox/vitest.config.ts', join(results, 'firefox.json'), 900),
  },
];

async function vitest(config, report, limitSeconds) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest', ['run', '-c', config, ...reporters], { limitSeconds });
  return countVitest(report, code);
}

/** Runs the steps until one fails; its output is shown. */
async function allSucceed(...steps) {
  for (const step of steps) {
    const { code, output } = await step();
    if (code === 0) continue;
    if (output !== '') console.log(output);
    return ONE_FAILED;
  }
  return ONE_PASSED;
}
