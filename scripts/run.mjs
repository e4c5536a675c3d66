import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The project's own folder, wherever the command was started. */
export const root = resolve(import.meta.dirname, '..');

/** The Node 24 that comes as a package, so that a machine with another Node builds and tests the same. */
export const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Addresses of a registry or a mirror are nobody's business: what tools print is cleaned of them. */
export const withoutAddresses = (text) => text.replace(/\b(?:https?|wss?):\/\/[^\s"')]+/g, '…');

/**
 * Runs a command to its end. With `quiet` nothing is shown unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, limitSeconds?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} 0 is success; `output` is what a quiet command printed, without addresses
 */
export function run(command, args, { quiet = false, env = {}, limitSeconds } = {}) {
  return new Promise((done) => {
    const path = [dirname(node24), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, PATH: path, ...env },
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const watchdog = limitSeconds === undefined ? undefined : endAfter(child, limitSeconds);
    const finish = (code) => {
      clearTimeout(watchdog);
      done({ code, output: withoutAddresses(output) });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Asks first, so that test runners can close their browsers; insists ten seconds later. */
function endAfter(child, seconds) {
  return setTimeout(() => {
    console.log(`  This has taken ${seconds} seconds: it is being stopped.`);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  }, seconds * 1000);
}

/**
 * Runs a tool of node_modules (`wxt`, `vitest`…) on Node 24.
 * @param {string} name The package's name, also the name of its command unless `command` says otherwise
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { command?: string }} [options]
 */
export function runTool(name, args, { command = name, ...options } = {}) {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) return Promise.resolve({ code: 127, output: `${name} is not installed.\n` });
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(node24, [join(folder, typeof bin === 'string' ? bin : bin[command]), ...args], options);
}

/** Runs one of our own TypeScript files on Node 24, which strips the types by itself. */
export const runScript = (path, args = [], options = {}) => run(node24, [join(root, path), ...args], options);
