import type { Page } from '@playwright/test';
import { LANGUAGES, plain } from './support/languages.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

for (const { code, people, settings } of LANGUAGES) {
  test.describe(code, () => {
    test.use({ language: code });

    test('matters are kept apart and united only by hand; closing, retention and legal hold are remembered', async ({
      browserWithHoldfast,
      portalPage,
    }) => {
      const { matters } = people;
      const mycic = new MycicPage(portalPage);
      const store = await openStore(browserWithHoldfast);
      for (const [i, client] of ['A', 'B'].entries()) {
        await mycic.open('personal', { client, lang: code });
        await portalPage.getByRole('textbox').first().fill('Montréal');
        await waitFor('the matter', async () => (await store.ask('readMatters', {})).matters.length === i + 1);
      }
      const records = await openOwnPage(browserWithHoldfast, 'records.html');
      await link(records, 'Amina DIALLO').click();
      await records.getByRole('combobox', { name: matters.union }).selectOption('Bao TRAN');
      await button(records, matters.unite).click();
      await expect(records.getByText(plain(matters.united('Bao TRAN')))).toBeVisible();
      expect((await store.ask('readMatters', {})).matters).toHaveLength(1);
      await records.getByRole('status').getByRole('button', { name: matters.takeApart }).click();
      await expect(records.getByText(matters.saved, { exact: true })).toBeVisible();
      expect((await store.ask('readMatters', {})).matters).toHaveLength(2);

      await records.getByRole('combobox', { name: matters.keep }).selectOption(matters.days(365));
      await records.getByRole('checkbox', { name: matters.legalHold }).check();
      await button(records, matters.close).click();
      await expect(records.getByText(matters.isClosed)).toBeVisible();
      expect((await store.ask('readMatters', {})).matters).toContainEqual(
        expect.objectContaining({ keepDays: 365, legalHold: true, closed: true }),
      );
      await link(records, matters.title).click();
      await expect(link(records, 'Bao TRAN')).toBeVisible();
      await expect(link(records, 'Amina DIALLO')).toBeHidden();
      await records.getByRole('checkbox', { name: matters.showClosed }).check();
      await link(records, 'Amina DIALLO').click();
      await button(records, matters.reopen).click();
      await expect(records.getByText(matters.isOpen)).toBeVisible();
    });

    test('what was set goes to another computer and back, and the language is remembered', async ({
      browserWithHoldfast,
    }) => {
      const other = LANGUAGES.find((each) => each.code !== code)?.people.settings;
      if (!other) throw new Error('There is one language only.');
      const { settings: words } = people;
      const records = await openOwnPage(browserWithHoldfast, 'records.html#settings');
      const [before = '', after = ''] = words.used('|').split('|');
      await expect(records.getByText(new RegExp(`^${before}[\\d.,]+\\s(k|M)[Bo]${after}$`))).toBeVisible();
      const portal = records.getByRole('combobox', { name: 'CEAC' });
      await portal.selectOption(settings.never);
      const [saved] = await Promise.all([
        records.waitForEvent('download'),
        button(records, settings.transfer.save).click(),
      ]);
      await portal.selectOption(settings.always);
      const take = records.getByLabel(settings.transfer.take);
      await take.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(records.getByText(settings.transfer.notOurs)).toBeVisible();
      await expect(portal).toHaveValue('always');
      await take.setInputFiles(await saved.path());
      await expect(records.getByText(settings.transfer.taken)).toBeVisible();
      await expect(portal).toHaveValue('never');
      expect(await axeComplaints(records)).toEqual([]);
      const wanted = code === 'en' ? 'fr' : 'en';
      await records.getByRole('combobox', { name: words.language }).selectOption(words.languages[wanted]);
      const title = records.getByRole('heading', { name: other.title, exact: true });
      await expect(title).toBeVisible();
      await expect(records.locator('html')).toHaveAttribute('lang', `${wanted}-CA`);
      await records.reload();
      await expect(title).toBeVisible();
    });
  });
}
