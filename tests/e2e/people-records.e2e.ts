import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { happened } from './support/happened.ts';
import { LANGUAGES, plain } from './support/languages.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { onPaper, pressPrint } from './support/paper.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

for (const { code, people, pages } of LANGUAGES) {
  test.describe(code, () => {
    test.use({ language: code });

    test('what was kept of two clients and of nobody is found again by client, searched, compared, moved and printed', async ({
      browserWithHoldfast,
      portalPage,
      portal,
    }) => {
      test.setTimeout(90_000);
      const { matters, search, timeline, visit } = people;
      portal.state.mycic('A').trips = sampleTrips(2);
      portal.state.mycic('B').trips = sampleTrips(1);
      const mycic = new MycicPage(portalPage);
      const place = portalPage.getByLabel(/^(City|Ville)/).first();
      const type = async (city: string): Promise<void> => {
        await place.fill('');
        await place.pressSequentially(city);
        await portalPage.keyboard.press('Tab');
      };
      await mycic.open('travel', { client: 'B', lang: code });
      const store = await openStore(browserWithHoldfast);
      const kept = (count: number) =>
        waitFor(`${String(count)} matters`, async () => (await store.ask('readMatters', {})).matters.length === count);
      await kept(1);
      await mycic.open('travel', { client: 'A', lang: code });
      await type('Lyon');
      await type('Grenoble');
      await kept(2);
      await waitFor('both changes to be on record', async () => (await happened(store, 'change')).length === 2);
      await mycic.open('travel', { client: 'A', identity: 'hidden', lang: code });
      await type('Nobody knows');
      await waitFor('the nameless page to be kept', async () => (await store.ask('readMatters', {})).unassigned === 1);

      const records = await openOwnPage(browserWithHoldfast, 'records.html');
      await expect(heading(records, matters.title)).toBeVisible();
      await records.getByRole('searchbox', { name: search.label }).fill('grenoble');
      await button(records, search.go).click();
      await expect(records.getByText(search.results(1), { exact: true })).toBeVisible();

      // One matter: its history, narrowed by words; named by the person.
      await link(records, 'Amina DIALLO').click();
      await expect(heading(records, 'Amina DIALLO')).toBeVisible();
      await records.getByRole('combobox', { name: timeline.filter, exact: true }).selectOption(timeline.kinds.change);
      await records.getByRole('searchbox', { name: timeline.search }).fill('gren');
      await expect(records.getByText(timeline.found(1), { exact: true })).toBeVisible();
      await records.getByRole('textbox', { name: matters.name }).fill('Diallo family');
      await button(records, matters.rename).click();
      await expect(heading(records, 'Diallo family')).toBeVisible();
      expect(await axeComplaints(records), 'a matter').toEqual([]);
      const history = await onPaper(records, timeline.title);
      expect(history).toContain('Grenoble');
      expect(history).not.toContain('Nobody');

      // One visit: a field's history, and the form at two moments.
      await region(records, pages.visits).getByRole('link').first().click();
      const changed = records.getByRole('listitem').filter({ hasText: 'Grenoble' }).first();
      await changed.getByRole('button', { name: visit.fieldHistory }).click();
      const ofField = records.getByRole('dialog', { name: plain(visit.historyOf('')).replace(/\W+$/, '') });
      await expect(ofField.getByRole('listitem')).toHaveCount(2);
      await expect(ofField.getByRole('listitem').first()).toContainText(/Sydney → Lyon/); // what the page came with
      expect(await axeComplaints(records), 'a visit, with a field’s history').toEqual([]);
      await ofField.getByRole('button', { name: visit.closeHistory }).click();
      const compared = region(records, visit.compare);
      await expect(compared.getByRole('row').filter({ hasText: 'Lyon' })).toContainText('Grenoble');
      await expect(compared.getByRole('row')).toHaveCount(2);
      await compared.getByRole('checkbox', { name: visit.onlyDifferent }).uncheck();
      expect(await compared.getByRole('row').count()).toBeGreaterThan(5);
      await compared.getByRole('combobox', { name: visit.later }).selectOption({ index: 1 });
      const moments = await onPaper(records, visit.compare);
      expect(moments).toMatch(/Lyon\s+Grenoble/);
      expect(moments).not.toContain(visit.onlyDifferent); // it is not ticked
      await expect(records.getByRole('combobox', { name: visit.later })).not.toHaveValue('Infinity');

      // What belongs to nobody is moved by hand: recorded, and taken back.
      await link(records, matters.title).click();
      await link(records, matters.unassigned).click();
      await region(records, pages.visits).getByRole('link').first().click();
      await records.getByRole('combobox', { name: visit.moveTo }).selectOption('Diallo family');
      await button(records, visit.moveNow).click();
      await expect(records.getByText(plain(visit.moved('Diallo family')))).toBeVisible();
      await expect(region(records, pages.history)).toContainText(pages.happened.moved);
      await button(records, visit.undoMove).click();
      await expect(records.getByText(visit.moveUndone)).toBeVisible();

      // One visit is deleted, after its question.
      await button(records, pages.remove).click();
      await records
        .getByRole('alertdialog', { name: pages.removeTitle })
        .getByRole('button', { name: pages.removeNow })
        .click();
      await expect(records.getByText(pages.noVisits)).toBeVisible();
      expect((await store.ask('readMatters', {})).unassigned).toBe(0);

      // Deleting one client leaves the other.
      await link(records, matters.title).click();
      await link(records, 'Diallo family').click();
      await button(records, matters.remove).click();
      const question = records.getByRole('alertdialog', { name: matters.removeTitle });
      await expect(question).toBeVisible();
      expect(await axeComplaints(records), 'a question').toEqual([]);
      await records.keyboard.press('Escape');
      await expect(question).toBeHidden();
      await expect(heading(records, 'Diallo family')).toBeVisible();
      await button(records, matters.remove).click();
      await question.getByRole('button', { name: pages.removeNow, exact: true }).click();
      await expect(heading(records, matters.title)).toBeVisible();
      await expect(link(records, 'Bao TRAN')).toBeVisible();
      await expect(link(records, 'Diallo family')).toBeHidden();

      await link(records, 'Bao TRAN').click();
      await pressPrint(records, visit.print);
    });
  });
}
