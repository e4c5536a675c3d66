import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { ensureBrowser } from '../../../scripts/browsers.mjs';

/** The production build: what people get is what is tested. */
export const extensionFolder = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

export interface BrowserOptions {
  /** Port of the practice portal: every portal host leads there and nowhere else. */
  portalPort: number;
  /** A profile to use again, left in place by `close`. Without one: a throw-away profile. */
  profile?: string;
  /** Language of the browser's own interface. */
  language?: 'en' | 'fr';
  /** False: the same browser without Holdfast, to compare with. */
  extension?: boolean;
  /** Show a window (only `npm start` does). */
  headed?: boolean;
  /** Keep pages in the back/forward cache as for people; Playwright's own waiting for Back does not expect it. */
  backForwardCache?: boolean;
  /** What starts the browser, where it is not the browser itself. */
  program?: string;
  /** Where to write the browser's own log of every request. */
  networkLog?: string;
}

export interface TestBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly extensionId: string;
  /** Closes the browser and removes a throw-away profile. */
  close(): Promise<void>;
}

/** Opens Chromium with the extension and waits until its background has started. */
export async function openBrowser(options: BrowserOptions): Promise<TestBrowser> {
  if (options.extension !== false && !existsSync(join(extensionFolder, 'manifest.json'))) {
    throw new Error('There is no production build to test: run "npm run build" first.');
  }
  const profile = options.profile ?? (await newProfile());
  const language = options.language ?? 'en';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.program ?? (await ensureBrowser('chromium')),
    headless: options.headed !== true,
    ignoreHTTPSErrors: true,
    locale: `${language}-CA`, // what pages and our own are told of the browser's language
    viewport: options.headed === true ? null : { width: 1280, height: 900 },
    ...(options.backForwardCache === true ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: chromiumArguments(options),
    env: { ...process.env, LANGUAGE: language, LANG: `${language}_CA.UTF-8` },
  });
  if (options.extension !== false) await waitForBackground(context, extensionIdHere);
  return {
    context,
    profile,
    extensionId: extensionIdHere,
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A throw-away profile. Only in developer mode does an unpacked extension come back after it reloaded itself. */
export async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-chromium-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default/Preferences'), '{"extensions":{"ui":{"developer_mode":true}}}');
  return profile;
}

async function waitForBackground(context: BrowserContext, extensionId: string): Promise<void> {
  const isOurs = (url: string): boolean => url.startsWith(`chrome-extension://${extensionId}/`);
  if (context.serviceWorkers().some((worker) => isOurs(worker.url()))) return;
  await context.waitForEvent('serviceworker', { predicate: (worker) => isOurs(worker.url()), timeout: 20_000 });
}

export function chromiumArguments({ headed, portalPort, extension, networkLog }: BrowserOptions): string[] {
  const rules = [`MAP *.gc.ca:443 127.0.0.1:${portalPort}`, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return [
    ...(headed === true ? ['--window-size=1280,960'] : ['--headless=new']), // the old headless mode has no extensions
    '--no-sandbox', // not available to root in a container
    ...(extension === false
      ? []
      : [`--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`]),
    `--host-resolver-rules=${rules.join(', ')}`,
    '--ignore-certificate-errors',
    ...(networkLog === undefined ? [] : [`--log-net-log=${networkLog}`]),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

/** Chromium names an unpacked extension after its folder: half a SHA-256, written with the letters a to p. */
export function idOf(folder: string): string {
  const half = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return half.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

/** The extension's own id in a test browser. */
export const extensionIdHere = idOf(extensionFolder);
