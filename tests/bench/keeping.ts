import type { TestBrowser } from '../e2e/support/browser.ts';
import { measureWrites } from '../e2e/support/measureWrites.ts';
import { randomText, TypingPage } from '../e2e/support/typing.ts';

const KEYS = 60;

/** Milliseconds from a key to the disk, medians: the journal and the database; whichever is first keeps it from a crash. */
export async function measureKeeping(browser: TestBrowser): Promise<{ journal: number; database: number }> {
  const page = await browser.context.newPage();
  const typing = new TypingPage(page);
  await typing.open();
  await typing.begin();
  const { acknowledged, journalled } = await measureWrites(browser, page, randomText(KEYS));
  await page.close();
  return { journal: middleOf(journalled), database: middleOf(acknowledged) };
}

/** Of times in order; keys that the next one overtook on their way to the database are not among them. */
function middleOf(times: readonly number[]): number {
  return times[Math.floor(times.length / 2)] ?? Infinity;
}
