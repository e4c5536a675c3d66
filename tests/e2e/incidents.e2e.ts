import { readFile } from 'node:fs/promises';
import type { LogEntry } from '../../utils/messages/contract.ts';
import { readContainer } from '../../utils/evidence/container.ts';
import { clients } from '../portal/shared/clients.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import type { TestBrowser } from './support/browser.ts';
import { exportEvidence } from './support/evidence.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { PrPage } from './support/pr.ts';
import { openStore, readDrafts, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';

const INCIDENTS: readonly LogEntry['kind'][] = ['outage', 'recovered', 'slow', 'signedOut'];

/** What stands in the timeline of the one matter there is, oldest first: kind and facts. */
async function incidentsOf(store: Store): Promise<string[]> {
  const { matters } = await store.ask('readMatters', {});
  if (matters.length !== 1) return [];
  const { timeline } = await store.ask('readMatter', { matterId: matters[0]?.matterId ?? '', most: 100 });
  return timeline
    .map(({ entry }) => entry)
    .filter(({ kind }) => INCIDENTS.includes(kind))
    .sort((a, b) => a.at - b.at)
    .map(({ kind, facts = [] }) => `${kind}: ${facts.map(({ text }) => text).join(' ')}`);
}

/** The page that is open says whose it is, that is believed, and what stands in it is kept. */
async function filed(store: Store): Promise<void> {
  await waitFor('the page to be filed', async () => {
    const { visits } = await store.ask('listVisits', {});
    const [newest] = visits.sort((a, b) => b.visit.openedAt - a.visit.openedAt);
    return newest !== undefined && newest.matterId !== '' && newest.fields > 0;
  });
}

async function recordsOf(browser: TestBrowser, client: string, name: string) {
  const records = await openOwnPage(browser, 'records.html');
  await records.getByRole('link', { name: client }).click();
  await records.getByRole('combobox', { name, exact: true }).selectOption({ label: 'Incidents' });
  return records;
}

test('nobody could say when the portal was down, or that it signed its person out in the middle of work', async ({
  browserWithHoldfast,
  portalPage: page,
  portal,
}, testInfo) => {
  portal.state.mycic('A').trips = sampleTrips(1);
  const { controls } = portal.state;
  const mycic = new MycicPage(page);
  const store = await openStore(browserWithHoldfast);
  const told = (...kinds: string[]) =>
    waitFor(kinds.join(', '), async () => {
      const found = await incidentsOf(store);
      return JSON.stringify(found.map((line) => line.split(':')[0])) === JSON.stringify(kinds);
    });
  await page.bringToFront();
  await mycic.open('travel');
  await page.getByLabel(/^City/).first().fill('Lyon');
  await page.keyboard.press('Tab');
  await filed(store);

  controls.outage = '503';
  await page.reload();
  await told('outage');
  controls.outage = 'none';
  await page.reload();
  await told('outage', 'recovered');
  await filed(store);
  controls.outage = 'drop';
  await page.reload().catch(() => undefined); // the browser's own page says that nothing came
  await waitFor('no answer to be told', async () =>
    (await incidentsOf(store)).some((line) => /^outage: net::ERR_\w+ https:\/\/onlineservices/.test(line)),
  );
  controls.outage = 'none';
  // The browser itself tries a failed page again: whoever comes back opens another tab.
  const another = await browserWithHoldfast.context.newPage();
  await new MycicPage(another).open('travel');
  await waitFor('the answer after it', async () => (await incidentsOf(store)).at(-1)?.startsWith('recovered') === true);
  await filed(store);
  portal.state.signOutEveryone();
  await another.reload();
  await waitFor('the sign-out', async () => (await incidentsOf(store)).at(-1)?.startsWith('signedOut') === true);

  const found = await incidentsOf(store);
  expect(found[0]).toMatch(/^outage: 503 Service unavailable https:\/\/onlineservices-servicesenligne\.cic\.gc\.ca$/);
  expect(found.at(-1)).toBe('signedOut: https://clegc-gckey.gc.ca/j/eng/l');
  expect(found.join(' ')).not.toContain('?'); // an address with its query could sign somebody in

  const records = await recordsOf(browserWithHoldfast, 'Amina DIALLO', 'Show');
  await expect(records.getByText('The portal failed', { exact: true }).first()).toBeVisible();
  await expect(records.getByText(/answer 503 – until /)).toBeVisible();
  await expect(records.getByText('The portal asked to sign in again', { exact: true })).toBeVisible();
  await expect(records.getByRole('region', { name: 'Time lost by day' })).toContainText(/\d\ss in all/);
  expect(await axeComplaints(records), 'a matter with incidents').toEqual([]);

  const file = testInfo.outputPath('evidence.zip');
  await exportEvidence(browserWithHoldfast, clients.A.applicationNumber, file);
  const report = new TextDecoder().decode((await readContainer(await readFile(file))).get('report.html'));
  expect(report).toContain('The portal failed');
  expect(report).toContain('Answer (HTTP status): 503');
  expect(report).toContain('seen to end');
});

test.describe('in French', () => {
  test.use({ language: 'fr' });
  test('an outage that is not over, and an answer of ten seconds, would not be seen in Records', async ({
    browserWithHoldfast,
    portalPage: page,
    portal,
  }) => {
    portal.state.mycic('A').trips = sampleTrips(1);
    const store = await openStore(browserWithHoldfast);
    await page.bringToFront();
    const mycic = new MycicPage(page);
    portal.state.controls.speed = 10;
    await mycic.open('travel', { lang: 'fr' });
    await waitFor('the slow screen', async () => /^slow: 1\d{4} /.test((await incidentsOf(store))[0] ?? ''));
    portal.state.controls.outage = '503';
    await page.reload();
    await waitFor('the outage', async () => (await incidentsOf(store)).length === 2);
    const records = await recordsOf(browserWithHoldfast, 'Amina DIALLO', 'Afficher');
    await expect(records.getByText(/a pris 1\d\ss/)).toBeVisible();
    await expect(records.getByText(/réponse 503 – fin non constatée/)).toBeVisible();
    await expect(records.getByRole('region', { name: 'Temps perdu par jour' })).toContainText(/1\d\ss en tout/);
    expect(await axeComplaints(records), 'un dossier avec incidents').toEqual([]);
  });
});

test('a save that failed, or a sign-out by the portal, would leave no trace in an application of one page', async ({
  browserWithHoldfast,
  portalPage: page,
  portal,
}) => {
  const store = await openStore(browserWithHoldfast);
  await page.bringToFront();
  const pr = new PrPage(page);
  await pr.open('imm5669');
  await filed(store);
  portal.state.controls.failSaves = 1;
  await pr.press('Save and continue');
  await waitFor(
    'the failed save',
    async () => (await incidentsOf(store))[0]?.startsWith('outage: 500 https:') === true,
  );
  await pr.press('Save and continue');
  await waitFor('the save that worked', async () => (await incidentsOf(store))[1]?.startsWith('recovered:') === true);
  await pr.open('imm5669');
  await pr.type(page.getByRole('textbox').first(), 'Ouagadougou');
  await waitFor('the text to be kept', async () =>
    JSON.stringify(await readDrafts(store, 'imm5669')).includes('Ouagadougou'),
  );
  await filed(store);
  portal.state.signOutEveryone();
  await pr.press('Save and continue');
  await waitFor('the sign-out', async () =>
    (await incidentsOf(store)).includes('signedOut: https://prson-srpel.apps.cic.gc.ca/en/login'),
  );
});
