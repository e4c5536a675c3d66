import type { Page } from '@playwright/test';
import { holdDialog } from '../../tests/e2e/support/holdDialog.ts';
import { lossBar } from '../../tests/e2e/support/lossBar.ts';
import { MycicPage, valuesOf } from '../../tests/e2e/support/mycic.ts';
import { waitFor } from '../../tests/e2e/support/poll.ts';
import type { PracticePortal } from '../../tests/portal/server.ts';
import { sampleTrips } from '../../tests/portal/shared/trip.ts';
import type { Reporter } from './reporter.ts';

const ENTRIES = 20;
const SLOW_SCREEN_SECONDS = 2; // long enough for an impatient second click

/** The incident of 2016, and how it ends today. Throws at the first step that does not hold. */
export async function tellStory(page: Page, portal: PracticePortal, report: Reporter): Promise<void> {
  const mycic = new MycicPage(page);
  const hold = holdDialog(page);
  const loss = lossBar(page);
  const trips = sampleTrips(ENTRIES);

  await mycic.open('travel');
  const started = Date.now();
  await mycic.typeTrips(trips);
  await expectTrips(mycic, trips.map(valuesOf));
  if (await hold.isOpen()) throw new Error('The hold opened while the entries were typed.');
  const seconds = Math.round((Date.now() - started) / 1000);
  await report.step(
    page,
    'Travel history typed, one full page load for each entry',
    `${ENTRIES} entries, ${seconds} s`,
    'typed',
  );

  await mycic.press('Previous');
  await mycic.page.getByRole('heading', { name: 'Personal details' }).waitFor();
  portal.state.controls.speed = SLOW_SCREEN_SECONDS;
  const { x, y } = await mycic.middleOf('Next');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('heading', { name: 'Travel history' }).waitFor();
  const under = await page.evaluate(
    (point) => document.elementFromPoint(point.x, point.y)?.getAttribute('value') ?? '',
    { x, y },
  );
  if (under !== 'No travel history') throw new Error(`Under the pointer lies "${under}", not "No travel history".`);
  portal.state.controls.speed = 0;
  await page.mouse.down(); // the impatient second click: the pointer has not moved
  await page.mouse.up();
  const answer = await waitFor('an answer to the click', async () => {
    if (await hold.isOpen()) return 'asked about';
    return (await loss.findShieldNotice()) === undefined ? undefined : 'ignored, and said so';
  });
  await expectTrips(mycic, trips.map(valuesOf));
  await report.step(
    page,
    'A slow screen put "No travel history" under the pointer; the click was',
    answer,
    'slow-screen',
  );

  if (!(await hold.isOpen())) await clickNoTravel(mycic);
  const question = await hold.text();
  if (!question.includes(String(ENTRIES))) throw new Error(`The hold does not say ${ENTRIES}: ${question}`);
  await report.step(page, 'The hold says what would go', `${ENTRIES} entries named`, 'hold');

  await hold.keep();
  await expectTrips(mycic, trips.map(valuesOf));
  await report.step(page, '"Keep my entries"', `${ENTRIES} of ${ENTRIES} entries still there`, 'kept');

  await clickNoTravel(mycic);
  await hold.text();
  await hold.clearAnyway();
  await waitFor('the portal to wipe the section', async () => (await mycic.model()).noTravel);
  const left = (await mycic.filledTrips()).length;
  if (left !== 0) throw new Error(`${left} entries are left after clearing.`);
  const notice = await loss.text();
  await report.step(
    page,
    '"Clear anyway": the portal wiped the section, the bar says so',
    `${ENTRIES} entries gone`,
    'loss',
  );
  console.log(`    ${notice}`);

  await loss.restore();
  const restoring = Date.now();
  const outcome = await loss.outcome();
  const took = ((Date.now() - restoring) / 1000).toFixed(1);
  await report.step(page, '"Restore"', `${outcome.restored} of ${outcome.total}, ${took} s`, 'restored');
  if (outcome.restored !== outcome.total) throw new Error(outcome.text);

  const equal = await expectTrips(mycic, trips.map(valuesOf));
  await report.step(
    page,
    'Every value compared in the portal’s own model',
    `${equal} of ${ENTRIES * 5} equal`,
    'compared',
  );

  await loss.dismiss();
  await mycic.press('Save');
  const saved = portal.state.mycic('A').trips.map(valuesOf);
  const onServer = countEqual(saved, trips.map(valuesOf));
  if (onServer !== ENTRIES * 5) throw new Error(`The portal's server holds ${onServer} of ${ENTRIES * 5} values.`);
  await report.step(page, 'Saved by hand; the portal’s server holds', `${onServer} of ${ENTRIES * 5} values`, 'saved');
}

async function clickNoTravel(mycic: MycicPage): Promise<void> {
  const { x, y } = await mycic.middleOf('No travel history');
  await mycic.page.mouse.move(x - 60, y - 80);
  await mycic.page.mouse.move(x, y, { steps: 5 });
  await mycic.page.mouse.down();
  await mycic.page.mouse.up();
}

/** Throws unless the page's own model has exactly these entries; returns how many values are equal. */
async function expectTrips(mycic: MycicPage, wanted: string[][]): Promise<number> {
  const trips = await mycic.filledTrips();
  const equal = countEqual(trips, wanted);
  if (equal !== wanted.flat().length || trips.length !== wanted.length) {
    throw new Error(
      `${equal} of ${wanted.flat().length} values are in the portal's model, in ${trips.length} entries.`,
    );
  }
  return equal;
}

function countEqual(have: string[][], wanted: string[][]): number {
  return wanted.flatMap((trip, index) => trip.filter((value, place) => have[index]?.[place] === value)).length;
}
