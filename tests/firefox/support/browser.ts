import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { downloadZip } from 'client-zip';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { waitFor } from '../../e2e/support/poll.ts';
import { ensureBrowser } from '../../../scripts/browsers.mjs';

/** The production build: what people get is what is tested. */
export const extensionFolder = resolve(import.meta.dirname, '../../../.output/firefox-mv3');

/** The extension's own address in this browser; Firefox gives a random one unless told. */
export const EXTENSION_HOST = '6f1d2c3b-4a59-4e68-8b77-5c6d7e8f9012';

export interface FirefoxOptions {
  /** Port of the practice portal: every https host leads there and nowhere else. */
  portalPort: number;
  language?: 'en' | 'fr';
  /** A profile to use again, with the extension installed in it for good; without one: a throw-away profile. */
  profile?: string;
  /** A home folder of its own: where Firefox looks for what an organization sets. */
  home?: string;
  /** Further preferences, by name. */
  preferences?: Record<string, string | number | boolean>;
}

export interface TestFirefox {
  readonly browser: Browser;
  newPage(): Promise<Page>;
  close(): Promise<void>;
  /** Ends every process of this browser at once, as a crash does. */
  kill(): Promise<void>;
}

export const EXTENSION_ID = 'holdfast@holdfast.invalid';

/** Opens Firefox with the extension in a throw-away profile. */
export async function openFirefox({
  portalPort,
  language = 'en',
  profile,
  home,
  preferences = {},
}: FirefoxOptions): Promise<TestFirefox> {
  if (!existsSync(join(extensionFolder, 'manifest.json'))) {
    throw new Error('There is no production build to test: run "npm run build" first.');
  }
  if (profile !== undefined) await installForGood(profile);
  const browser = await puppeteer.launch({
    ...(profile === undefined ? {} : { userDataDir: profile }),
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
    ...(home === undefined ? {} : { env: { ...process.env, HOME: home } }),
    args: ['-remote-allow-system-access'], // extension pages count as the system's; see `store.ts`
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${portalPort}`,
      'intl.accept_languages': language === 'fr' ? 'fr-CA, fr' : 'en-CA, en',
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
      ...(profile === undefined ? {} : installed),
      ...preferences,
    },
  });
  if (profile === undefined) await browser.installExtension(extensionFolder);
  return {
    browser,
    newPage: () => browser.newPage(),
    close: () => browser.close(),
    async kill() {
      const { pid } = browser.process() ?? {};
      if (pid === undefined) throw new Error('Firefox is not running.');
      process.kill(-pid, 'SIGKILL'); // puppeteer starts it as the head of a process group of its own
      await waitFor('Firefox to be gone', () => Promise.resolve(browser.process()?.signalCode === 'SIGKILL'));
    },
  };
}

/** Preferences under which an unsigned extension that lies in the profile is used (techniques.md E84). */
const installed = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
};

/** Puts the production build into a profile: what is installed over WebDriver goes when the browser ends. */
async function installForGood(profile: string): Promise<void> {
  const paths = await readdir(extensionFolder, { recursive: true, withFileTypes: true });
  const files = paths.filter((path) => path.isFile()).map((path) => join(path.parentPath, path.name));
  const entries = files.map(async (file) => ({ name: relative(extensionFolder, file), input: await readFile(file) }));
  const zip = await downloadZip(await Promise.all(entries)).arrayBuffer();
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', `${EXTENSION_ID}.xpi`), new Uint8Array(zip));
}
