import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { TestBrowser } from './browser.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Makes the package of a client from the records page, as a person does, and saves it.
 * @param look sees the page once it has said that the package is made
 */
export async function exportEvidence(
  { context, extensionId }: TestBrowser,
  client: string,
  path: string,
  look?: (records: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/records.html`);
  const section = page.getByRole('region', { name: 'Evidence' });
  const card = section.getByRole('listitem').filter({ hasText: client });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Export evidence' }).click(),
  ]);
  await download.saveAs(path);
  await card.getByText('The package is in your downloads').waitFor();
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
