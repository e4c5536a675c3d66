import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Language } from '../../utils/language/en.ts';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { holdDialog } from './support/holdDialog.ts';
import { asSaid, LANGUAGES, plain } from './support/languages.ts';
import { lossBar } from './support/lossBar.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { profileThatAgrees } from './support/profileThatAgrees.ts';
import { openStore, type Store } from './support/store.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const HOST = 'forms.province.example.org';

/** The portal's own words: the control that clears says so, or says nothing that anybody could know. */
const SITE_WORDS = {
  en: { title: 'Work permit', legend: 'Jobs', employer: 'Employer', city: 'City', clear: 'Start over', odd: 'ZAP it' },
  fr: {
    ...{ title: 'Permis d’études', legend: 'Métiers', employer: 'Employeur', city: 'Ville' },
    ...{ clear: 'Tout effacer', odd: 'Éclair' },
  },
};
type Code = keyof typeof SITE_WORDS;

const addressOf = (code: Code): string => `https://${HOST}/${code}/apply`;
function formIn(code: Code): string {
  const { title, legend, employer, city, clear, odd } = SITE_WORDS[code];
  return `<!doctype html><html lang="${code}"><title>${title}</title><main><h1>${title}</h1>
<form onsubmit="return false"><fieldset><legend>${legend}</legend>
<label>${employer} <input name="employer"></label> <label>${city} <input name="city"></label></fieldset>
<button type="button" onclick="document.querySelectorAll('input').forEach((each) => (each.value = ''))">${clear}</button>
<button type="button" onclick="document.querySelector('fieldset').innerHTML = ''">${odd}</button>
</form></main></html>`;
}

const TYPED = ['Nordic Mills', 'Trois-Rivières'];
const fields = (page: Page) => [page.locator('[name=employer]'), page.locator('[name=city]')] as const;
const values = (page: Page) => Promise.all(fields(page).map((field) => field.inputValue()));
const fill = async (page: Page) => {
  for (const [i, field] of fields(page).entries()) {
    await field.fill('');
    await field.pressSequentially(TYPED[i] ?? '');
  }
};

/**
 * The popup as the toolbar button opens it. That press also lets the extension see the address of the page in front;
 * a page opened in a tab is told it here.
 */
async function openPopup({ context, extensionId }: TestBrowser, address: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.addInitScript((url) => {
    type Tabs = { tabs: { query(query: object): Promise<{ url?: string }[]> } };
    const { chrome, browser } = globalThis as unknown as { chrome: Tabs; browser?: Tabs };
    for (const { tabs } of [chrome, browser ?? chrome]) {
      const query = tabs.query.bind(tabs);
      tabs.query = async (asked) => (await query(asked)).map((tab) => ({ url, ...tab }));
    }
  }, address);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

test('a site that nobody added is left alone; one that was added is protected at once, and not any more once taken away', async ({
  portal,
}) => {
  test.setTimeout(120_000);
  const options = { portalPort: portal.port };
  const profile = await profileThatAgrees(options, HOST);
  const holdfast = await openBrowser({ ...options, profile });
  const { context } = holdfast;
  for (const code of ['en', 'fr'] as const) {
    const body = formIn(code);
    await context.route(addressOf(code), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  }
  const page = context.pages()[0] ?? (await context.newPage());
  const store = await openStore(holdfast);
  // The language of our own pages is the person's choice in Settings; the browser asks about the site only once.
  for (const language of LANGUAGES) {
    await test.step(language.code, async () => {
      const settings = await openOwnPage(holdfast, 'records.html#settings');
      await settings.locator('main select').first().selectOption(language.code);
      await settings.getByRole('heading', { name: language.people.settings.title, exact: true }).waitFor();
      await settings.close();
      await protectAndLetGo({ holdfast, page, store, language });
    });
  }
  await holdfast.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

interface Way {
  holdfast: TestBrowser;
  page: Page;
  store: Store;
  language: Language;
}

/** From a page that nobody protects to one that is, by the words of one language, and back. */
async function protectAndLetGo({ holdfast, page, store, language }: Way): Promise<void> {
  const { code, pages, sites, settings: words } = language;
  const { title, clear, odd } = SITE_WORDS[code];
  const address = addressOf(code);
  const button = (of: Pick<Page, 'getByRole'>, name: string) => of.getByRole('button', { name, exact: true });
  const startOver = button(page, clear);
  const keptHere = async (): Promise<boolean> => {
    const { visits } = await store.ask('listVisits', {});
    return visits.some(({ visit, fields: kept }) => visit.address === address && kept > 0);
  };
  await page.bringToFront();
  await page.goto(address);
  await fill(page);
  await startOver.click();
  expect(await values(page)).toEqual(['', '']);
  expect(await keptHere()).toBe(false);

  // The page that is open is taken up as it stands.
  await fill(page);
  const popup = await openPopup(holdfast, address);
  await expect(popup.getByText(pages.none)).toBeVisible();
  await expect(popup.getByText(plain(sites.protectLead(HOST)))).toBeVisible();
  expect(await axeComplaints(popup)).toEqual([]);
  await button(popup, sites.protect).click();
  await expect(popup.getByText(plain(sites.added(HOST)))).toBeVisible();
  await waitFor('the open page to be protected', keptHere);
  await popup.close();
  const workbench = await openOwnPage(holdfast, 'sidepanel.html');
  await expect(workbench.getByText(pages.partly(2))).toBeVisible();
  await expect(workbench.getByText(plain(sites.isAdded(HOST)))).toBeVisible();
  await page.bringToFront();
  await startOver.click();
  const hold = holdDialog(page);
  await hold.text();
  await hold.keep();
  expect(await values(page)).toEqual(TYPED);

  // A control whose name says nothing is pointed at: the press itself does nothing, and the next one is asked about.
  await workbench.bringToFront();
  await button(workbench, sites.point).click();
  await expect(workbench.getByText(sites.pointNow)).toBeVisible();
  await page.bringToFront();
  await button(page, odd).click();
  const told = asSaid(plain(language.inpage.pointed(odd)));
  await waitFor('the control to be known', async () => (await lossBar(page).says()).includes(told));
  expect(await values(page)).toEqual(TYPED);
  await button(page, odd).click();
  await hold.text();
  await hold.keep();
  expect(await values(page)).toEqual(TYPED);

  // Loaded again, Holdfast comes first, and everything works as on a built-in portal.
  await page.reload();
  const bar = lossBar(page);
  await bar.text();
  await bar.restore();
  expect((await bar.outcome()).restored).toBe(2);
  expect(await values(page)).toEqual(TYPED);
  await expect(workbench.getByText(pages.protected(2))).toBeVisible();
  await workbench.close();

  // In Settings the control is called as the page writes it.
  const settings = await openOwnPage(holdfast, 'records.html#settings');
  const called = `${words.control(odd)} – ${title} – ${HOST}`;
  await expect(settings.getByRole('combobox', { name: called, exact: true })).toBeVisible();
  const added = settings.getByRole('region', { name: sites.title });
  await button(added, sites.forget).click();
  await button(settings.getByRole('alertdialog'), sites.forget).click();
  await expect(added.getByText(plain(sites.forgotten(HOST)))).toBeVisible();
  await expect(added.getByRole('listitem')).toHaveCount(0);
  await settings.close();
  await page.reload();
  await fill(page);
  await startOver.click();
  expect(await values(page)).toEqual(['', '']);
  expect(await hold.isOpen()).toBe(false);
}
