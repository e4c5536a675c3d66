import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, run } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/** `npm run verify -- FILE.zip [--expect-key HEX] [--json]`: the stand-alone evidence verifier, built from source. */
const INTERNAL = 70;
const LIMIT = 21;
const KNOWN = [0, 10, 11, 12, 20, 21, 30, 64, 70];
const MOST_SECONDS = 600; // a package of a gigabyte takes one or two minutes

await setUpOrExit([]);
const folder = join(root, '.output/verify');
const program = join(folder, 'verify.mjs');
try {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(root, 'scripts/verify/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: program,
    logLevel: 'silent',
  });
} catch (error) {
  console.error(`The verifier could not be built. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(INTERNAL);
}
// `npm run` changes to the project's folder; file names are relative to where the command was given.
const from = process.env.INIT_CWD ?? process.cwd();
const { code } = await run(node24, ['--max-old-space-size=4096', program, ...process.argv.slice(2)], {
  env: { INIT_CWD: from },
  limitSeconds: MOST_SECONDS,
});
if (KNOWN.includes(code)) process.exit(code);
// It ends with a code of its own unless the memory or the time ran out under it.
console.error('The package needs more memory or time than a verifier spends on one.');
process.exit(LIMIT);
