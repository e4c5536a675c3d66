import type { Imm0008, Imm5669 } from '../portal/pr/file.ts';
import { addressCountries, provinces } from '../portal/pr/provinces.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { PrPage } from './support/pr.ts';
import { expect, test } from './support/test.ts';

/** Fills IMM 5669 by hand: two addresses with dependent provinces, two lists, six answers and their details. */
async function fillBackground(pr: PrPage): Promise<Imm5669> {
  const address = async (heading: string, country: string, province: string, city: string): Promise<void> => {
    const section = pr.section(heading);
    await pr.type(section.locator('[name=street]'), '12 Elm St');
    await pr.type(section.locator('[name=city]'), city);
    await pr.choose(section.locator('[name=country]'), addressCountries, country);
    await expect(section.locator('[name=provinceOrState]')).toBeEnabled();
    await pr.choose(section.locator('[name=provinceOrState]'), provinces[country] ?? [], province);
    await pr.type(section.locator('[name=postalCode]'), 'K1A 0B1');
  };
  await address('Mailing address', 'CA', 'ON', 'Ottawa');
  await pr.inside.locator('#residentialSameAsMailingAddress-no').click();
  await address('Residential address', 'US', 'NY', 'New York');
  for (const heading of ['Personal history', 'Address history']) {
    const section = pr.section(heading);
    for (const row of [0, 1]) {
      if (row > 0) await section.getByRole('button', { name: 'Add another' }).click();
      const entry = section.locator('fieldset').last();
      const fields = entry.locator('input');
      for (let i = 0; i < (await fields.count()); i++) await pr.type(fields.nth(i), `${heading[0]}${row}-${i}`);
      for (const select of await entry.locator('select').all()) await pr.choose(select, addressCountries, 'FR');
    }
  }
  const yes = pr.inside.locator('input[value=yes][name^=question]');
  const no = pr.inside.locator('input[value=no][name^=question]');
  await yes.nth(0).click();
  for (let i = 1; i < 6; i++) await no.nth(i).click();
  await pr.type(pr.inside.locator('#details'), 'A visa was refused in 2011.');
  return pr.model<Imm5669>();
}

test('the answers of IMM 5669 come back, dependent provinces too, whatever took them', async ({ portalPage }) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const dialog = holdDialog(portalPage);
  await pr.open('imm5669');
  const typed = await fillBackground(pr);
  expect(typed.mailing.provinceOrState + typed.residential.provinceOrState).toBe('ONNY');

  // "Same address? Yes" forgets the second address.
  await pr.inside.locator('#residentialSameAsMailingAddress-yes').click();
  expect(await dialog.text()).toMatch(/5 filled fields/);
  await dialog.clearAnyway();
  await waitFor('the second address to be gone', async () => (await pr.model<Imm5669>()).residential.city === '');
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 5, total: 5 });
  expect(await pr.model()).toEqual(typed);

  await pr.wipe('rerender');
  expect(await bar.text()).toMatch(/10 filled fields/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 10, total: 10 });
  expect(await pr.model()).toEqual(typed);

  await portalPage.reload();
  await pr.ready();
  await bar.restore();
  const outcome = await bar.outcome();
  expect(outcome.text).toMatch(/Each value was checked/);
  expect(await pr.model()).toEqual(typed);
});

test('the other name and the date of birth of IMM 0008 come back with their answers', async ({ portalPage }) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const dialog = holdDialog(portalPage);
  await pr.open('imm0008');
  for (const label of ['Family name', 'Given name', 'Email']) {
    await pr.type(portalPage.getByLabel(label, { exact: true }), `${label} é`);
  }
  for (const [label, keys] of [
    ['Year', 3],
    ['Month', 2],
    ['Day', 5],
  ] as const) {
    await portalPage.getByLabel(label, { exact: true }).focus();
    for (let i = 0; i < keys; i++) await portalPage.keyboard.press('ArrowDown');
  }
  await portalPage.locator('[id="personalDetailsForm-usedOtherName-yes"]').click();
  await pr.type(portalPage.getByLabel('Other family name'), 'Bah');
  await pr.type(portalPage.getByLabel('Other given name'), 'Mina');
  const typed = await pr.model<Imm0008>();
  expect(Object.values(typed).every((value) => value !== '')).toBe(true);

  await portalPage.locator('[id="personalDetailsForm-usedOtherName-no"]').click();
  expect(await dialog.text()).toMatch(/2 filled fields/);
  await dialog.clearAnyway();
  await waitFor('the other name to be gone', async () => (await pr.model<Imm0008>()).otherFamilyName === '');
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 2, total: 2 });
  expect(await pr.model()).toEqual(typed);

  // Another year empties month and day: the year is the person's own edit and stays.
  await portalPage.getByLabel('Year', { exact: true }).focus();
  await portalPage.keyboard.press('ArrowDown');
  expect(await bar.text()).toMatch(/2 filled fields/);
  await bar.dismiss();
  await bar.expectGone();
});
