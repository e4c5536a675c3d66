import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { findAllAx } from './support/ax.ts';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { profileThatAgrees } from './support/profileThatAgrees.ts';
import { openStore } from './support/store.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const HOST = 'forms.province.example.org';

const FORM = `<!doctype html><html lang="en"><title>Work permit</title><main><h1>Work permit</h1>
<form onsubmit="return false"><fieldset><legend>Jobs</legend>
<label>Employer <input name="employer"></label> <label>City <input name="city"></label></fieldset>
<button type="button" onclick="document.querySelectorAll('input').forEach((each) => (each.value = ''))">Start over</button>
<button type="button" onclick="document.querySelector('fieldset').innerHTML = ''">Zap</button>
</form></main></html>`;

const fields = (page: Page) => [page.getByLabel('Employer'), page.getByLabel('City')] as const;
const values = (page: Page) => Promise.all(fields(page).map((field) => field.inputValue()));
const fill = async (page: Page) => {
  for (const [i, field] of fields(page).entries()) {
    await field.fill('');
    await field.pressSequentially(['Nordic Mills', 'Trois-Rivières'][i] ?? '');
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
  test.setTimeout(90_000);
  const options = { portalPort: portal.port };
  const profile = await profileThatAgrees(options, HOST);
  const holdfast = await openBrowser({ ...options, profile });
  const { context } = holdfast;
  const page = context.pages()[0] ?? (await context.newPage());
  const address = `https://${HOST}/apply`;
  await context.route(`https://${HOST}/**`, (route) => route.fulfill({ contentType: 'text/html', body: FORM }));
  await page.goto(address);
  const startOver = page.getByRole('button', { name: 'Start over' });
  await fill(page);
  await startOver.click();
  expect(await values(page)).toEqual(['', '']);
  const store = await openStore(holdfast);
  expect((await store.ask('listVisits', {})).visits).toEqual([]);

  // The page that is open is taken up as it stands.
  await page.bringToFront();
  await fill(page);
  const popup = await openPopup(holdfast, address);
  await expect(popup.getByText('Holdfast is not active on this page.')).toBeVisible();
  await expect(popup.getByText(`let Holdfast read and change ${HOST}, and no other site`)).toBeVisible();
  expect(await axeComplaints(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Protect this site' }).click();
  await expect(popup.getByText(`${HOST} was added.`)).toBeVisible();
  await waitFor('the open page to be protected', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.some(({ visit, fields: kept }) => visit.portal === `site:${HOST}` && kept > 0);
  });
  await popup.close();
  const workbench = await openOwnPage(holdfast, 'sidepanel.html');
  await expect(workbench.getByText(/^This page is partly protected/)).toBeVisible();
  await expect(workbench.getByText(`You added ${HOST}.`)).toBeVisible();
  await page.bringToFront();
  await startOver.click();
  const hold = holdDialog(page);
  await hold.text();
  await hold.keep();
  expect(await values(page)).toEqual(['Nordic Mills', 'Trois-Rivières']);

  // A control whose name says nothing is pointed at: the press itself does nothing, and the next one is asked about.
  await workbench.bringToFront();
  await workbench.getByRole('button', { name: 'Point at a control that clears' }).click();
  await expect(workbench.getByText('Press the control in the page.', { exact: false })).toBeVisible();
  await page.bringToFront();
  const odd = page.getByRole('button', { name: 'Zap' });
  await odd.click();
  await waitFor('the control to be known', async () =>
    (await findAllAx(page, { role: 'status' })).some(({ inside }) =>
      inside.some(({ name }) => name.includes('asks before')),
    ),
  );
  expect(await values(page)).toEqual(['Nordic Mills', 'Trois-Rivières']);
  await odd.click();
  await hold.text();
  await hold.keep();
  expect(await values(page)).toEqual(['Nordic Mills', 'Trois-Rivières']);

  // Loaded again, Holdfast comes first, and everything works as on a built-in portal.
  await page.reload();
  const bar = lossBar(page);
  await bar.text();
  await bar.restore();
  expect((await bar.outcome()).restored).toBe(2);
  expect(await values(page)).toEqual(['Nordic Mills', 'Trois-Rivières']);
  await expect(workbench.getByText(/^This page is protected/)).toBeVisible();
  await workbench.close();

  const settings = await openOwnPage(holdfast, 'records.html#settings');
  const sites = settings.getByRole('region', { name: 'Sites you added' });
  await sites.getByRole('button', { name: 'Stop protecting this site' }).click();
  await settings.getByRole('alertdialog').getByRole('button', { name: 'Stop protecting this site' }).click();
  await expect(sites.getByText(`${HOST} is not protected any more`)).toBeVisible();
  await expect(sites.getByRole('listitem')).toHaveCount(0);
  await settings.close();
  await page.reload();
  await fill(page);
  await startOver.click();
  expect(await values(page)).toEqual(['', '']);
  expect(await hold.isOpen()).toBe(false);
  await holdfast.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
