import type { Page } from '@playwright/test';
import { AXE_TAGS, axeSource, describeViolations, type AxeResult } from './axe.ts';
import type { TestBrowser } from './browser.ts';
import { waitFor } from './poll.ts';

/** Opens a page of the extension: "records.html#settings". */
export async function openOwnPage({ context, extensionId }: TestBrowser, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

/** The page that opens when Holdfast is installed, in front. */
export async function firstPage({ context }: TestBrowser): Promise<Page> {
  const welcome = await waitFor('the first page', async () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await welcome.bringToFront();
  return welcome;
}

interface Axe {
  axe: { run(options: object): Promise<AxeResult> };
}

/** What axe has against the page as it stands, one line each: rule and element. */
export async function axeComplaints(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource());
  const result = await page.evaluate((tags) => (window as unknown as Axe).axe.run({ runOnly: tags }), AXE_TAGS);
  return describeViolations(result);
}
