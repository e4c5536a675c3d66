import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { createRandom } from './support/random.ts';
import { expect, test } from './support/test.ts';

/** How often the incident of 2016 is lived through; HOLDFAST_INCIDENTS=200 takes about half an hour. */
const INCIDENTS = Number(process.env['HOLDFAST_INCIDENTS'] ?? 6);
const TRIPS = 20;
const SLOWEST_S = 10;
/** Of the new screen: the press falls before, at and after what the shield allows. */
const LATEST_MS = 900;

const random = createRandom(Number(process.env['HOLDFAST_SEED'] ?? 2016));

/** Seconds that the change of screen takes. In a long run from none to ten, the quick ones more often. */
function speedOf(incident: number): number {
  if (INCIDENTS > 20) return SLOWEST_S * (random.below(1_001) / 1_000) ** 2;
  return [0, 0.3, 0.7, 1.5][incident % 4] ?? 0;
}

/** A press with the bare button: the pointer does not move. */
async function pressStill(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** What the last press came to: asked about, ignored, or (it fell before the new screen) nothing yet. */
async function outcomeOf(page: Page): Promise<'held' | 'ignored' | undefined> {
  if (await holdDialog(page).isOpen()) return 'held';
  return (await lossBar(page).findShieldNotice()) === undefined ? undefined : 'ignored';
}

test('the 2016 incident: twenty trips do not disappear when "No travel history" slides under a resting pointer', async ({
  portalPage: page,
  portal,
}) => {
  test.setTimeout(30_000 + INCIDENTS * 20_000);
  const { mycic, controls } = { mycic: portal.state.mycic('A'), controls: portal.state.controls };
  const found = { held: 0, ignored: 0 };
  let slowest = 0;
  for (let incident = 0; incident < INCIDENTS; incident++) {
    controls.speed = 0;
    mycic.trips = sampleTrips(TRIPS);
    await page.goto(`https://${hosts.mycic}/eapp/eapp?page=review&client=A`);
    const place = await new MycicPage(page).middleOf('Change travel history');
    await page.mouse.move(place.x, place.y);
    controls.speed = speedOf(incident);
    slowest = Math.max(slowest, controls.speed);
    const arrived = page.waitForURL(/page=travel/, { waitUntil: 'commit', timeout: 30_000 });
    await pressStill(page);
    await arrived;
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), random.below(LATEST_MS));
    await page.waitForFunction(() => document.querySelector('input[name=_noTravel]') !== null);
    await pressStill(page);
    const first = await waitFor('the press to be ignored or asked about', () => outcomeOf(page));
    found[first]++;
    if (first === 'ignored') {
      // Pressed again it is meant: no deliberate press is lost beyond the first.
      await pressStill(page);
      await waitFor('the second press to be asked about', async () => (await outcomeOf(page)) === 'held');
    }
    await holdDialog(page).keep();
    expect(await new MycicPage(page).filledTrips()).toHaveLength(TRIPS);
    expect(mycic.noTravel).toBe(false);
    expect(mycic.trips).toHaveLength(TRIPS);
  }
  const figures = `${found.ignored} ignored and asked about at the second press, ${found.held} asked about at the first`;
  console.log(`shield: ${INCIDENTS} incidents, screens of 0 to ${slowest.toFixed(1)} s, ${figures}, 0 wiped`);
  expect(found.ignored).toBeGreaterThan(0);
  expect(found.held).toBeGreaterThan(0);
});
