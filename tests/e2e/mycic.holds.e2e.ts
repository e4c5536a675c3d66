import type { Locator } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { happened } from './support/happened.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { openStore, readDrafts } from './support/store.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const trips = sampleTrips(3);
const values = trips.map(valuesOf);

/** By Tab, as a person comes to a button: one that a script puts under the fingers is shielded for a moment. */
async function goTo(button: Locator): Promise<void> {
  await button.focus();
  for (const key of ['Shift+Tab', 'Tab']) await button.page().keyboard.press(key);
}

for (const [lang, words] of [
  ['en', { wipe: 'No travel history', links: ['Home', 'Help', 'Logout', /^Report a problem/], entries: '3 entries' }],
  [
    'fr',
    {
      wipe: 'Aucun antécédent de voyage',
      links: ['Accueil', 'Aide', 'Fermer la session', /^Signaler un problème/],
      entries: '3 entrées',
    },
  ],
] as const) {
  test(`A slip of mouse or keyboard would wipe or leave the page (${lang})`, async ({ portalPage, portal }) => {
    const mycic = new MycicPage(portalPage);
    const hold = holdDialog(portalPage);
    portal.state.mycic('A').trips = trips;
    await mycic.open('travel', { lang });
    const wipe = portalPage.getByRole('button', { name: words.wipe });
    await wipe.click();
    expect(await hold.text()).toContain(words.entries);
    await hold.keep();
    await goTo(wipe);
    await portalPage.keyboard.press('Enter');
    expect(await hold.text()).toContain(words.entries);
    await portalPage.keyboard.press('Escape');
    await hold.expectGone();
    await goTo(wipe);
    await portalPage.keyboard.press('Space');
    await hold.text();
    await hold.keep();

    const city = portalPage.getByRole('group', { name: /^(Trip|Voyage) 1$/ }).getByLabel(/^(City|Ville)/);
    await city.click();
    await portalPage.keyboard.press('End');
    await portalPage.keyboard.type(' Nord');
    for (const name of words.links) {
      for (const link of await portalPage.getByRole('link', { name }).all()) {
        await link.click();
        await hold.text();
        await hold.keep();
      }
    }
    expect(await city.inputValue()).toBe(`${trips[0]?.place ?? ''} Nord`);
    const posts = portal.state.requests.filter(({ method, path }) => method === 'POST' || /exit|logout/.test(path));
    expect(posts).toEqual([]);
  });
}

test('Links that sign out would ask although there is nothing to lose', async ({
  browserWithHoldfast,
  portalPage,
  portal,
}) => {
  const mycic = new MycicPage(portalPage);
  portal.state.mycic('A').trips = trips;
  for (const name of ['Home', 'Help', /^Report a problem/]) {
    for (const session of portal.state.sessions.values()) session.signedIn = true;
    await mycic.open('travel');
    await portalPage.getByRole('link', { name }).first().click();
    await portalPage.getByRole('heading', { name: 'Sign in with GCKey' }).waitFor();
  }
  expect(await happened(await openStore(browserWithHoldfast), 'hold')).toEqual([]);
});

test('"Clear anyway" on a link that signs out goes where the person wanted', async ({ portalPage, portal }) => {
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel');
  await mycic.typeTrip(0, trips[0] ?? sampleTrips(1)[0]!);
  await portalPage.getByRole('link', { name: 'Help' }).first().click();
  const hold = holdDialog(portalPage);
  await hold.text();
  await hold.clearAnyway();
  await portalPage.getByRole('heading', { name: 'Sign in with GCKey' }).waitFor();
  expect([...portal.state.sessions.values()].map(({ signedIn }) => signedIn)).toContain(false);
});

test('A date picked with jQuery UI fires no native event: it would not be kept', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel');
  await portalPage.getByRole('button', { name: 'Choose a date' }).first().click();
  await portalPage.locator('#ui-datepicker-div').getByRole('link', { name: '15', exact: true }).click();
  const [[from]] = (await mycic.model()).trips as [[string]];
  expect(from).toMatch(/^\d{4}-\d{2}$/);
  const store = await openStore(browserWithHoldfast);
  await waitFor('the picked date to be kept', async () => {
    const [draft] = await readDrafts(store, 'page=travel');
    return draft?.fields.some(({ value }) => value.kind === 'text' && value.text === from);
  });
  await store.close();
  await portalPage.reload();
  await lossBar(portalPage).text();
  await lossBar(portalPage).restore();
  expect(await lossBar(portalPage).outcome()).toMatchObject({ restored: 1, total: 1 });
  expect((await mycic.model()).trips[0]?.[0]).toBe(from);
});

test('Where the portal asks by itself, a second question would be noise', async ({
  browserWithHoldfast,
  portalPage,
  portal,
}) => {
  const mycic = new MycicPage(portalPage);
  portal.state.mycic('A').trips = trips;
  await portalPage.goto('https://onlineservices-servicesenligne.cic.gc.ca/mycic/home');
  const row = portalPage.getByRole('row', { name: /Amina DIALLO/ });
  await row.getByRole('button', { name: 'Delete' }).click();
  await portalPage.getByText('Are you sure you want to delete this application?').waitFor();
  await mycic.press('Cancel');
  await mycic.open('travel');
  await portalPage.getByRole('group', { name: 'Trip 2' }).getByRole('button', { name: 'Delete this trip' }).click();
  const hold = holdDialog(portalPage);
  const asked = await waitFor('one question', async () => {
    if (await hold.isOpen()) return 'holdfast';
    return (await portalPage.getByText('Are you sure you want to delete this trip?').isVisible())
      ? 'portal'
      : undefined;
  });
  expect(asked).toBe('portal');
  await mycic.press('Delete');
  expect((await mycic.filledTrips()).length).toBe(2);
  // Removed on purpose and confirmed to the portal: not told as a loss either.
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  await waitFor('the deletion to be noted', async () => (await happened(store, 'cleared')).length > 0);
  expect(await lossBar(portalPage).isShown()).toBe(false);
  expect(await happened(store, 'loss')).toEqual([]);
  await mycic.press('Save');
  expect(portal.state.mycic('A').trips.map(valuesOf)).toEqual([values[0], values[2]]);
  expect(await happened(store, 'hold')).toEqual([]);
});
