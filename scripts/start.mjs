import { runScript, runTool } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/** `npm start`: everything needed, then a window to practise in, or the guided tour where there is no display. */
const hasDisplay =
  ['win32', 'darwin'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const wantsTour = process.argv.includes('--tour') || !hasDisplay;

await setUpOrExit(['chromium']);
console.log('Building the extension …');
const { code, output } = await runTool('wxt', ['build', '--browser', 'chrome'], { quiet: true });
if (code !== 0) {
  console.error(`The extension could not be built.\n${output}`);
  process.exit(1);
}
if (wantsTour) console.log('Guided tour in a browser without a window:\n');
const { code: result } = await runScript(wantsTour ? 'scripts/tour/tour.ts' : 'scripts/tour/practice.ts');
process.exit(result);
