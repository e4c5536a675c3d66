import type { Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { expect, test } from './support/test.ts';
import { Webform } from './support/webform.ts';

const PLACES = ['Lima', 'Oslo', 'Rabat', 'Quito'];
const MONTHS = ['2012-01', '2013-05', '2014-02', '2016-11'];

/** Fills four entries of a list; the page keeps the first one ready. */
async function fillEntries(page: Page, add: string, label: string): Promise<void> {
  const fields = page.getByLabel(label, { exact: true });
  for (const [index, place] of PLACES.entries()) {
    if ((await fields.count()) === index) await page.getByRole('button', { name: add }).click();
    await fields.nth(index).click();
    await page.keyboard.type(place);
    await page.keyboard.press('Tab');
    await page.keyboard.type(MONTHS[index] ?? '');
  }
}

/** Where a trip's field stands: closed components hide it from the test, but not from a person. */
const place = (page: Page, trip: number): Promise<{ x: number; y: number }> =>
  page.evaluate(
    (index) =>
      (window as unknown as { practicePlace(trip: number, part: number): { x: number; y: number } }).practicePlace(
        index,
        0,
      ),
    trip,
  );

async function fillTrips(page: Page): Promise<void> {
  for (const [index, city] of PLACES.entries()) {
    await page.getByRole('button', { name: 'Add trip' }).click();
    await page.locator('trip-card').nth(index).waitFor();
    const { x, y } = await place(page, index);
    await page.mouse.click(x, y);
    await page.keyboard.type(city);
    await page.keyboard.press('Tab');
    await page.keyboard.type(MONTHS[index] ?? '');
  }
}

test('answers drawn by hand and lists of components would not be asked about, or not come back', async ({
  portalPage: page,
}) => {
  test.slow();
  const form = new Webform(page);
  await form.open('drawn-answers');
  await page.getByRole('button', { name: 'Yes' }).click();
  await fillEntries(page, 'Add another job', 'Employer');
  await page.getByRole('switch', { name: 'I have lived elsewhere' }).click();
  await fillEntries(page, 'Add address', 'Town');
  await fillTrips(page);
  const filled = await form.model();
  const ways = {
    'the button "No"': () => page.getByRole('button', { name: 'No', exact: true }).click(),
    'the switch': () => page.getByRole('switch', { name: 'I have lived elsewhere' }).click(),
    'a list in components': () => page.getByRole('button', { name: 'Clear all trips' }).click(),
  };
  for (const [way, lose] of Object.entries(ways)) {
    await lose();
    expect(await holdDialog(page).text(), way).toMatch(/4 entries/);
    await page.keyboard.press('Escape');
    await holdDialog(page).expectGone();
    expect(await form.model(), way).toEqual(filled);
    await lose();
    await holdDialog(page).clearAnyway();
    await comesBack(page, form, filled, way);
  }
  await form.wipe('script');
  await comesBack(page, form, filled, 'a script');
  await page.reload();
  await comesBack(page, form, filled, 'a reload');
});

test('"Start over" would take the list of another screen, or that screen would miss the fields of the first', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  await form.open('wizard');
  await page.getByLabel('Family name').click();
  await page.keyboard.type('OKONKWO');
  await page.getByLabel('Place of birth').click();
  await page.keyboard.type('Enugu');
  await page.getByRole('button', { name: 'Next' }).click();
  for (const given of PLACES) {
    await page.getByRole('button', { name: 'Add a child' }).click();
    await page.getByLabel('Given name').click();
    await page.keyboard.type(given);
    await page.keyboard.press('Tab');
    await page.keyboard.type('2011-02-03');
    await page.getByRole('button', { name: 'Save child' }).click();
    await page.getByText(`${given}, 2011-02-03`).waitFor();
  }
  const filled = await form.model();
  await page.getByRole('button', { name: 'Start over' }).click();
  await holdDialog(page).clearAnyway();
  await comesBack(page, form, { ...filled, children: [] }, 'the first screen');
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await lossBar(page).text()).toMatch(/4 entries \(8 fields\)/);
  await comesBack(page, form, filled, 'the second screen');
});

async function comesBack(page: Page, form: Webform, wanted: unknown, way: string): Promise<void> {
  await lossBar(page).text();
  expect(await form.model(), way).not.toEqual(wanted);
  await lossBar(page).restore();
  const { restored, total, text } = await lossBar(page).outcome();
  expect(await form.model(), `${way}: ${text}`).toEqual(wanted);
  expect(restored, `${way}: ${text}`).toBe(total);
}
