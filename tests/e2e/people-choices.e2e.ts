import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clients } from '../portal/shared/clients.ts';
import { age } from './support/age.ts';
import { newProfile, openBrowser } from './support/browser.ts';
import { LANGUAGES } from './support/languages.ts';
import { MycicPage } from './support/mycic.ts';
import { firstPage, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const PASSPHRASE = 'quatre chats gris à Québec';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

let profile = '';
test.beforeEach(async () => {
  profile = await newProfile();
});
test.afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));

for (const { code, people, lock } of LANGUAGES) {
  test(`${code}: what a new user chooses on the first page would not hold: language, how long work is kept, passphrase`, async ({
    portal,
  }) => {
    test.setTimeout(120_000); // two starts of the browser, and five keys made slowly on purpose
    const { settings: words, welcome, matters } = people;
    const other = LANGUAGES.find((each) => each.code !== code)?.people;
    if (!other) throw new Error('There is one language only.');
    const options = { portalPort: portal.port, profile, language: code };
    const today = await openBrowser(options);
    const first = await firstPage(today);
    await first.reload(); // the browser opened it before Playwright had told it the language
    await expect(heading(first, welcome.title)).toBeVisible();
    await choice(first, words.language).selectOption(words.languages[code === 'en' ? 'fr' : 'en']);
    await expect(heading(first, other.welcome.title)).toBeVisible();
    await choice(first, other.settings.language).selectOption(words.languages[code]);
    await expect(heading(first, welcome.title)).toBeVisible();
    await choice(first, words.keep).selectOption(matters.days(30));

    // A passphrase that is too short or mistyped is none.
    await button(first, lock.set).click();
    await field(first, lock.fresh).fill('short');
    await field(first, lock.again).fill('short');
    await button(first, lock.setNow).click();
    await expect(said(first, lock.tooShort(10))).toBeVisible();
    await field(first, lock.fresh).fill(PASSPHRASE);
    await field(first, lock.again).fill(`${PASSPHRASE} `);
    await button(first, lock.setNow).click();
    await expect(said(first, lock.different)).toBeVisible();
    await field(first, lock.again).fill(PASSPHRASE);
    await button(first, lock.setNow).click();
    const shown = first.getByRole('group', { name: lock.codeTitle });
    const written = (await shown.getByRole('code').textContent()) ?? '';
    await button(first, lock.noted).click();
    await expect(shown).toHaveCount(0);
    await expect(first.getByText(lock.isOn)).toBeVisible();

    // Two clients' work, and then a month without the one and three weeks without the other.
    const store = await openStore(today);
    const mycic = new MycicPage(await today.context.newPage());
    for (const client of ['A', 'B'] as const) {
      await mycic.open('personal', { client, lang: code });
      await mycic.page.getByRole('textbox').first().fill('Montréal');
      await waitFor('the work to be kept', async () => (await visitsOf(client)).length > 0);
    }
    async function visitsOf(client: 'A' | 'B'): Promise<string[]> {
      const { visits } = await store.ask('listVisits', {});
      const { applicationNumber } = clients[client];
      const theirs = visits.filter(({ markers }) => markers.some(({ value }) => value === applicationNumber));
      return theirs.filter(({ fields }) => fields > 0).map(({ visit }) => visit.visitId);
    }
    await mycic.page.close();
    await age(first, await visitsOf('A'), 31);
    await age(first, await visitsOf('B'), 21);
    await today.close();

    // Another day: the same profile, started again.
    const later = await openBrowser(options);
    const records = await openOwnPage(later, 'records.html');
    await expect(heading(records, lock.locked)).toBeVisible();
    for (const { name } of [clients.A, clients.B]) await expect(records.getByText(name)).toHaveCount(0);
    await field(records, lock.passphrase).fill(`${PASSPHRASE}?`);
    await button(records, lock.unlock).click();
    await expect(said(records, lock.wrong)).toBeVisible();
    await field(records, lock.passphrase).fill(PASSPHRASE);
    await button(records, lock.unlock).click();
    await expect(records.getByRole('link', { name: clients.B.name })).toBeVisible();
    const kept = await openStore(later);
    const left = async () =>
      (await kept.ask('readMatters', {})).matters
        .filter(({ visits }) => visits > 0)
        .flatMap(({ markers }) => markers.map(({ value }) => value))
        .filter((value) => value === clients.A.name || value === clients.B.name);
    await expect.poll(left).toEqual([clients.B.name]);
    await records.getByRole('link', { name: words.title, exact: true }).click();
    await expect(choice(records, words.keep)).toHaveValue('30');

    // Forgotten: the code opens it, and a passphrase may be taken off again.
    await button(records, lock.lockNow).click();
    await button(records, lock.useCode).click();
    await field(records, lock.code).fill(written);
    await button(records, lock.unlock).click();
    await expect(records.getByText(lock.setAnew)).toBeVisible();
    await button(records, lock.remove).click();
    await button(records, lock.removeNow).click();
    await expect(said(records, lock.removed)).toBeVisible();
    await records.reload();
    await expect(records.getByText(lock.none)).toBeVisible();
    await later.close();
  });
}
