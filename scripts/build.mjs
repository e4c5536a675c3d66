import { runTool } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/** `npm run build`: `.output/chrome-mv3` and `.output/firefox-mv3`, and the verifier as one file, `.output/verify.html`. `npm run zip`: the same, packed for the stores. */
const action = process.argv[2] === 'zip' ? 'zip' : 'build';

await setUpOrExit([]);
// What is wrong in its types, a word that one language lacks too, must not become a build.
for (const [tool, args, options] of [
  ['wxt', ['prepare'], { quiet: true }],
  ['typescript', ['-p', 'tsconfig.json'], { command: 'tsc' }],
]) {
  const { code, output } = await runTool(tool, args, options);
  if (code === 0) continue;
  console.error(output);
  process.exit(code);
}
for (const browser of ['chrome', 'firefox']) {
  const { code } = await runTool('wxt', [action, '--browser', browser]);
  if (code !== 0) process.exit(code);
}

if (action === 'build') {
  const { writeVerifierPage } = await import('./verify/onePage.mjs');
  await writeVerifierPage();
}
