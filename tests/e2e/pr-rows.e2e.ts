import type { Imm5562, Imm5669 } from '../portal/pr/file.ts';
import { lossBar } from './support/lossBar.ts';
import { PrPage, prTrips } from './support/pr.ts';
import { everythingSaid, shownByHoldfast, waitUntilStill } from './support/stillness.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const SECTION_A = 'Section A – Principal applicant';

test('row 3 of 5 deleted through the portal’s own question is no loss; a wipe after it brings the four back', async ({
  portalPage,
  browserWithHoldfast,
}) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  await pr.open('imm5562');
  await pr.typeTrips(SECTION_A, prTrips(5));
  await pr.section(SECTION_A).locator('fieldset').nth(2).getByRole('button', { name: 'Delete' }).click();
  const dialog = portalPage.getByRole('dialog', { name: 'Delete' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await waitUntilStill(portalPage, store);
  expect(await shownByHoldfast(portalPage)).toEqual([]);
  expect(await everythingSaid(store)).toEqual([]);

  const four = prTrips(5).filter((_, index) => index !== 2);
  const before = await pr.model<Imm5562>();
  expect(before.principal.trips).toEqual(four);
  await pr.wipe('rerender');
  expect(await bar.text()).toMatch(/4 entries \(20 fields\)/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 20, total: 20 });
  expect(await pr.model()).toEqual(before);

  // Once more without the numbers of the first time: the tick removes every row and its number.
  await portalPage.reload();
  await pr.ready();
  expect(await bar.text()).toMatch(/4 entries \(20 fields\)/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 20, total: 20 });
  expect(await pr.model()).toEqual(before);
});

test('two fields of one id keep their own values: neither city gets the other one', async ({ portal, portalPage }) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const file = portal.state.pr('A');
  const address = (city: string, postalCode: string) => ({
    street: '12 Elm St',
    city,
    country: 'CA',
    provinceOrState: 'ON',
    postalCode,
  });
  file.imm5669 = {
    ...file.imm5669,
    mailing: address('Ottawa', 'K1A 0B1'),
    residentialSameAsMailingAddress: 'no',
    residential: address('Toronto', 'M5V 1J1'),
  };
  await pr.open('imm5669');
  await expect(portalPage.locator('[name=city]').nth(1)).toHaveValue('Toronto');
  await expect(portalPage.locator('[name=provinceOrState]').nth(1)).toHaveValue('ON'); // served slowly
  const city = (index: number) => portalPage.locator('input#city').nth(index);
  await pr.type(city(0), 'Gatineau');
  await pr.type(city(1), 'Laval');
  const before = await pr.model<Imm5669>();
  await pr.wipe('rerender');
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 10, total: 10 });
  expect(await pr.model()).toEqual(before);

  // Only the second one lost: the first is left alone.
  await city(1).evaluate((input: HTMLInputElement) => {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(await bar.text()).toMatch(/1 filled field disappeared from “Residential address”/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 1, total: 1 });
  expect(await pr.model()).toEqual(before);
});
