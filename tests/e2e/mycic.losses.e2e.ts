import type { Page } from '@playwright/test';
import { hosts } from '../portal/shared/hosts.ts';
import type { PortalState } from '../portal/server/state.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const trips = sampleTrips(4);
const values = trips.map(valuesOf);
const COUNT = values.flat().length;

/** The travel page of client A with four trips, of which the portal has the first two. */
async function typeUnsaved(page: Page, state: PortalState, options: Record<string, string> = {}): Promise<MycicPage> {
  const mycic = new MycicPage(page);
  state.mycic('A').trips = trips.slice(0, 4).map((trip, i) => (i < 2 ? trip : { ...trip, from: '', place: '' }));
  await mycic.open('travel', options);
  for (const index of [2, 3]) {
    const entry = page.getByRole('group', { name: `Trip ${index + 1}`, exact: true });
    await entry.getByLabel(/^From/).click();
    await page.keyboard.type(trips[index]?.from ?? '');
    await entry.getByLabel(/^City/).click();
    await page.keyboard.type(trips[index]?.place ?? '');
  }
  await page.keyboard.press('Tab');
  expect(await mycic.filledTrips()).toEqual(values);
  return mycic;
}

/** Everything is back, in the page and, once the person saved, in the portal. */
async function expectRestored(mycic: MycicPage, state: PortalState, count: number): Promise<void> {
  const bar = lossBar(mycic.page);
  await bar.restore();
  const { restored, total, text } = await bar.outcome();
  expect([restored, total], text).toEqual([count, count]);
  expect(await mycic.filledTrips()).toEqual(values);
  await bar.dismiss();
  await mycic.press('Save');
  await expect.poll(() => state.mycic('A').trips.map(valuesOf)).toEqual(values);
}

for (const [kind, what] of [
  ['script', 'A script blanks the section'],
  ['rerender', 'The section is drawn anew, empty'],
  ['remove', 'The section is taken away'],
] as const) {
  test(`${what}: what was typed would be gone`, async ({ portalPage, portal }) => {
    const mycic = await typeUnsaved(portalPage, portal.state);
    await portalPage.evaluate(
      (wipe) => (window as unknown as { practiceWipe(kind: string): void }).practiceWipe(wipe),
      kind,
    );
    expect(await mycic.filledTrips()).toEqual([]);
    expect(await lossBar(portalPage).text()).toContain('4 entries (20 fields) disappeared');
    await expectRestored(mycic, portal.state, COUNT);
  });
}

for (const [name, options] of [
  ['the button of 2016', {}],
  ['a box that posts the page', { gate: 'checkbox' }],
  ['the button, and no empty entry is left', { emptyEntries: '0' }],
  ['the button, on a server that answers posts directly', { post: 'direct' }],
] as const) {
  test(`Cleared on purpose by ${name}: a second thought would come too late`, async ({ portalPage, portal }) => {
    const mycic = await typeUnsaved(portalPage, portal.state, options);
    const gate = 'gate' in options ? 'checkbox' : 'button';
    await portalPage.getByRole(gate, { name: /no travel history/i }).click();
    const hold = holdDialog(portalPage);
    expect(await hold.text()).toContain('4 entries');
    await hold.clearAnyway();
    await waitFor('the portal to wipe the section', async () => (await mycic.model()).noTravel);
    expect(portal.state.mycic('A').trips.map(valuesOf).flat().join('')).toBe('');
    expect(await lossBar(portalPage).text()).toContain('4 entries (20 fields)');
    await expectRestored(mycic, portal.state, COUNT);
  });
}

/** What was typed and not saved: four values. */
const UNSAVED = 4;

test('A page loaded again forgets what was not saved', async ({ portalPage, portal }) => {
  const mycic = await typeUnsaved(portalPage, portal.state);
  await portalPage.reload();
  expect(await mycic.filledTrips()).not.toEqual(values);
  await lossBar(portalPage).text();
  await expectRestored(mycic, portal.state, UNSAVED);
});

test('Coming back with Back, the page has forgotten what was not saved', async ({ portalPage, portal }) => {
  const mycic = await typeUnsaved(portalPage, portal.state);
  await portalPage.getByRole('link', { name: 'My account' }).click();
  await portalPage.getByRole('heading', { name: 'My applications' }).waitFor();
  await portalPage.goBack();
  await lossBar(portalPage).text();
  await expectRestored(mycic, portal.state, UNSAVED);
});

test('The session timed out while typing: Save leads to the sign-in page', async ({ portalPage, portal }) => {
  const mycic = await typeUnsaved(portalPage, portal.state);
  portal.state.signOutEveryone();
  await mycic.press('Save');
  await mycic.signInAgain();
  await mycic.press('Next');
  await lossBar(portalPage).text();
  await expectRestored(mycic, portal.state, UNSAVED);
});

test('The server fails to save: what was posted is nowhere', async ({ portalPage, portal }) => {
  const mycic = await typeUnsaved(portalPage, portal.state);
  portal.state.controls.failSaves = 1;
  await mycic.press('Save');
  await portalPage.getByText('Internal Server Error').waitFor();
  await mycic.open('travel');
  await lossBar(portalPage).text();
  await expectRestored(mycic, portal.state, UNSAVED);
});

for (const outage of ['503', 'hang', 'drop'] as const) {
  test(`The portal goes down (${outage}) while saving, and comes back`, async ({ portalPage, portal }) => {
    const mycic = await typeUnsaved(portalPage, portal.state);
    portal.state.controls.outage = outage;
    const asked = portal.state.requests.length;
    const { x, y } = await mycic.middleOf('Save');
    await portalPage.mouse.click(x, y);
    await waitFor('the portal to be asked', () => Promise.resolve(portal.state.requests.length > asked));
    if (outage === '503') await portalPage.getByRole('heading', { name: 'Service unavailable' }).waitFor();
    if (outage === 'drop')
      await waitFor('the browser to say so', () => Promise.resolve(portalPage.url().startsWith('chrome-error:')));
    portal.state.controls.outage = 'none';
    await portalPage.goto(`https://${hosts.mycic}/eapp/eapp?page=travel&client=A`);
    await lossBar(portalPage).text();
    await expectRestored(mycic, portal.state, UNSAVED);
  });
}
