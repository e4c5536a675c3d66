import { expect, test } from 'vitest';
import { waitFor } from '../e2e/support/poll.ts';
import { prTrips } from '../e2e/support/pr.ts';
import type { Imm5444, Imm5562 } from '../portal/pr/file.ts';
import { keys, press } from './support/keys.ts';
import { openForFile } from './support/open.ts';
import { PrPage } from './support/pr.ts';

const open = openForFile();

test('trips in an Angular form survive "I have not travelled": asked about, and brought back', async () => {
  const { page, hold, loss } = await open();
  const pr = new PrPage(page);
  const trips = prTrips(3);
  await pr.open('imm5562');
  const heading = await page.$eval('pra-travel-section h2', (element) => element.textContent.trim());
  await pr.typeTrips(heading, trips);
  const typed = await pr.model<Imm5562>();
  expect(typed.principal.trips).toEqual(trips);

  await pr.tick(heading, '#haveNotTravelled');
  expect(await hold.text()).toContain('3 entries');
  await hold.keep();
  expect(await pr.model()).toEqual(typed);

  await pr.tick(heading, '#haveNotTravelled');
  await hold.clearAnyway();
  await waitFor('the portal to take the entries', async () => (await pr.model<Imm5562>()).principal.haveNotTravelled);
  expect(await loss.text()).toContain('3 entries');
  await loss.restore();
  const { restored, total } = await loss.outcome();
  expect(restored).toBe(total);
  expect(await pr.model()).toEqual(typed);
});

test('rows of text wiped by "Clear Table" come back through the entry form', async () => {
  const { page, portal, hold, loss } = await open();
  const pr = new PrPage(page);
  const absences = prTrips(4).map(({ from, to, destination, purpose }) => ({
    from,
    to,
    location: destination,
    reason: purpose,
    other: '',
  }));
  portal.state.pr('A').imm5444 = { absent: 'yes', absences, addresses: [], work: [] };
  await pr.open('prcard');
  const before = await pr.model<Imm5444>();
  await pr.click('Absences from Canada', 'Clear Table');
  expect(await hold.text()).toContain('4 entries');
  await hold.clearAnyway();
  await waitFor('the table to be empty', async () => (await pr.model<Imm5444>()).absences.length === 0);
  expect(await loss.text()).toContain('4 entries');
  await loss.restore();
  const { restored, total } = await loss.outcome();
  expect(restored).toBe(total);
  expect(await pr.model()).toEqual(before);
});

test('somebody without a mouse would be stuck in the question, or lose the entries to it', async () => {
  const { page, hold } = await open();
  const pr = new PrPage(page);
  await pr.open('imm5562');
  const heading = await page.$eval('pra-travel-section h2', (element) => element.textContent.trim());
  await pr.typeTrips(heading, prTrips(1));
  const typed = await pr.model<Imm5562>();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

  await page.click('pra-travel-section h2'); // the next stop of the Tab key is the box below
  await press(page, keys.tab, ' ');
  await hold.text();
  await press(page, keys.escape);
  await hold.expectGone();
  expect(await pr.model()).toEqual(typed);
  expect(await focused()).toBe('haveNotTravelled');

  await press(page, ' ');
  await hold.text();
  await press(page, keys.enter); // the button that keeps has the focus
  await hold.expectGone();
  expect(await pr.model()).toEqual(typed);

  await press(page, ' ');
  await hold.clearIsReady();
  await press(page, keys.tab, keys.tab, keys.enter); // round to the list of what is at stake, then to the button
  await waitFor('the portal to take the entries', async () => (await pr.model<Imm5562>()).principal.haveNotTravelled);
});
