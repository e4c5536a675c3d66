import { runScript, runTool } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/** `npm run bench`: ratios measured side by side in one run, also written to `.output/bench.json`. */
await setUpOrExit(['chromium']);
const { code, output } = await runTool('wxt', ['build', '--browser', 'chrome'], { quiet: true });
if (code !== 0) {
  console.error(`The extension could not be built.\n${output}`);
  process.exit(1);
}
const { code: result } = await runScript('tests/bench/bench.ts');
process.exit(result);
