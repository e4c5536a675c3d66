import { expect } from 'vitest';
import type { HoldDialog, LossBar } from '../../e2e/support/inPage.ts';
import { valuesOf } from '../../e2e/support/mycic.ts';
import type { Trip } from '../../portal/shared/trip.ts';
import type { MycicPage } from './mycic.ts';

/** Clears the section that holds these trips, after the question, and has all of them brought back by one click. */
export async function clearAndRestore(
  mycic: MycicPage,
  trips: readonly Trip[],
  { hold, loss }: { hold: HoldDialog; loss: LossBar },
): Promise<void> {
  await mycic.click('No travel history');
  expect(await hold.text()).toContain(String(trips.length));
  await hold.clearAnyway();
  await loss.restore();
  const { restored, total } = await loss.outcome();
  expect(restored).toBe(total);
  expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
}
