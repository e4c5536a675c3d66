import type { Page } from 'puppeteer-core';
import { typingAddress } from '../../e2e/support/typing.ts';

/** A long answer on a page that names its client: where what is typed is followed to the disk. */
export async function openTypingPage(page: Page): Promise<void> {
  await page.goto(typingAddress('A'));
  await page.click('::-p-xpath(//label[starts-with(normalize-space(), "Email")])'); // a label gives the focus to its field
}
