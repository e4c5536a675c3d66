import type { Page } from '@playwright/test';
import type { Imm5444, Imm5562 } from '../portal/pr/file.ts';
import { findAllAx } from './support/ax.ts';
import { holdDialog } from './support/holdDialog.ts';
import { waitFor } from './support/poll.ts';
import { PrPage, prTrips } from './support/pr.ts';
import { everythingSaid, shownByHoldfast, waitUntilStill } from './support/stillness.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

/** Focus and selection, as the page sees them. */
const attention = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    return [active?.tagName, active?.id, active?.selectionStart, active?.selectionEnd].join();
  });

test('the hold says what would go, and keeping it leaves trips, focus and selection as they were', async ({
  portal,
  portalPage,
}) => {
  const pr = new PrPage(portalPage);
  const dialog = holdDialog(portalPage);
  portal.state.pr('A').imm5562 = {
    principal: { haveNotTravelled: false, trips: prTrips(20) },
    spouse: { haveNotTravelled: false, trips: prTrips(1) },
  };
  await pr.open('imm5562');
  const box = portalPage.locator('#haveNotTravelled').first();
  await expect(portalPage.locator('fieldset')).toHaveCount(21);
  const before = await pr.model<Imm5562>();
  const field = portalPage.locator('[id="trip-destination-1"]');
  await field.focus();
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 4));
  const focused = await attention(portalPage);

  const ways: [open: () => Promise<void>, keep: () => Promise<void>][] = [
    [() => box.click(), () => dialog.keep()],
    [() => portalPage.getByText('I have not travelled').first().click(), () => portalPage.keyboard.press('Escape')],
    [() => box.click(), () => portalPage.mouse.click(3, 3)],
    [() => box.click(), () => portalPage.keyboard.press('Enter')],
  ];
  for (const [open, keep] of ways) {
    await open();
    const [asked] = await waitFor('the hold', async () => {
      const found = await findAllAx(portalPage, { role: 'alertdialog' });
      return found.length > 0 && found;
    });
    expect(asked?.name).toBe('This would erase 20 entries in “Section A – Principal applicant”');
    expect(asked?.description).toMatch(/I have not travelled.*20 entries \(100 fields\).*2004\/01 – 2004\/02, Sydney/);
    expect(
      asked?.inside.some(({ role, name, focused }) => role === 'button' && name === 'Keep my entries' && focused),
    ).toBe(true);
    await keep();
    await dialog.expectGone();
    await waitFor('the focus to be back', async () => (await attention(portalPage)) === focused);
    expect(await pr.model()).toEqual(before);
    await expect(box).not.toBeChecked();
  }

  // With the keyboard alone: the box has the focus before and after.
  await box.focus();
  await portalPage.keyboard.press('Space');
  await dialog.text();
  await portalPage.keyboard.press('Escape');
  await dialog.expectGone();
  await waitFor('the focus to be back', async () => (await attention(portalPage)).startsWith('INPUT,haveNotTravelled'));
  await expect(box).not.toBeChecked();
  expect(await pr.model()).toEqual(before);
});

test('a French page asks and answers in French', async ({ portal, portalPage }) => {
  const pr = new PrPage(portalPage);
  const dialog = holdDialog(portalPage);
  portal.state.pr('A').imm5562.principal.trips = prTrips(3);
  await pr.open('imm5562', { lang: 'fr' });
  await portalPage.getByLabel('Je n’ai pas voyagé').first().click();
  expect(await dialog.text()).toMatch(/3 entrées.*Section A – Demandeur principal/);
  const names = (await findAllAx(portalPage, { role: 'button' })).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Garder mes entrées', 'Effacer quand même']));
  await dialog.keep();
  await portalPage.goto(PrPage.address('prcard', { lang: 'fr' }));
  await pr.ready();
  const row = { from: '2004/01', to: '2004/02', address: '12 Elm', city: 'Ottawa', province: 'ON', country: 'Canada' };
  portal.state.pr('A').imm5444 = { absent: '', absences: [], addresses: [row, row], work: [] };
  await portalPage.reload();
  await pr.ready();
  await pr.section('Historique des adresses').getByRole('button', { name: 'Effacer le tableau' }).click();
  expect(await dialog.text()).toMatch(/2 entrées.*Historique des adresses/);
  await dialog.keep();
  expect((await pr.model<Imm5444>()).addresses).toEqual([row, row]);
});

test('nobody is asked about an empty section, nor a second time about a row that the portal asks about', async ({
  portal,
  portalPage,
  browserWithHoldfast,
}) => {
  const pr = new PrPage(portalPage);
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  portal.state.pr('A').imm5562.principal.trips = prTrips(3);
  await pr.open('imm5562');
  // Section B is empty: its box may be ticked and unticked.
  const second = portalPage.locator('#haveNotTravelled').nth(1);
  await second.click();
  await expect(second).toBeChecked();
  await second.click();
  await expect(second).not.toBeChecked();
  const removal = pr.section('Section A – Principal applicant').locator('fieldset').last();
  await removal.getByRole('button', { name: 'Delete' }).click();
  await portalPage.getByRole('dialog', { name: 'Delete' }).getByRole('button', { name: 'Cancel' }).click();
  await removal.getByRole('button', { name: 'Delete' }).click();
  await portalPage.getByRole('dialog', { name: 'Delete' }).getByRole('button', { name: 'Delete' }).click();
  await expect(portalPage.locator('fieldset')).toHaveCount(3);
  await waitUntilStill(portalPage, store);
  expect(await shownByHoldfast(portalPage)).toEqual([]);

  await pr.open('prcard');
  for (const name of ['Address history', 'Work and education history']) {
    await pr.section(name).getByRole('button', { name: 'Clear Table' }).click();
  }
  await portalPage.locator('#oneYes').click();
  await portalPage.locator('#oneNo').click();
  await expect(portalPage.locator('#oneNo')).toBeChecked();
  await pr.open('imm0008');
  await portalPage.locator('[id="personalDetailsForm-usedOtherName-yes"]').click();
  await portalPage.locator('[id="personalDetailsForm-usedOtherName-no"]').click();
  await waitUntilStill(portalPage, store);
  expect(await shownByHoldfast(portalPage)).toEqual([]);
  expect(await everythingSaid(store)).toEqual([]);
  expect((await findAllAx(portalPage, { role: 'button', name: 'Save and continue' })).length).toBe(1);
});
