import { serve } from './support/hostilePage.ts';
import { lossBar } from './support/lossBar.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const ADDRESS = 'https://secure.cic.gc.ca/session/form';
/** The government's own toolkit: twelve seconds in all, of which the last two are its own warning. */
const CLOCK = JSON.stringify({ inactivity: 10_000, reactionTime: 2_000, refreshLimit: 0 });
const FORM = `<main><h1>Travel</h1><p>Application number: E001234567</p>
<span class="wb-sessto" data-wb-sessto='${CLOCK}'></span>
<form onsubmit="return false"><label>City <input id="city"></label></form></main>`;

test('the portal would sign its person out in the middle of a line, without a word before', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  await serve(browserWithHoldfast.context, ADDRESS, FORM);
  await page.goto(ADDRESS);
  const workbench = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
  await page.bringToFront();
  await page.locator('#city').click(); // activity: the clock begins anew
  await page.keyboard.type('Ouagadougou');
  const bar = lossBar(page);
  await waitFor('the warning in the page', async () => (await bar.says()).includes('signs you out at'), 20_000);
  expect(await bar.says()).toContain('Typing alone does not count');
  await page.locator('h1').click();
  await waitFor('the warning to go after a click', async () => (await bar.says()) === '');
  await expect(workbench.getByRole('heading', { name: 'Time until sign-out' })).toBeVisible();
  await expect(workbench.getByRole('timer')).toContainText('The portal signs you out in 0 min');
  await expect(workbench.getByText(/the portal has signed you out by now/)).toBeVisible({ timeout: 25_000 });
  expect(await page.locator('#city').inputValue()).toBe('Ouagadougou');
});
