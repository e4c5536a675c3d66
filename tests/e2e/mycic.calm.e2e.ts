import { sampleTrips } from '../portal/shared/trip.ts';
import { happened } from './support/happened.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { waitUntilStill } from './support/stillness.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { untilStill } from './support/untilStill.ts';

const trips = sampleTrips(3);

for (const speed of [0, 1.5]) {
  test(`An ordinary filling of every page would be interrupted (screens take ${speed} s)`, async ({
    browserWithHoldfast,
    portalPage: page,
    portal,
  }) => {
    const mycic = new MycicPage(page);
    await mycic.open('personal');
    portal.state.controls.speed = speed;
    const type = async (label: string | RegExp, text: string): Promise<void> => {
      await page.getByLabel(label).click();
      await page.keyboard.type(text);
    };
    await type(/^Family name/, 'DIALLO');
    await type('Given name', 'Amina');
    await page.getByRole('button', { name: 'Choose a date' }).click();
    await page.locator('.ui-datepicker-year').selectOption('1990');
    await page.locator('#ui-datepicker-div').getByRole('link', { name: '15', exact: true }).click();
    await page.getByLabel('Country of birth').selectOption('FR');
    await type('Passport number', 'AB123');
    await page.getByLabel('Marital status').selectOption('02');
    await page.getByLabel('Marital status').selectOption('01');
    await type('Postal code', 'k1a0b1');
    await page.getByLabel('Female').check();
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('checkbox').check();
    await page.getByRole('checkbox').uncheck();
    await page.getByLabel('Given name').fill('');
    await type('Given name', 'Aminata');
    await mycic.press('Save');
    await mycic.press('Next');
    await mycic.typeTrips(trips);
    await mycic.press('Previous');
    await mycic.press('Next');
    expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
    await mycic.press('Save');
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Antécédents de voyage' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Travel history', level: 1 }).waitFor();
    await mycic.press('Next');
    await mycic.press('Change travel history');
    await page.getByRole('link', { name: 'My account' }).click();
    await page
      .getByRole('row', { name: /Amina DIALLO/ })
      .getByRole('button', { name: 'Continue application' })
      .click();
    await page.getByRole('heading', { name: 'Personal details' }).waitFor();
    portal.state.controls.speed = 0;
    await mycic.press('Next');
    await mycic.press('Add another trip');
    const blank = page.getByRole('group', { name: 'Trip 4' });
    await blank.waitFor();
    const store = await openStore(browserWithHoldfast);
    await waitUntilStill(page, store); // wiped at once, what came from the last document would be counted with it
    expect(await happened(store, 'hold', 'loss', 'shield')).toEqual([]);
    expect([await holdDialog(page).isOpen(), await lossBar(page).isShown()]).toEqual([false, false]);
    expect(await untilStill(page, /^City/)).toContain('3 entries');
  });
}

test('A slow page that fills itself in would be called a loss', async ({
  browserWithHoldfast,
  portalPage: page,
  portal,
}) => {
  const mycic = new MycicPage(page);
  portal.state.mycic('A').trips = trips;
  await mycic.open('travel');
  expect(await mycic.filledTrips()).toHaveLength(3);
  portal.state.controls.speed = 3;
  await page.reload();
  portal.state.controls.speed = 0;
  // The values arrive a second after the page, as slow calls bring them.
  await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('fieldset fieldset input[type=text]')];
    const values = fields.map((field) => field.value);
    for (const field of fields) field.value = '';
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    fields.forEach((field, i) => (field.value = values[i] ?? ''));
  });
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
  await mycic.press('Add another trip');
  await untilStill(page, /^City/);
  const losses = await happened(await openStore(browserWithHoldfast), 'loss', 'hold');
  expect(losses).toHaveLength(1); // the one that `untilStill` made
});
