import type { Imm5562 } from '../portal/pr/file.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { PrPage, prTrips, valuesOfTrips } from './support/pr.ts';
import { openStore, protectionOf } from './support/store.ts';
import { expect, test } from './support/test.ts';

const SECTION_A = 'Section A – Principal applicant';

test('twenty typed trips come back after "I have not travelled" was confirmed, and after a reload', async ({
  portalPage,
}) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const dialog = holdDialog(portalPage);
  await pr.open('imm5562');
  await pr.typeTrips(SECTION_A, prTrips(20));
  const typed = await pr.model<Imm5562>();
  expect(typed.principal.trips).toEqual(prTrips(20));

  await pr.section(SECTION_A).getByLabel('I have not travelled').click();
  expect(await dialog.text()).toMatch(/20 entries in “Section A – Principal applicant”.*100 fields/);
  await dialog.clearAnyway();
  await waitFor('the trips to be gone', async () => (await pr.model<Imm5562>()).principal.trips.length === 0);
  expect(await bar.text()).toMatch(/20 entries \(100 fields\) disappeared/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 100, total: 100 });
  expect(await pr.model()).toEqual(typed);

  await portalPage.reload();
  await pr.ready();
  expect((await pr.model<Imm5562>()).principal.trips).toHaveLength(1);
  expect(await bar.text()).toMatch(/20 entries \(100 fields\)/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 100, total: 100 });
  expect(await pr.model()).toEqual(typed);
});

test('twenty trips come back after a script, a re-render or a removal took them', async ({
  browserWithHoldfast,
  portal,
  portalPage,
}) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const saved: Imm5562 = {
    principal: { haveNotTravelled: false, trips: prTrips(20) },
    spouse: { haveNotTravelled: false, trips: prTrips(2) },
  };
  portal.state.pr('A').imm5562 = saved;
  await pr.open('imm5562');
  const store = await openStore(browserWithHoldfast);
  await waitFor('all to be kept', async () => (await protectionOf(store, 'imm5562'))?.fields === 110);
  await store.close();
  for (const kind of ['script', 'rerender'] as const) {
    await pr.wipe(kind);
    expect(await bar.text()).toMatch(/20 entries \(100 fields\) disappeared from “Section A/);
    expect((await pr.shown(SECTION_A)).filter(Boolean)).toEqual([]);
    await bar.restore();
    expect(await bar.outcome()).toMatchObject({ restored: 100, total: 100 });
    expect(await pr.shown(SECTION_A)).toEqual(valuesOfTrips(prTrips(20)));
    expect(await pr.model()).toEqual(saved);
  }
});

test('trips come back after leaving the screen unsaved, by Back or by the portal’s own links, and after their section was removed', async ({
  portalPage,
}) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  await portalPage.goto(PrPage.address(''));
  await pr.follow(/IMM 5562/);
  await pr.ready();
  await pr.typeTrips(SECTION_A, prTrips(3));
  await pr.typeTrips('Section B – Spouse or common-law partner', prTrips(2));
  const typed = await pr.model<Imm5562>();

  const leaveAndReturn = [
    async () => {
      await portalPage.goBack();
      await pr.follow(/IMM 5562/);
    },
    async () => {
      await pr.press('Back');
      await portalPage.getByRole('link', { name: /IMM 5562/ }).waitFor();
      await portalPage.goForward();
    },
    async () => {
      await portalPage.goto(PrPage.address('imm5669'));
      await pr.ready();
      await portalPage.goto(PrPage.address('imm5562'));
    },
  ];
  for (const leave of leaveAndReturn) {
    await leave();
    await pr.ready();
    expect((await pr.model<Imm5562>()).principal.trips).toHaveLength(1);
    expect(await bar.text()).toMatch(/5 entries \(25 fields\)/);
    await bar.restore();
    expect(await bar.outcome()).toMatchObject({ restored: 25, total: 25 });
    expect(await pr.model()).toEqual(typed);
  }

  await pr.wipe('remove');
  expect(await bar.text()).toMatch(/3 entries \(15 fields\) disappeared/);
  await bar.restore();
  const { restored, total } = await bar.outcome();
  expect([restored, total]).toEqual([0, 15]);
  await portalPage.reload();
  await pr.ready();
  expect(await bar.text()).toMatch(/5 entries \(25 fields\)/);
  await bar.restore();
  expect(await bar.outcome()).toMatchObject({ restored: 25, total: 25 });
  expect(await pr.model()).toEqual(typed);
});
