import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, run } from './run.mjs';

/** Brings node_modules to exactly what package-lock.json says. Does nothing when it is so already. */
export async function ensureDependencies() {
  if (existsSync(node24) && isUpToDate()) return;
  console.log('Set-up: installing the project’s parts (npm ci); this takes about a minute the first time …');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
    throw new Error(`npm could not install the project's parts:\n${errors.slice(0, 12).join('\n')}`);
  }
}

/** What npm wrote down about node_modules, compared with the lock file; optional parts may be missing. */
function isUpToDate() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional === true && installed[path] === undefined),
  );
}

/**
 * npm with the Node it came with: the `node` of node_modules is about to be replaced.
 * @param {string[]} args
 */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js')) return run(node ?? process.execPath, [script, ...args], { quiet: true });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { quiet: true });
}
