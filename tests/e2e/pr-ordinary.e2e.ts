import type { PracticePortal } from '../portal/server.ts';
import { addressCountries, provinces } from '../portal/pr/provinces.ts';
import { purposes } from '../portal/shared/choices.ts';
import { PrPage, prTrips, type PrOptions } from './support/pr.ts';
import { everythingSaid, shownByHoldfast, waitUntilStill } from './support/stillness.ts';
import { openStore, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';
import type { Page } from '@playwright/test';

/** Nothing was said so far and nothing stands on the page. */
async function expectSilence(page: Page, store: Store): Promise<void> {
  await waitUntilStill(page, store);
  expect(await shownByHoldfast(page)).toEqual([]);
  expect(await everythingSaid(store)).toEqual([]);
}

async function fillPersonal(pr: PrPage): Promise<void> {
  const { page } = pr;
  const names = page.locator('.form-input__field');
  for (let i = 0; i < 3; i++) await pr.type(names.nth(i), `Name ${i}`, false);
  for (const part of ['Year', 'Month', 'Day']) {
    await page.locator(`[id="personalDetailsForm-dob${part}"]`).focus();
    await page.keyboard.press('ArrowDown');
  }
  // A changed mind before anything was entered, and an edit by hand.
  await page.locator('[id="personalDetailsForm-usedOtherName-yes"]').click();
  await pr.type(page.locator('[id="personalDetailsForm-otherFamilyName"]'), 'B');
  await page.keyboard.press('Backspace');
  await pr.type(page.locator('[id="personalDetailsForm-otherFamilyName"]'), 'Bah', false);
}

async function fillBackground(pr: PrPage): Promise<void> {
  const section = pr.page.locator('pra-address-section form').first();
  await pr.type(section.locator('[name=street]'), '9', false);
  await pr.page.keyboard.type(' Main Street');
  await pr.type(section.locator('[name=city]'), 'Ottawa');
  // The person's own change of country empties the province before it was answered.
  await pr.choose(section.locator('[name=country]'), addressCountries, 'US');
  await pr.choose(section.locator('[name=country]'), addressCountries, 'CA');
  await expect(section.locator('[name=provinceOrState]')).toBeEnabled();
  await pr.choose(section.locator('[name=provinceOrState]'), provinces['CA'] ?? [], 'QC');
  await pr.page.locator('#residentialSameAsMailingAddress-yes').click();
  for (const question of [0, 1, 2]) await pr.page.locator('input[value=no][name^=question]').nth(question).click();
  const history = pr.page.locator('pra-entries-section').first();
  for (const index of [0, 1]) {
    if (index > 0) await history.locator('form > .btn').click();
    await pr.type(history.locator('fieldset').last().locator('input').first(), `200${index}/01`, false);
  }
}

async function fillCard(pr: PrPage): Promise<void> {
  await pr.page.locator('#oneYes').click();
  const form = pr.page.locator('pra-entry-table').first();
  for (const trip of prTrips(3)) {
    const fields = form.locator('.grid input');
    await pr.type(fields.nth(0), trip.from);
    await pr.type(fields.nth(1), trip.to);
    await pr.type(fields.nth(2), trip.destination);
    await pr.choose(form.locator('select'), purposes, trip.purpose);
    await form.locator('img[role=button]').click();
    await expect(fields.nth(0)).toHaveValue('');
  }
  await form.locator('.btn-primary').click(); // Save Table
  await pr.page.locator('.alert-success').waitFor();
}

/** From form to form with the portal's own buttons, as one does on an ordinary day. */
async function fillEverything(page: Page, store: Store, options: PrOptions): Promise<void> {
  const pr = new PrPage(page);
  const next = async (path: RegExp): Promise<void> => {
    await page.locator('lib-navigation-buttons .btn-primary').click();
    await page.waitForURL(path);
    await pr.ready();
  };
  await pr.open('imm0008', options);
  await fillPersonal(pr);
  await next(/imm5562/);
  await pr.typeTrips(await page.locator('h2').first().innerText(), prTrips(3));
  const firstTrip = page.locator('fieldset').first().locator('input').nth(2);
  await pr.type(firstTrip, 'Edited', false);
  await next(/imm5669/);
  await fillBackground(pr);
  await page.locator('lib-navigation-buttons .btn-primary').click();
  await page.waitForURL(/profile\/1001(\?|$)/);
  await page.locator('pra-intake-landing-page').waitFor();
  await expectSilence(page, store);
  // Back to what was saved, in the other language, and forward again.
  await page.getByRole('link', { name: /IMM 5562/ }).click();
  await pr.ready();
  await page.getByRole('link', { name: /^(Français|English)$/ }).click();
  await pr.ready();
  await page.goBack();
  await pr.ready();
  await page.goForward();
  await pr.ready();
  await pr.open('prcard', options);
  await fillCard(pr);
  await expectSilence(page, store);
}

async function setSpeed(portal: PracticePortal, seconds: number): Promise<void> {
  portal.state.controls.speed = seconds;
}

for (const [name, seconds, options] of [
  ['at once', 0, { lang: 'en' }],
  ['slowly, in French', 1.5, { lang: 'fr' }],
] as const) {
  test(`an ordinary filling of the PR portal is left in peace when screens come ${name}`, async ({
    portal,
    portalPage,
    browserWithHoldfast,
  }) => {
    test.setTimeout(90_000);
    const store = await openStore(browserWithHoldfast);
    await portalPage.bringToFront();
    await setSpeed(portal, seconds);
    await fillEverything(portalPage, store, options);
  });
}
