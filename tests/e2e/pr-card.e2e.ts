import { purposes } from '../portal/shared/choices.ts';
import type { Imm5444, Row } from '../portal/pr/file.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { PrPage, prTrips } from './support/pr.ts';
import { expect, test } from './support/test.ts';

/** Absences as the model has them: one is there twice, and one leaves the last column empty. */
const absences = (count: number): Row[] =>
  prTrips(count).map(({ from, to, destination, purpose }, index) => ({
    from,
    to,
    location: destination,
    reason: purpose,
    other: index % 3 === 0 ? '' : `No. ${index}`,
  }));

async function addRow(pr: PrPage, row: Row): Promise<void> {
  const form = pr.section('Absences from Canada');
  const fields = form.locator('.grid input');
  await pr.type(fields.nth(0), row['from'] ?? '');
  await pr.type(fields.nth(1), row['to'] ?? '');
  await pr.type(fields.nth(2), row['location'] ?? '');
  await pr.choose(form.locator('select'), purposes, row['reason'] ?? '');
  if (row['other']) await pr.type(fields.nth(3), row['other']);
  await form.getByRole('button', { name: 'Add Row' }).click();
}

test('twenty rows wiped by "Clear Table" come back in order through the entry form', async ({ portal, portalPage }) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const dialog = holdDialog(portalPage);
  const rows = absences(20);
  rows[7] = { ...rows[6] };
  const home: Row = {
    from: '2001/01',
    to: '2004/05',
    address: '12 Elm',
    city: 'Ottawa',
    province: 'ON',
    country: 'Canada',
  };
  portal.state.pr('A').imm5444 = { absent: 'yes', absences: rows, addresses: [home], work: [home] };
  await pr.open('prcard');
  const before = await pr.model<Imm5444>();

  await pr.section('Absences from Canada').getByRole('button', { name: 'Clear Table' }).click();
  expect(await dialog.text()).toMatch(/20 entries in “Absences from Canada”/);
  await dialog.clearAnyway();
  await waitFor('the table to be empty', async () => (await pr.model<Imm5444>()).absences.length === 0);
  expect(await bar.text()).toMatch(/20 entries .* disappeared from “Absences from Canada”/);
  await bar.restore();
  const { restored, total } = await bar.outcome();
  expect(restored).toBe(total);
  expect(await pr.model()).toEqual(before);

  for (const kind of ['script', 'rerender'] as const) {
    await pr.wipe(kind);
    expect(await bar.text()).toMatch(/20 entries/);
    await bar.restore();
    expect((await bar.outcome()).text).toMatch(/Each value was checked/);
    expect(await pr.model()).toEqual(before);
  }
});

test('rows that were added but not saved come back after "No", after a reload and after leaving', async ({
  portalPage,
}) => {
  const pr = new PrPage(portalPage);
  const bar = lossBar(portalPage);
  const dialog = holdDialog(portalPage);
  await portalPage.goto(PrPage.address(''));
  await pr.follow(/IMM 5444/);
  await pr.ready();
  await portalPage.locator('#oneYes').click();
  for (const row of absences(3)) await addRow(pr, row);
  const typed = await pr.model<Imm5444>();
  expect(typed.absences).toEqual(absences(3));

  await portalPage.locator('#oneNo').click();
  expect(await dialog.text()).toMatch(/3 entries/);
  await dialog.clearAnyway();
  await waitFor('the rows to be gone', async () => (await pr.model<Imm5444>()).absences.length === 0);
  await bar.restore();
  expect((await bar.outcome()).text).toMatch(/Each value was checked/);
  expect(await pr.model()).toEqual(typed);

  for (const leave of [
    () => portalPage.reload(),
    async () => {
      await portalPage.goBack();
      await pr.follow(/IMM 5444/);
    },
    async () => {
      await pr.wipe('remove');
      await bar.text();
      await portalPage.reload();
    },
  ]) {
    await leave();
    await pr.ready();
    expect(await bar.text()).toMatch(/3 entries/);
    await bar.restore();
    expect((await bar.outcome()).text).toMatch(/Each value was checked/);
    expect(await pr.model()).toEqual(typed);
  }
});
