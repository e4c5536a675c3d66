import type { Page } from '@playwright/test';
import { frameworkAddress } from '../portal/frameworks/page.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { openStore, protectionOf } from './support/store.ts';
import { expect, test } from './support/test.ts';

const FILLED = {
  office: 'Guinea',
  country: 'Mali',
  languages: ['English', 'French'],
  survey: {
    name: 'D’Souza',
    birth: 'France',
    spoken: ['English', 'Arabic'],
    travelled: true,
    trips: [
      { place: 'Lima', purpose: 'Work' },
      { place: 'Oslo', purpose: 'Tourism' },
    ],
  },
};
/** Each answer, each box of a choice among several, and what the list holds. */
const FIELDS = 11;

test('a choice in a select of another library, or its entries, would have to be made again', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  test.slow();
  const store = await openStore(browserWithHoldfast);
  await page.bringToFront();
  page.setDefaultTimeout(10_000);
  await page.goto(`https://${hosts.webform}${frameworkAddress('libraries')}?client=A`);
  await page.setViewportSize({ width: 1280, height: 1_800 }); // the lists close when the page is scrolled
  await fill(page);
  expect(await model(page)).toEqual(FILLED);
  const keptFields = async (): Promise<number> => (await protectionOf(store, 'libraries'))?.fields ?? 0;
  await waitFor('all to be kept', async () => (await keptFields()) >= FIELDS);
  await store.close();
  const ways = {
    'a script': () => page.evaluate(() => (window as unknown as { practiceWipe(): void }).practiceWipe()),
    'a reload': () => page.reload(),
  };
  for (const [way, lose] of Object.entries(ways)) {
    await test.step(way, async () => {
      await lose();
      await lossBar(page).text();
      expect(await model(page), way).not.toEqual(FILLED);
      await lossBar(page).restore();
      const outcome = await lossBar(page).outcome();
      expect(await model(page), outcome.text).toEqual(FILLED);
      expect(outcome.restored, outcome.text).toBe(outcome.total);
    });
  }
});

test('a select that shows "empty" would be taken for a button that empties', async ({ portalPage: page }) => {
  page.setDefaultTimeout(10_000);
  await page.goto(`https://${hosts.webform}${frameworkAddress('libraries')}?client=A`);
  await page.getByLabel('Family name', { exact: true }).click();
  await page.keyboard.type('D’Souza');
  await page.locator('.p-multiselect').click();
  await page.getByRole('option', { name: 'English', exact: true }).waitFor(); // nothing held the press
});

async function fill(page: Page): Promise<void> {
  const option = (name: string): Promise<void> => page.getByRole('option', { name, exact: true }).click();
  await page.getByRole('combobox', { name: 'Visa office' }).click();
  await option('Guinea');
  await page.locator('.p-dropdown').click();
  await option('Mali');
  await page.locator('.p-multiselect').click();
  for (const name of ['English', 'French']) await option(name);
  await page.keyboard.press('Escape');
  await page.getByLabel('Family name', { exact: true }).click();
  await page.keyboard.type('D’Souza');
  const choose = async (label: string, names: readonly string[]): Promise<void> => {
    // The field that says what it is lies behind what is drawn.
    const field = page.getByRole('combobox', { name: label, exact: true });
    await page.locator('.sd-dropdown,.sd-tagbox').filter({ has: field }).click();
    for (const name of names) await option(name);
    await page.keyboard.press('Escape'); // where several can be chosen, the list stays open
    await page
      .getByRole('option', { name: names[0] ?? '', exact: true })
      .filter({ visible: true })
      .waitFor({ state: 'hidden' });
  };
  await choose('Country of birth', ['France']);
  await choose('Languages spoken', ['English', 'Arabic']);
  await page.getByText('Yes', { exact: true }).click();
  for (const [index, [place, purpose]] of [
    ['Lima', 'Work'],
    ['Oslo', 'Tourism'],
  ].entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add trip' }).click();
    await page.getByLabel('Place', { exact: true }).nth(index).click();
    await page.keyboard.type(place as string);
    await page.getByLabel('Purpose', { exact: true }).nth(index).click();
    await page.keyboard.type(purpose as string);
  }
  await page.keyboard.press('Tab');
}

function model(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { practiceModel(): unknown }).practiceModel());
}
