import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { en, type Language } from '../../../utils/language/en.ts';
import type { TestBrowser } from './browser.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Makes the package of a client from the records page, as a person does, and saves it.
 * @param with.look sees the page once it has said that the package is made
 * @param with.language the one that the page is in
 */
export async function exportEvidence(
  { context, extensionId }: TestBrowser,
  client: string,
  path: string,
  { look, language = en }: { look?: (records: Page) => Promise<void>; language?: Language } = {},
): Promise<void> {
  const { evidence: words } = language;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/records.html`);
  const section = page.getByRole('region', { name: words.title, exact: true });
  const card = section.getByRole('listitem').filter({ hasText: client });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: words.export, exact: true }).click(),
  ]);
  await download.saveAs(path);
  await card.getByText(words.done).waitFor();
  await look?.(page);
  await page.close();
}

/** What the stand-alone verifier says of a package. */
export interface Verified {
  exit: number;
  output: string;
}

/** Runs `npm run verify` as a stranger would. */
export function verifyEvidence(...args: string[]): Promise<Verified> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve(root, 'scripts/verify.mjs'), ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        done({ exit: typeof error?.code === 'number' ? error.code : error ? 70 : 0, output: `${stdout}${stderr}` });
      },
    );
  });
}
