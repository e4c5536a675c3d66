import type { Page } from '@playwright/test';
import type { Imm5444, Imm5562, PrTrip } from '../portal/pr/file.ts';
import { findTexts } from './support/leaks.ts';
import { lossBar } from './support/lossBar.ts';
import { PrPage, prTrips } from './support/pr.ts';
import { shownByHoldfast, waitUntilStill } from './support/stillness.ts';
import { openStore, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';

const SECTION_A = 'Section A – Principal applicant';

/** Client A's trips: no one else on these pages has been there. */
const hers: PrTrip[] = prTrips(2).map((trip, index) => ({ ...trip, destination: `Zinguinchor-${index}` }));
const herValues = hers.map(({ destination }) => destination);

/** Nothing of A on this page, now or by the time at which Holdfast would have offered it. */
async function expectNothingOfA(page: Page, store: Store): Promise<void> {
  expect(await findTexts(page, herValues)).toEqual([]);
  await waitUntilStill(page, store);
  expect(await findTexts(page, herValues)).toEqual([]);
  expect(await shownByHoldfast(page)).toEqual([]);
}

test('from client to client inside the application: nothing of A on B’s page, and A gets hers back', async ({
  portalPage,
  browserWithHoldfast,
}) => {
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  await portalPage.goto(PrPage.address(''));
  await pr.follow(/IMM 5562/);
  await pr.ready();
  await pr.typeTrips(SECTION_A, hers);
  const typed = await pr.model<Imm5562>();

  const openClient = async (row: string): Promise<void> => {
    await pr.press('Back');
    await pr.follow('My clients');
    await portalPage.getByRole('row', { name: row }).getByRole('link', { name: 'Open application' }).click();
    await pr.follow(/IMM 5562/);
    await pr.ready();
  };
  await openClient('Bao TRAN');
  await expectNothingOfA(portalPage, store);
  await pr.typeTrips(SECTION_A, prTrips(1));

  // B's page in the same tab by its address, and in another tab.
  await portalPage.goto(PrPage.address('imm5562', { profile: '1002' }));
  await pr.ready();
  expect(await bar.text()).toMatch(/1 entry \(5 fields\)|5 filled fields/);
  expect(await findTexts(portalPage, herValues)).toEqual([]);
  await bar.dismiss();
  const other = await portalPage.context().newPage();
  await new PrPage(other).open('imm5562', { profile: '1002' });
  await expectNothingOfA(other, store);
  await other.close();
  await portalPage.bringToFront();

  await openClient('Amina DIALLO');
  expect(await bar.text()).toMatch(/2 entries \(10 fields\)/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 10, total: 10 });
  expect(await pr.model()).toEqual(typed);
});

for (const [what, options] of [
  ['no page says whose it is', { identity: 'hidden' }],
  ['only the page around the form says whose it is, and late', { frame: '1', identityDelay: '2000' }],
] as const) {
  test(`one tab, client A then B then A: nothing of A on B’s pages, when ${what}`, async ({
    portalPage,
    browserWithHoldfast,
  }) => {
    const store = await openStore(browserWithHoldfast);
    await portalPage.bringToFront();
    const pr = new PrPage(portalPage);
    const bar = lossBar(portalPage);
    await pr.open('imm5562', options);
    await pr.typeTrips(SECTION_A, hers);
    const typed = await pr.model<Imm5562>();
    await pr.open('prcard', options);
    await pr.inside.locator('#oneYes').click();
    const absence = pr.section('Absences from Canada').locator('.grid input');
    for (const i of [0, 1, 2]) await pr.type(absence.nth(i), herValues[0] ?? '');
    const card = await pr.model<Imm5444>();
    await waitUntilStill(portalPage, store);

    await pr.open('imm5562', { ...options, profile: '1002' });
    await expectNothingOfA(portalPage, store);
    await pr.open('prcard', { ...options, profile: '1002' });
    await expectNothingOfA(portalPage, store);

    await pr.open('imm5562', options);
    expect(await bar.text()).toMatch(/2 entries \(10 fields\)/);
    await bar.restore();
    expect(await bar.outcome()).toMatchObject({ restored: 10, total: 10 });
    expect(await pr.model()).toEqual(typed);
    // The bar stood where the window shows the frame: nothing had to be scrolled to reach it.
    expect(await portalPage.evaluate(() => scrollY)).toBe(0);
    // A card page that names nobody is nobody's, once another client was shown in between.
    if ('identity' in options) return;
    await pr.open('prcard', options);
    await bar.restore();
    expect((await bar.outcome()).text).toMatch(/Each value was checked/);
    expect(await pr.model()).toEqual(card);
  });
}

test('what a restore could not put back for A leaves the screen with her: B’s page in the same tab shows none of it', async ({
  portalPage,
  browserWithHoldfast,
}) => {
  const store = await openStore(browserWithHoldfast);
  await portalPage.bringToFront();
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  await portalPage.goto(PrPage.address('', { profile: '1002' }));
  await portalPage.getByRole('link', { name: 'My clients' }).click();
  await portalPage.getByRole('row', { name: 'Amina DIALLO' }).getByRole('link', { name: 'Open application' }).click();
  await pr.follow(/IMM 5562/);
  await pr.ready();
  await pr.typeTrips(SECTION_A, hers);
  await pr.wipe('remove');
  await bar.text();
  await bar.restore();
  expect((await bar.outcome()).text).toMatch(/^Restored 0 of 10/);
  expect(await findTexts(portalPage, herValues)).toEqual(herValues); // listed, to be copied
  await pr.press('Back');
  await pr.follow('My clients');
  await portalPage.getByRole('row', { name: 'Bao TRAN' }).getByRole('link', { name: 'Open application' }).click();
  await pr.follow(/IMM 5562/);
  await pr.ready();
  await expectNothingOfA(portalPage, store);
});
