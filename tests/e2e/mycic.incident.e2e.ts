import { sampleTrips } from '../portal/shared/trip.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

test.setTimeout(180_000); // twenty entries typed key by key, about fifty page loads

const trips = sampleTrips(20);
const values = trips.map(valuesOf);

test('2016: twenty trips typed, a slow screen, one click on "No travel history"', async ({ portalPage, portal }) => {
  const mycic = new MycicPage(portalPage);
  const hold = holdDialog(portalPage);
  const bar = lossBar(portalPage);
  await mycic.open('travel');
  await mycic.typeTrips(trips);
  expect(await mycic.filledTrips()).toEqual(values);

  // The pointer rests where "Next", then "Change travel history" was; the screen comes late.
  for (const [from, button] of [
    ['Previous', 'Next'],
    ['Next', 'Change travel history'],
  ] as const) {
    await mycic.press(from);
    const { x, y } = await mycic.middleOf(button);
    portal.state.controls.speed = 1;
    await portalPage.mouse.move(x, y);
    await portalPage.mouse.down();
    await portalPage.mouse.up();
    await portalPage.getByRole('heading', { name: 'Travel history', level: 1 }).waitFor();
    portal.state.controls.speed = 0;
    await waitFor('"No travel history" to lie under the pointer', () =>
      portalPage.evaluate(
        (point) => document.elementFromPoint(point.x, point.y)?.getAttribute('value') === 'No travel history',
        { x, y },
      ),
    );
    await portalPage.mouse.down();
    await portalPage.mouse.up();
    await waitFor('an answer to the click', async () => (await hold.isOpen()) || (await bar.findShieldNotice()));
    if (await hold.isOpen()) {
      expect(await hold.text()).toContain('20 entries');
      await hold.keep();
    }
    expect(await mycic.filledTrips()).toEqual(values);
    expect(portal.state.mycic('A').trips.map(valuesOf)).toEqual(values);
  }

  await portalPage.mouse.move(5, 400);
  await portalPage.getByRole('button', { name: 'No travel history' }).click();
  await hold.text();
  await hold.clearAnyway();
  await waitFor('the portal to wipe the section', async () => (await mycic.model()).noTravel);
  expect(portal.state.mycic('A').trips.map(valuesOf).flat().join('')).toBe('');

  expect(await bar.text()).toContain('20 entries (100 fields)');
  await bar.restore();
  expect(await bar.outcome(120_000)).toMatchObject({ restored: 100, total: 100 });
  expect(await mycic.filledTrips()).toEqual(values);
  await bar.dismiss();
  await mycic.press('Save');
  expect(portal.state.mycic('A').trips.map(valuesOf)).toEqual(values);
});
