import type { Page } from '@playwright/test';
import { clients, type ClientKey } from '../portal/shared/clients.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { findAllAx } from './support/ax.ts';
import { MycicPage } from './support/mycic.ts';
import { openStore } from './support/store.ts';
import { shownByHoldfast, waitUntilStill } from './support/stillness.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const FIVE_TABS: readonly ClientKey[] = ['A', 'B', 'C', 'A', 'B'];

/** A different order each time, the same when a failure is looked into: the seed stands in the error. */
function* mixed(seed: number, length: number): Generator<[tab: number, client: ClientKey]> {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let i = 0; i < length; i++) yield [next(FIVE_TABS.length), (['A', 'B', 'C'] as const)[next(3)] ?? 'A'];
}

const secretOf = (client: ClientKey): string => `secret-of-${clients[client].name.split(' ')[0] ?? ''}`;
const everythingOn = async (page: Page): Promise<string> =>
  (await findAllAx(page, { role: 'StaticText' })).map(({ name }) => name).join('\n');

test('with three clients’ files in five tabs, one client’s entries would be offered on another’s page', async ({
  browserWithHoldfast,
  portalPage,
  portal,
}) => {
  test.setTimeout(120_000);
  const { context } = browserWithHoldfast;
  const store = await openStore(browserWithHoldfast);
  const pages = [portalPage, ...(await Promise.all(FIVE_TABS.slice(1).map(() => context.newPage())))];
  const city = (page: Page) => page.getByRole('group', { name: 'Trip 1', exact: true }).getByLabel(/^City/);
  const openIn = async (tab: number, client: ClientKey): Promise<Page> => {
    const page = pages[tab] ?? portalPage;
    await page.bringToFront();
    await new MycicPage(page).open('travel', { client });
    return page;
  };
  for (const [tab, client] of FIVE_TABS.entries()) {
    portal.state.mycic(client).trips = sampleTrips(1);
    const page = await openIn(tab, client);
    await city(page).fill(secretOf(client));
    await page.keyboard.press('Tab');
  }
  await waitFor('three matters', async () => (await store.ask('readMatters', {})).matters.length === 3);

  // Every file is empty on the portal now: whatever was kept would be offered to whoever it could be for.
  for (const client of FIVE_TABS) portal.state.mycic(client).trips = [];
  const seed = Date.now() % 100_000;
  for (const [tab, client] of mixed(seed, 6)) {
    const page = await openIn(tab, client);
    await waitUntilStill(page, store);
    const others = (['A', 'B', 'C'] as const).filter((other) => other !== client);
    const said = await everythingOn(page);
    for (const other of others) expect(said, `seed ${String(seed)}`).not.toContain(secretOf(other));
    // Its own entries are offered back: the test would see a leak, had there been one.
    expect(await shownByHoldfast(page), `seed ${String(seed)}`).toEqual(['bar']);
  }
});
