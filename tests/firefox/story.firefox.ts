import { expect, test } from 'vitest';
import { waitFor } from '../e2e/support/poll.ts';
import { valuesOf } from '../e2e/support/mycic.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { MycicPage } from './support/mycic.ts';
import { open } from './support/open.ts';

/** The incident of 2016, from typing to the last restored value, in the other browser. */
test('twenty typed entries survive "No travel history": asked about, and brought back in one click', async () => {
  const { page, hold, loss } = await open();
  const mycic = new MycicPage(page);
  const trips = sampleTrips(20);
  await mycic.openTravel();
  await mycic.typeTrips(trips);
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
  expect(await hold.isOpen()).toBe(false);

  await mycic.click('No travel history');
  expect(await hold.text()).toContain('20');
  await hold.keep();
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));

  await mycic.click('No travel history');
  await hold.clearAnyway();
  await waitFor('the portal to wipe the section', async () => (await mycic.model()).noTravel);
  expect(await mycic.filledTrips()).toEqual([]);

  expect(await loss.text()).toContain('20');
  await loss.restore();
  const { restored, total } = await loss.outcome();
  expect(restored).toBe(total);
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
});
