import type { Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts } from './support/webform.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Sets the wall clock that our script in a page reads, `by` ms off the real one; that of the background stays right. */
async function setClock(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const ours: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) ours.push(context.id);
  });
  await session.send('Runtime.enable'); // tells of all there are before it answers
  expect(ours.length).toBeGreaterThan(0);
  for (const contextId of ours) {
    const expression = `Date.now = () => Math.round(performance.timeOrigin + performance.now()) + ${by}; Date.now()`;
    const { result } = await session.send('Runtime.evaluate', { contextId, expression });
    expect(Math.abs(Number(result.value) - Date.now() - by)).toBeLessThan(DAY_MS / 2);
  }
  await session.detach();
}

test('a clock that is set back or forward in the middle of typing would let the older answer win, or lose one', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel');
  const city = portalPage.getByLabel(/^City/).first();
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  const kept = async (text: string) => (await keptTexts(store, 'page=travel')).includes(text);
  await city.click();
  await portalPage.keyboard.type('Lyon');
  await waitFor('the first answer to be kept', () => kept('Lyon'));

  await setClock(portalPage, -DAY_MS);
  await city.click({ clickCount: 3 });
  await portalPage.keyboard.type('Nice');
  await waitFor('the second to be kept in its place', async () => (await kept('Nice')) && !(await kept('Lyon')));

  await setClock(portalPage, DAY_MS);
  await portalPage.keyboard.type(' and Roma');
  await waitFor('the third to be kept', () => kept('Nice and Roma'));

  await setClock(portalPage, -DAY_MS);
  await portalPage.getByRole('button', { name: 'No travel history', exact: true }).click();
  await holdDialog(portalPage).clearAnyway();
  await lossBar(portalPage).restore();
  const { restored, total } = await lossBar(portalPage).outcome();
  expect(restored).toBe(total);
  await expect(city).toHaveValue('Nice and Roma');
  expect(await kept('Nice and Roma')).toBe(true);
});
