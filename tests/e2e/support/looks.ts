import { expect, type Page } from '@playwright/test';

/** How people look at it; the last one leaves no colour of ours. */
const SIGHTS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

type Complaints = (page: Page) => Promise<string[]>;

/** What axe has against it, in light, in dark and in the person's own colours: nothing. */
export async function inEverySight(page: Page, complaints: Complaints, what: string): Promise<void> {
  for (const sight of SIGHTS) {
    await page.emulateMedia(sight);
    expect(await complaints(page), `${what}, ${JSON.stringify(sight)}`).toEqual([]);
  }
}

/** The same at 320 px, which is also what 400 % leaves of a usual window; and nothing scrolls sideways. */
export async function lookAt(page: Page, complaints: Complaints, what: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await inEverySight(page, complaints, what);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
