import { sampleTrips } from '../portal/shared/trip.ts';
import { holdDialog } from './support/holdDialog.ts';
import { inPageComplaints } from './support/inPageAxe.ts';
import { inEverySight } from './support/looks.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage } from './support/mycic.ts';
import { test } from './support/test.ts';

for (const [language, wipe] of [
  ['en', 'No travel history'],
  ['fr', 'Aucun antécédent de voyage'],
] as const) {
  test(`${language}: somebody who hears or cannot see the page well would be shut out of Holdfast’s question or its bar`, async ({
    portalPage: page,
    portal,
  }) => {
    portal.state.mycic('A').trips = sampleTrips(10); // more than the question lists at first
    await new MycicPage(page).open('travel', { lang: language });
    const none = page.getByRole('button', { name: wipe, exact: true });
    const hold = holdDialog(page);
    const bar = lossBar(page);
    const check = (what: string) => inEverySight(page, inPageComplaints, what);

    await none.click();
    await hold.text();
    await hold.clearIsReady();
    await check('the question');
    await hold.clearAnyway();
    await bar.text();
    await check('the bar');
    await bar.review();
    await check('the review');
    await bar.restore();
    await bar.outcome();
    await check('the outcome');
  });
}
