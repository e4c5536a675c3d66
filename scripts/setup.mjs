import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';

const OLDEST_NODE = 20; // what npm itself still supports; everything else runs on the Node 24 of node_modules

/**
 * Everything a fresh clone needs before anything else can run. Sets HOLDFAST_CHROMIUM and HOLDFAST_FIREFOX for the
 * programs started afterwards, so that all of them use the same browsers.
 * @param {('chromium' | 'firefox')[]} browsers
 */
export async function setUp(browsers = []) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(`Holdfast needs Node ${OLDEST_NODE} or newer to start; this is ${process.version}.`);
  }
  await ensureDependencies();
  for (const kind of browsers) {
    process.env[`HOLDFAST_${kind.toUpperCase()}`] = await ensureBrowser(kind);
  }
}

/** Set-up for a command: a failure is one clear sentence and exit code 1, not a stack. */
export async function setUpOrExit(browsers) {
  try {
    await setUp(browsers);
  } catch (error) {
    console.error(`Set-up failed. ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUpOrExit(['chromium', 'firefox']);
  console.log('Set-up: everything is in place.');
}
