import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { waitForAx, waitForNoAx } from './support/ax.ts';
import { reloadExtension } from './support/kill.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

test('an update of Holdfast in the middle of typing would block the page, lose what was typed, or say nothing', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const trips = sampleTrips(2);
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel');
  await mycic.typeTrips(trips);
  const isBack = await reloadExtension(browserWithHoldfast);
  await isBack();

  // The sentence comes once, and the page goes on working.
  const said = await waitForAx(portalPage, { role: 'region', name: 'Holdfast' });
  expect(said.inside.map(({ name }) => name).join(' ')).toContain('Holdfast was updated');
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));

  await lossBar(portalPage).dismiss();
  await waitForNoAx(portalPage, { role: 'region', name: 'Holdfast' });

  // Nothing is held any more: the click does what the portal makes of it.
  await mycic.press('No travel history');
  await waitFor('the portal to wipe the section', async () => (await mycic.model()).noTravel);
  expect(await holdDialog(portalPage).isOpen()).toBe(false);

  // The new page is protected again, and has what was typed before the update.
  expect(await lossBar(portalPage).text()).toContain('2 entries');
  await lossBar(portalPage).restore();
  const { restored, total } = await lossBar(portalPage).outcome();
  expect(restored).toBe(total);
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
});

test('a click right after an update would be held by a Holdfast that is gone', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel');
  await mycic.typeTrips(sampleTrips(1));
  const clear = await mycic.middleOf('No travel history');
  await reloadExtension(browserWithHoldfast);
  const press = (): Promise<void> => portalPage.mouse.click(clear.x, clear.y);
  const isWiped = async (): Promise<boolean> => (await mycic.model()).noTravel;
  const asked = holdDialog(portalPage); // by the next Holdfast, where that was there before the click
  const passes = async (): Promise<boolean> => (await isWiped()) || (await asked.isOpen());
  await press();
  // A click that came before the old one was gone was asked about by it, and the question went with it.
  const first = await waitFor('the first click to pass', passes, 5_000).catch(() => false);
  if (!first) await press();
  await waitFor('a click to pass', passes);
  if (!(await isWiped())) await asked.clearAnyway();
  await waitFor('the portal to wipe the section', isWiped);
});
