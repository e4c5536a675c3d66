import { openBrowser, extensionIdHere, type TestBrowser } from './support/browser.ts';
import { canBeAFirm, firmThatSets } from './support/firm.ts';
import { LANGUAGES } from './support/languages.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

/** Chromium reads policies from `/etc` only. */
const unless = canBeAFirm() ? '' : ' (not tried: no mounts of one’s own are allowed here)';

const SITE = 'forms.province.example.org';

for (const { code, people, pages, settings, sites } of LANGUAGES) {
  test(`${code}: what a firm sets would not hold in Chromium, or nobody would see who set it${unless}`, async ({
    portal,
  }) => {
    if (unless !== '') return;
    const off = ['addSites', 'pauseHolds', 'deleteRecords'];
    const firm = await firmThatSets(extensionIdHere, { language: code, keepDays: 365, sites: [SITE], off });
    // The person's own language is the other one: what the firm sets comes before it.
    const holdfast = await openBrowser({
      ...{ portalPort: portal.port, program: firm.program, language: code === 'en' ? 'fr' : 'en' },
    });
    const { settings: words, matters } = people;
    const records = await openOwnPage(holdfast, 'records.html#settings');
    await expect(records.getByRole('heading', { name: words.title, exact: true })).toBeVisible();
    for (const [name, value] of [
      [words.language, code],
      [words.keep, '365'],
    ] as const) {
      const managed = records.getByRole('combobox', { name });
      await expect(managed).toBeDisabled();
      await expect(managed).toHaveValue(value);
      await expect(managed).toHaveAccessibleDescription(words.byFirm);
    }
    const asked = records.getByRole('region', { name: sites.title });
    await expect(asked).toContainText(sites.byFirm);
    await expect(asked.getByRole('button', { name: sites.allow })).toHaveAccessibleDescription(SITE);
    await expect(records.getByText(words.noPause)).toBeVisible();
    await expect(records.getByText(words.noDelete)).toBeVisible();
    await expect(records.getByRole('button', { name: settings.pause })).toHaveCount(0);
    expect(await axeComplaints(records)).toEqual([]);

    // It holds for what a page asks the background, too; work goes on.
    const store = await openStore(holdfast);
    const page = await frontPage(holdfast);
    await new MycicPage(page).open('personal', { lang: code });
    await page.getByRole('textbox').first().fill('Montréal');
    const [matter] = await waitFor('the matter', async () => {
      const { matters: kept } = await store.ask('readMatters', {});
      return kept.length > 0 && kept;
    });
    const matterId = matter?.matterId ?? '';
    await expect(store.ask('deleteMatter', { matterId })).rejects.toThrow('organization');
    await records.bringToFront();
    await records.getByRole('link', { name: matters.title, exact: true }).click();
    await records.getByRole('link', { name: 'Amina DIALLO' }).click();
    await expect(records.getByText(words.noDelete)).toBeVisible();
    await expect(records.getByRole('button', { name: matters.remove })).toHaveCount(0);
    await records.getByRole('region', { name: pages.visits }).getByRole('link').first().click();
    await expect(records.getByText(words.noDelete)).toBeVisible();
    await expect(records.getByRole('button', { name: pages.remove })).toHaveCount(0);
    await holdfast.close();
    await firm.remove();
  });
}

async function frontPage({ context }: TestBrowser) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.bringToFront();
  return page;
}
