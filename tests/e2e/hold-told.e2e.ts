import type { BrowserContext, Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { serve } from './support/hostilePage.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const HOST = 'https://secure.cic.gc.ca';

/** Fields under a heading, in no box of their own; the page empties them by `empty()`. */
const JOBS = `<label>Employer <input id="employer"></label> <label>City <input id="city"></label>
<label>Duties <textarea id="duties"></textarea></label>
<script>function empty() { for (const id of ['employer', 'city', 'duties']) document.getElementById(id).value = ''; }</script>`;

/** One page for each thing that says that it clears: all of the page, and how a person sets it off. */
const PAGES = {
  'a "No" under a flat heading': {
    body: `<h2>Address</h2><label>Street <input></label>
      <h2>Employment</h2><p>Were you employed?
      <label><input type="radio" name="had" id="yes" checked> Yes</label>
      <label><input type="radio" name="had" id="no" onchange="empty()"> No</label></p>${JOBS}`,
    press: (page: Page) => page.locator('#no').click(),
  },
  'a "No" in a box of its own, under the heading of what it opens': {
    body: `<h2>Address</h2><label>Street <input></label>
      <h2>Employment history</h2><fieldset><legend>Have you been employed in the last ten years?</legend>
      <label><input type="radio" name="had" id="yes" checked> Yes</label>
      <label><input type="radio" name="had" id="no" onchange="empty()"> No</label></fieldset>${JOBS}`,
    press: (page: Page) => page.locator('#no').click(),
  },
  'a key that the page writes out': {
    body: `<p>Shortcuts: F8 – Clear the form. F9 – Save.</p>${JOBS}
      <script>addEventListener('keydown', (event) => { if (event.key === 'F8') empty(); });</script>`,
    press: (page: Page) => page.keyboard.press('F8'),
  },
  'a button in another frame': {
    body: `${JOBS}<iframe src="/told/buttons" title="Buttons"></iframe>`,
    press: (page: Page) => page.frameLocator('iframe').getByRole('button').click(),
  },
} satisfies Record<string, { body: string; press: (page: Page) => Promise<void> }>;

async function open(context: BrowserContext, page: Page, name: string, body: string): Promise<void> {
  await serve(
    context,
    `${HOST}/told/buttons`,
    '<form><button type="button" onclick="parent.empty()">Clear the form</button></form>',
  );
  const form = `<main><h1>Your work</h1><p>Application number: E001234567</p><form onsubmit="return false">${body}</form></main>`;
  const address = `${HOST}/told/${encodeURIComponent(name)}`;
  await serve(context, address, form);
  await page.goto(address);
  await page.locator('#employer').click();
  await page.keyboard.type('Nordic Mills');
  await page.locator('#city').click();
  await page.keyboard.type('Lyon');
  await page.locator('#duties').click();
  await page.keyboard.type('Sorting');
}

test('what a page says in other ways than by a button beside its fields would empty them unasked', async ({
  browserWithHoldfast: { context },
  portalPage: page,
}) => {
  const dialog = holdDialog(page);
  const values = (): Promise<string> =>
    page.evaluate(() =>
      ['employer', 'city', 'duties'].map((id) => (document.getElementById(id) as HTMLInputElement).value).join('|'),
    );
  for (const [way, { body, press }] of Object.entries(PAGES)) {
    await test.step(way, async () => {
      await open(context, page, way, body);
      await press(page);
      await dialog.text();
      await dialog.keep();
      expect(await values(), way).toBe('Nordic Mills|Lyon|Sorting');
      await press(page);
      await dialog.clearAnyway();
      await waitFor(`${way}: to be done`, async () => (await values()) === '||');
    });
  }
});
