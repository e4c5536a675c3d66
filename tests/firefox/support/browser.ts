import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../../scripts/browsers.mjs';

/** The production build: what people get is what is tested. */
export const extensionFolder = resolve(import.meta.dirname, '../../../.output/firefox-mv3');

/** The extension's own address in this browser; Firefox gives a random one unless told. */
export const EXTENSION_HOST = '6f1d2c3b-4a59-4e68-8b77-5c6d7e8f9012';

export interface FirefoxOptions {
  /** Port of the practice portal: every https host leads there and nowhere else. */
  portalPort: number;
  language?: 'en' | 'fr';
  /** Further preferences, by name. */
  preferences?: Record<string, string | number | boolean>;
}

export interface TestFirefox {
  readonly browser: Browser;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Opens Firefox with the extension in a throw-away profile. */
export async function openFirefox({
  portalPort,
  language = 'en',
  preferences = {},
}: FirefoxOptions): Promise<TestFirefox> {
  if (!existsSync(join(extensionFolder, 'manifest.json'))) {
    throw new Error('There is no production build to test: run "npm run build" first.');
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: true,
    args: ['-remote-allow-system-access'], // extension pages count as the system's; see `store.ts`
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${portalPort}`,
      'intl.accept_languages': language === 'fr' ? 'fr-CA, fr' : 'en-CA, en',
      'extensions.webextensions.uuids': JSON.stringify({ 'holdfast@holdfast.invalid': EXTENSION_HOST }),
      ...preferences,
    },
  });
  await browser.installExtension(extensionFolder);
  return {
    browser,
    newPage: () => browser.newPage(),
    close: () => browser.close(),
  };
}
