import { rm } from 'node:fs/promises';
import { openBrowser, extensionIdHere, type TestBrowser } from './support/browser.ts';
import { canBeAFirm, firmThatSets } from './support/firm.ts';
import { holdDialog } from './support/holdDialog.ts';
import { serve, TRAVEL } from './support/hostilePage.ts';
import { asSaid, LANGUAGES, plain } from './support/languages.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { profileThatAgrees } from './support/profileThatAgrees.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

/** Chromium reads policies from `/etc` only. */
const unless = canBeAFirm() ? '' : ' (not tried: no mounts of one’s own are allowed here)';

const SITE = 'forms.province.example.org';
const ANOTHER = 'other.province.example.org';
const PASSPHRASE = 'quatre chats gris à Québec';
const NO_KEY = Buffer.alloc(32).toString('base64');

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

for (const language of LANGUAGES) {
  const { code, inpage, lock, sites } = language;
  test(`${code}: a passphrase that a firm requires would not be asked for, could be taken off, or would stop the work${unless}`, async ({
    portal,
  }) => {
    if (unless !== '') return;
    const firm = await firmThatSets(extensionIdHere, { language: code, lockRequired: true });
    const holdfast = await openBrowser({ portalPort: portal.port, program: firm.program, language: code });
    const records = await openOwnPage(holdfast, 'records.html');
    const button = (name: string) => records.getByRole('button', { name, exact: true });
    await expect(records.getByRole('heading', { name: lock.required, exact: true })).toBeVisible();
    await expect(records.getByText(lock.requiredLead)).toBeVisible();

    // Work is kept and protected before anybody has set one; nothing that was kept is shown.
    const page = await frontPage(holdfast);
    await new MycicPage(page).open('personal', { lang: code });
    await page.getByRole('textbox').first().fill('Montréal');
    await page.keyboard.press('Tab');
    const workbench = await openOwnPage(holdfast, 'sidepanel.html');
    await expect(workbench.getByText(language.pages.protected(1))).toBeVisible();
    await expect(workbench.getByRole('heading', { name: lock.required, exact: true })).toBeVisible();
    await expect(workbench.getByText('Amina DIALLO')).toHaveCount(0);
    await workbench.close();
    const store = await openStore(holdfast);
    await expect(store.ask('readMatters', {})).rejects.toThrow();
    await records.reload();
    await records.getByLabel(lock.fresh, { exact: true }).fill(PASSPHRASE);
    await expect(records.getByText('Amina DIALLO')).toHaveCount(0);

    await records.getByLabel(lock.again, { exact: true }).fill(PASSPHRASE);
    await button(lock.setNow).click();
    await expect(records.getByRole('group', { name: lock.codeTitle })).toBeVisible();
    expect(await axeComplaints(records)).toEqual([]);
    await button(lock.noted).click();
    await expect(records.getByRole('link', { name: 'Amina DIALLO' })).toBeVisible();

    // It can be changed, not taken off: neither by hand nor by whoever asks the background.
    await records.getByRole('link', { name: language.people.settings.title, exact: true }).click();
    const own = records.getByRole('region', { name: lock.title, exact: true });
    await expect(own).toContainText(lock.byFirm);
    await expect(own.getByRole('button')).toHaveText([lock.lockNow, lock.change]);
    await expect(store.ask('removeLock', { by: 'passphrase', key: NO_KEY })).rejects.toThrow('organization');
    await button(lock.lockNow).click();
    await expect(records.getByRole('heading', { name: lock.locked, exact: true })).toBeVisible();
    await records.getByLabel(lock.passphrase, { exact: true }).fill(PASSPHRASE);
    await button(lock.unlock).click();
    await expect(own).toContainText(lock.byFirm);
    await holdfast.close();
    await firm.remove();
  });

  test(`${code}: a site that a firm asks for could not be allowed, or would not be protected then${unless}`, async ({
    portal,
  }) => {
    if (unless !== '') return;
    const profile = await profileThatAgrees({ portalPort: portal.port }, SITE);
    const firm = await firmThatSets(extensionIdHere, { language: code, sites: [SITE, ANOTHER] });
    const holdfast = await openBrowser({ portalPort: portal.port, profile, program: firm.program, language: code });
    const records = await openOwnPage(holdfast, 'records.html#settings');
    const asked = records.getByRole('region', { name: sites.title });
    await expect(asked).toContainText(sites.none);
    await expect(asked).toContainText(sites.byFirm);
    const allow = asked.getByRole('button', { name: sites.allow });
    await expect(allow).toHaveCount(2);
    await allow.first().click();
    await expect(asked.getByRole('status')).toHaveText(plain(sites.added(SITE)));
    await expect(allow).toHaveCount(1);
    await expect(allow).toHaveAccessibleDescription(ANOTHER);
    await expect(asked.getByRole('button', { name: sites.forget })).toHaveAccessibleDescription(SITE);

    // It is protected like any other; the one that nobody allowed is not.
    const page = await frontPage(holdfast);
    const [city, wipe] = [page.getByRole('textbox', { name: 'City' }), page.getByRole('button', { name: 'Clear all' })];
    for (const host of [SITE, ANOTHER]) {
      const address = `https://${host}/travel`;
      await serve(holdfast.context, address, `${TRAVEL}<script>document.documentElement.lang = '${code}'</script>`);
      await page.goto(address);
      await city.fill('Lyon');
      await wipe.click();
      if (host === SITE) {
        expect(asSaid(await holdDialog(page).text())).toContain(asSaid(inpage.holdCalm));
        await holdDialog(page).keep();
      }
      await expect(city).toHaveValue(host === SITE ? 'Lyon' : '');
    }

    // The browser's own question cannot be answered without a screen: what follows upon a "no" is ours.
    await records.addInitScript(asWhoeverSaysNo);
    await records.reload();
    await allow.click();
    await expect(asked.getByRole('status')).toHaveText(plain(sites.refused(ANOTHER)));
    await expect(allow).toHaveAccessibleDescription(ANOTHER);
    await holdfast.close();
    await firm.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });
}

function asWhoeverSaysNo(): void {
  type Permissions = { permissions: { request(wanted: object): Promise<boolean> } };
  const { chrome } = globalThis as unknown as { chrome: Permissions };
  chrome.permissions.request = () => Promise.resolve(false);
}

async function frontPage({ context }: TestBrowser) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.bringToFront();
  return page;
}
