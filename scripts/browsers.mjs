import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runTool, run } from './run.mjs';

/** For each browser: the variable that names one, what systems call it, and the Debian package. */
const kinds = {
  chromium: {
    variable: 'HOLDFAST_CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    apps: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
    title: 'Chromium',
  },
  firefox: {
    variable: 'HOLDFAST_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    apps: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
    title: 'Firefox',
  },
};

/**
 * The browser to use: the one named by the variable, else the system's, else Playwright's own download.
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function findBrowser(kind) {
  const { variable, names, apps } = kinds[kind];
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
    return named;
  }
  const onPath = names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...apps].find(works) ?? (await findDownload(kind));
}

/** A program that starts: Ubuntu's `chromium-browser` can be a note that says to install something else. */
function works(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false; // not there, or not ours to run
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function findDownload(kind) {
  const playwright = await import('playwright-core');
  const path = playwright[kind].executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * Finds the browser or installs one; throws one sentence that says what to install.
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<string>}
 */
export async function ensureBrowser(kind) {
  const found = await findBrowser(kind);
  if (found !== undefined) return found;
  const { title, debian, variable } = kinds[kind];
  console.log(`Set-up: ${title} was not found; downloading one …`);
  // Without --no-shell Playwright would fetch a second, smaller Chromium that cannot load extensions.
  const options = kind === 'chromium' ? ['--no-shell'] : [];
  await runTool('playwright', ['install', ...options, kind], { quiet: true, limitSeconds: 300 });
  const downloaded = await findBrowser(kind);
  if (downloaded !== undefined) return downloaded;
  if (isDebianRoot()) {
    console.log(`Set-up: the download was refused; installing the system’s package ${debian} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { quiet: true, env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', debian], { quiet: true, env });
    const installed = await findBrowser(kind);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `${title} is missing and could not be installed: please install it, or set ${variable} to the path of its program.`,
  );
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
