import type { Frame, Page } from '@playwright/test';
import { lossBar } from './lossBar.ts';

const WORD = 'Zebulon';

interface Wiping {
  practiceWipe(kind: 'script'): void;
}

/**
 * Waits until Holdfast has had its time with this page: a loss that is caused now is announced, and
 * with it everything that it would have said of its own accord by then. Returns what the bar says and
 * dismisses it. Types into the first blank field with this label.
 */
export async function untilStill(page: Page, label: RegExp, frame: Page | Frame = page): Promise<string> {
  const field = frame.getByLabel(label).first();
  await field.fill('');
  await field.click();
  await page.keyboard.type(WORD);
  await frame.evaluate(() => (window as unknown as Wiping).practiceWipe('script'));
  // A framed page has its bar at the foot of the frame, beside the top page's own foot.
  if (frame !== page) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const bar = lossBar(page);
  const text = await bar.text(20_000);
  await bar.dismiss();
  await bar.expectGone();
  return text;
}
