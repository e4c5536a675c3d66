import type { Page } from '@playwright/test';
import { hosts } from '../portal/shared/hosts.ts';
import type { PortalState } from '../portal/server/state.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { readAx } from './support/ax.ts';
import type { TestBrowser } from './support/browser.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { untilStill } from './support/untilStill.ts';

/** Client A's trip, typed and never saved. None of these words stands anywhere else. */
const [sample] = sampleTrips(1);
const trip = { ...sample!, from: '1987-03', to: '1987-04', place: 'Antananarivo' };
const SECRETS = [trip.from, trip.to, trip.place];

const NO_CLIENT = `https://${hosts.mycic}/eapp/eapp?page=travel`;

/** Types A's trip on her page, at an address that names nobody. */
async function typeAsAmina(page: Page, state: PortalState, options: string): Promise<MycicPage> {
  const mycic = new MycicPage(page);
  await page.goto(`https://${hosts.mycic}/mycic/home`);
  showClient(state, 'A');
  await page.goto(`${NO_CLIENT}${options}`);
  const frame = options.includes('frame=1') ? page.frame('application') : null;
  const entry = (frame ?? page).getByRole('group', { name: 'Trip 1', exact: true });
  for (const [label, text] of [
    [/^From/, trip.from],
    [/^To/, trip.to],
    [/^City/, trip.place],
  ] as const) {
    await entry.getByLabel(label).click();
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab');
  return mycic;
}

/** Until a name that comes late is seen, what was typed is nobody's. */
async function untilNamed(browser: TestBrowser): Promise<void> {
  const store = await openStore(browser);
  await waitFor('the client to be recorded', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.some(
      ({ visit, markers }) => /travel/.test(visit.address) && markers.some(({ value }) => value === 'E001234567'),
    );
  });
  await store.close();
}

/** As choosing another client in another window does: the session's client changes, no address does. */
function showClient(state: PortalState, client: 'A' | 'B'): void {
  for (const session of state.sessions.values()) Object.assign(session, { client, signedIn: true });
}

/** Waits until Holdfast had its time on B's page, then looks for A's values in the DOM and the accessibility tree. */
async function expectNoLeak(page: Page): Promise<void> {
  const frame = page.frame('application') ?? page;
  const said = await untilStill(page, /^City/, frame);
  expect(said).toContain('1 filled field');
  const dom = await Promise.all(page.frames().map((each) => each.evaluate(readDom)));
  const ax = (await readAx(page)).map((node) => `${node.name} ${node.description}`);
  const everything = [said, ...dom, ...ax].join('\n');
  expect(SECRETS.filter((secret) => everything.includes(secret))).toEqual([]);
}

/** In the page: markup and what the fields hold. */
function readDom(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input,select,textarea')];
  return `${document.documentElement.outerHTML}\n${fields.map(({ value }) => value).join('\n')}`;
}

async function expectHers(page: Page): Promise<void> {
  const bar = lossBar(page);
  expect(await bar.text(20_000)).toContain('3');
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 3, total: 3 });
  const frame = page.frame('application') ?? page;
  expect(await frame.evaluate(readDom)).toContain(trip.place);
}

for (const [what, options] of [
  ['the page names the client', ''],
  ['the name arrives two seconds late', '&identityDelay=2000'],
  ['the form stands in a frame and only the top page names the client', '&frame=1'],
  ['and in that top page the name arrives late', '&frame=1&identityDelay=2000'],
] as const) {
  test(`The session's client changes under one address (${what}): A's trip would stand in B's file`, async ({
    browserWithHoldfast,
    portalPage,
    portal,
  }) => {
    await typeAsAmina(portalPage, portal.state, options);
    await untilNamed(browserWithHoldfast);
    showClient(portal.state, 'B');
    await portalPage.reload();
    await expectNoLeak(portalPage);
    showClient(portal.state, 'A');
    await portalPage.goto(`${NO_CLIENT}${options}`);
    await expectHers(portalPage);
  });
}

test('No page names its client: after a sign-in, or once another client was shown, nothing may be offered', async ({
  portalPage,
  portal,
}) => {
  await typeAsAmina(portalPage, portal.state, '&identity=hidden');
  portal.state.signOutEveryone();
  await portalPage.reload();
  await portalPage.getByRole('heading', { name: 'Sign in with GCKey' }).waitFor();
  showClient(portal.state, 'B');
  await portalPage.goto(`${NO_CLIENT}&identity=hidden`);
  await expectNoLeak(portalPage);
});

test('B is shown by name in between, then a page without names: A would be offered on it', async ({
  portalPage,
  portal,
}) => {
  await typeAsAmina(portalPage, portal.state, '&identity=hidden');
  showClient(portal.state, 'B');
  await portalPage.goto(`${NO_CLIENT}`);
  await expectNoLeak(portalPage);
  await portalPage.goto(`${NO_CLIENT}&identity=hidden`);
  await expectNoLeak(portalPage);
});

test('A in one tab, B in the other, under one address', async ({ browserWithHoldfast, portalPage, portal }) => {
  await typeAsAmina(portalPage, portal.state, '');
  showClient(portal.state, 'B');
  const other = await browserWithHoldfast.context.newPage();
  await other.goto(NO_CLIENT);
  await expectNoLeak(other);
  await other.goto(`${NO_CLIENT}&identity=hidden`);
  await expectNoLeak(other);
  showClient(portal.state, 'A');
  await portalPage.bringToFront();
  await portalPage.reload();
  await expectHers(portalPage);
});

test('A restore is under way when the session changes to B: the rest would go into his file', async ({
  portalPage,
  portal,
}) => {
  const mycic = new MycicPage(portalPage);
  portal.state.mycic('A').trips = Array.from({ length: 6 }, () => trip);
  await portalPage.goto(`https://${hosts.mycic}/mycic/home`);
  showClient(portal.state, 'A');
  await portalPage.goto(NO_CLIENT);
  expect(await mycic.filledTrips()).toHaveLength(6);
  portal.state.mycic('A').trips = sampleTrips(0);
  await portalPage.reload();
  const bar = lossBar(portalPage);
  await bar.text();
  // Between the portal's taking A's post and its next page, so that no post of A's own page falls into B's file.
  portal.state.controls.speed = 2;
  await bar.restore();
  await expect.poll(() => portal.state.mycic('A').trips.length, { intervals: [10] }).toBeGreaterThan(0);
  showClient(portal.state, 'B');
  await expect(portalPage.getByText('Bao TRAN')).toBeVisible();
  portal.state.controls.speed = 0;
  await expectNoLeak(portalPage);
  expect(JSON.stringify(portal.state.mycic('B'))).not.toContain(trip.place);
});
