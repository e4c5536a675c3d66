import type { Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { chromiumScreen } from './support/chromiumScreen.ts';
import { waitFor } from './support/poll.ts';
import { tabBackTo } from './support/tabTo.ts';
import { expect, test } from './support/test.ts';
import { Webform } from './support/webform.ts';

type Trip = { From: string; To: string; Country: string };
const TRIPS: Trip[] = ['France', 'Japan', 'Guinea', 'Brazil'].map((Country, i) => ({
  From: `201${String(i)}-03-0${String(i + 1)}`,
  To: `201${String(i)}-04-1${String(i)}`,
  Country,
}));

const tripsOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { practiceModel(): unknown }).practiceModel());

/** Types trips as a person does, with the page's own buttons. */
async function typeTrips(page: Page, trips: readonly Trip[]): Promise<void> {
  const hasForm = (await page.locator('#save, #open').count()) > 0;
  for (const [i, trip] of trips.entries()) {
    const opener = page.locator('#open');
    if (hasForm && (await opener.count()) > 0) await opener.click();
    if (!hasForm && i > 0) await page.locator('#add').click();
    for (const [name, value] of Object.entries(trip)) {
      const field = page.locator(`[data-at="${hasForm ? 'draft' : String(i)}:${name}"]`);
      await expect(field).toBeEnabled();
      await field.focus();
      await page.keyboard.insertText(value);
    }
    if (hasForm) await page.locator('#save').click();
  }
  await page.locator('#remark').focus();
  await waitFor('the page to have them', async () => JSON.stringify(await tripsOf(page)) === JSON.stringify(trips));
}

async function restoresAll(page: Page, trips: readonly Trip[]): Promise<void> {
  await lossBar(page).text();
  await lossBar(page).restore();
  const { restored, total } = await lossBar(page).outcome();
  expect(restored, await lossBar(page).says()).toBe(total);
  expect(await tripsOf(page)).toEqual(trips);
}

test('entries in folds, cards, dialogs, or as names to choose from would not come back, or not in order', async ({
  portalPage: page,
}) => {
  test.slow();
  const form = new Webform(page);
  for (const as of ['folds', 'cards', 'names', 'dialog', 'icon']) {
    await form.open('entries', { as });
    await typeTrips(page, TRIPS);
    await page.locator('#clear').click();
    expect(await holdDialog(page).text()).toContain('4 entries');
    await holdDialog(page).clearAnyway();
    await waitFor('the trips to be gone', async () => JSON.stringify(await tripsOf(page)) === '[]');
    await restoresAll(page, TRIPS);
    if (as !== 'dialog' && as !== 'folds') continue;
    await page.reload();
    await restoresAll(page, TRIPS);
  }
});

test('a page that is silent for three seconds after each new entry would be given up', async ({ portalPage: page }) => {
  const form = new Webform(page);
  await form.open('entries', { as: 'slow' });
  await typeTrips(page, TRIPS.slice(0, 2));
  await form.wipe('script');
  await restoresAll(page, TRIPS.slice(0, 2));
});

test('the review would bring back what was not ticked, or overwrite what was typed since', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  const bar = lossBar(page);
  await form.open('ways-in');
  await form.typeContact();
  const typed = await form.contactNow();
  await form.wipe('script');
  await bar.text();
  await form.type('[name=given]', 'Typed since');
  await bar.review();
  const box = (name: string) =>
    waitFor(`the box of ${name}`, async () =>
      (await chromiumScreen(page).findAll('checkbox')).find((each) => each.name === `Bring back: ${name}`),
    );
  expect(await bar.says()).toMatch(/4 of 5 chosen.*You typed this since/s);
  await (await box('City')).click();
  await waitFor('the tick to be taken', async () => (await bar.says()).includes('3 of 5 chosen'));
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 3, total: 3 });
  expect(await form.contactNow()).toEqual({ ...typed, given: 'Typed since', city: '' });
});

test('by keyboard alone, a restore could not be begun, stopped at any step, or undone', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  const bar = lossBar(page);
  await form.open('entries', { as: 'slow' });
  await typeTrips(page, TRIPS.slice(0, 3));
  for (const steps of [1, 2]) {
    await page.reload();
    await bar.text();
    await tabBackTo(page, 'Restore');
    await page.keyboard.press('Enter');
    await waitFor('its first steps', async () => same(await tripsOf(page), TRIPS.slice(0, steps)));
    await page.keyboard.press('Escape'); // the next entry comes three seconds later
    expect(await bar.outcome()).toMatchObject({ restored: 3 * steps, total: 9 });
    await tabBackTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await waitFor('all to be as before', async () => !/\d/.test(JSON.stringify(await tripsOf(page))));
  }
  await page.reload();
  await restoresAll(page, TRIPS.slice(0, 3));
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
