import type { Imm5562, Imm5669 } from '../portal/pr/file.ts';
import { clickAx, findAllAx, waitForAx } from './support/ax.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { PrPage, prTrips, valuesOfTrips } from './support/pr.ts';
import { shownByHoldfast, waitUntilStill } from './support/stillness.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const SECTION_A = 'Section A – Principal applicant';

test('Undo puts back what was there, and Dismiss lets a loss go for good', async ({
  portal,
  portalPage,
  browserWithHoldfast,
}) => {
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  portal.state.pr('A').imm5562.principal.trips = prTrips(2);
  await pr.open('imm5562');
  await expect(portalPage.locator('fieldset')).toHaveCount(3);
  await pr.typeTrips('Section B – Spouse or common-law partner', prTrips(1));
  await pr.wipe('rerender');
  expect(await bar.text()).toMatch(/2 entries \(10 fields\)/);
  await bar.restore();
  expect((await bar.outcome()).text).toMatch(/^Restored 10 of 10/);
  expect((await pr.model<Imm5562>()).principal.trips).toEqual(prTrips(2));
  await bar.undo();
  await waitForAx(portalPage, { role: 'StaticText', name: /restore was undone/ });
  expect((await pr.shown(SECTION_A)).filter(Boolean)).toEqual([]);
  const { principal } = await pr.model<Imm5562>();
  expect(principal.trips.flatMap((trip) => Object.values(trip)).filter(Boolean)).toEqual([]);

  // Unsaved work is offered after a reload; dismissed, it is offered no more.
  await portalPage.reload();
  await pr.ready();
  await bar.text();
  await bar.dismiss();
  await bar.expectGone();
  await portalPage.reload();
  await pr.ready();
  await waitUntilStill(portalPage, store);
  expect(await shownByHoldfast(portalPage)).toEqual([]);
});

test('what cannot be restored is listed with its reason and a button to copy it', async ({ portalPage }) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  await pr.open('imm5562');
  await pr.typeTrips(SECTION_A, prTrips(2));
  await pr.wipe('remove');
  await bar.text();
  await bar.restore();
  const outcome = await bar.outcome();
  expect(outcome.text).toMatch(/^Restored 0 of 10\. 10 fields could not be put back/);
  const [list] = await findAllAx(portalPage, { role: 'list', name: 'Not restored' });
  const items = list?.inside.filter(({ role }) => role === 'listitem') ?? [];
  expect(items).toHaveLength(10);
  const said = list?.inside.map(({ name }) => name).join('\n') ?? '';
  for (const value of valuesOfTrips(prTrips(2)).slice(0, 4)) expect(said).toContain(value);
  expect(said).toMatch(/not on the page now|did not find how to add/);
  await portalPage.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = await waitForAx(portalPage, { role: 'button', name: /^Copy/ });
  await clickAx(portalPage, copy);
  const copied = await waitFor('the value to be copied', () =>
    portalPage.evaluate(() => navigator.clipboard.readText()),
  );
  expect(valuesOfTrips(prTrips(2))).toContain(copied);
});

test('what was typed after a loss stays, and typing stops a restore under way', async ({ portal, portalPage }) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const file = portal.state.pr('A');
  const address = { street: '12 Elm St', city: 'Ottawa', country: 'CA', provinceOrState: 'ON', postalCode: 'K1A 0B1' };
  file.imm5669 = { ...file.imm5669, mailing: address };
  await pr.open('imm5669');
  await expect(portalPage.locator('[name=provinceOrState]').first()).toHaveValue('ON');
  await pr.wipe('rerender');
  expect(await bar.text()).toMatch(/5 filled fields/);
  await pr.type(portalPage.locator('input#city').first(), 'Gatineau', false);
  await bar.restore();
  await bar.outcome();
  expect((await pr.model<Imm5669>()).mailing).toEqual({ ...address, city: 'Gatineau' });
  await bar.dismiss();

  file.imm5562 = { ...file.imm5562, principal: { haveNotTravelled: false, trips: prTrips(20) } };
  await pr.open('imm5562');
  await expect(portalPage.locator('fieldset')).toHaveCount(21);
  await pr.wipe('remove');
  await bar.text();
  await portalPage.reload();
  await pr.ready();
  await expect(portalPage.locator('fieldset')).toHaveCount(21);

  // A restore that has to add twenty entries: the person begins to type in the middle of it.
  await portalPage.locator('#haveNotTravelled').first().click();
  await waitForAx(portalPage, { role: 'button', name: 'Clear anyway' });
  await waitFor('the clear to be allowed', async () => {
    const [button] = await findAllAx(portalPage, { role: 'button', name: 'Clear anyway' });
    return button?.disabled === false;
  });
  await portalPage.keyboard.press('Shift+Tab');
  await portalPage.keyboard.press('Enter');
  await bar.text();
  const field = portalPage.locator('[id="trip-length-0"]').first(); // stands still while entries are added below
  const filled = portalPage.locator('[id="trip-destination-2"]');
  await bar.restore();
  await filled.waitFor();
  await field.click();
  await pr.type(field, 'Typed meanwhile', false);
  const { restored, total, text } = await bar.outcome();
  expect(total).toBe(100);
  expect(restored).toBeLessThan(100);
  expect(text).toMatch(/The restore was stopped before this field|could not be put back/);
  expect((await pr.model<Imm5562>()).principal.trips[0]?.length).toBe('Typed meanwhile');
});
