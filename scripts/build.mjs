import { runTool } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/** `npm run build`: `.output/chrome-mv3` and `.output/firefox-mv3`, and the verifier as one file, `.output/verify.html`. `npm run zip`: the same, packed for the stores. */
const action = process.argv[2] === 'zip' ? 'zip' : 'build';

await setUpOrExit([]);
for (const browser of ['chrome', 'firefox']) {
  const { code } = await runTool('wxt', [action, '--browser', browser]);
  if (code !== 0) process.exit(code);
}

if (action === 'build') {
  const { writeVerifierPage } = await import('./verify/onePage.mjs');
  await writeVerifierPage();
}
