import type { Page } from '@playwright/test';
import { AXE_TAGS, axeSource, describeViolations, type AxeResult } from './axe.ts';
import type { TestBrowser } from './browser.ts';

/** Opens a page of the extension: "records.html#settings". */
export async function openOwnPage({ context, extensionId }: TestBrowser, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
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
