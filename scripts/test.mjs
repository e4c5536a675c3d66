import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { setUpOrExit } from './setup.mjs';
import { stages } from './test/stages.mjs';

/**
 * `npm test`: all set-up, then every test. A stage that fails does not stop the next ones, so one run shows all.
 * The last line is the total; the exit status says the same.
 */
await setUpOrExit(['chromium', 'firefox']);

const results = join(root, '.output/test');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
for (const { title, run } of stages) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const count = await run(results).catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  for (const key of Object.keys(total)) total[key] += count[key];
  if (count.failed > 0) broken.push(title);
  console.log(`── ${title}: ${sentence(count)} (${Math.round((Date.now() - started) / 1000)} s)`);
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}.`);
if (total.failed > 0) process.exitCode = 1;
console.log(`\n${sentence(total)}`);

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
