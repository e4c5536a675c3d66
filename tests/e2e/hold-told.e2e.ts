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
  'a button in a frame of one line': {
    body: `${JOBS}<iframe src="/told/buttons" title="Buttons" style="width: 140px; height: 40px"></iframe>`,
    press: (page: Page) => page.frameLocator('iframe').getByRole('button').click(),
  },
  'the access key of a "No"': {
    body: `<h2>Employment</h2><p>Were you employed?
      <label><input type="radio" name="had" checked> Yes</label>
      <label><input type="radio" name="had" accesskey="n" onchange="empty()"> No</label></p>${JOBS}`,
    press: (page: Page) => pressAccessKey(page, 'n'),
  },
  'the access key of a « Non »': {
    body: `<h2>Emplois</h2><fieldset><legend>Avez-vous occupé un emploi?</legend>
      <input type="radio" name="had" id="oui" checked> <label for="oui">Oui</label>
      <input type="radio" name="had" id="non" onchange="empty()"> <label for="non" accesskey="u">Non</label>${JOBS}</fieldset>`,
    press: (page: Page) => pressAccessKey(page, 'u'),
  },
  'the access key of a box': {
    body: `<label><input type="checkbox" accesskey="j" onchange="if (this.checked) empty()"> I was never employed</label>${JOBS}`,
    press: (page: Page) => pressAccessKey(page, 'j'),
  },
  'the access key of a button': {
    body: `${JOBS}<button type="button" accesskey="k" onclick="empty()">Clear section</button>`,
    press: (page: Page) => pressAccessKey(page, 'k'),
  },
  'Ctrl+Shift+X in a title': {
    body: `${JOBS}<span title="Clear section (Ctrl+Shift+X)">?</span>
      <script>addEventListener('keydown', (event) => { if (event.ctrlKey && event.shiftKey && event.key === 'X') empty(); });</script>`,
    press: (page: Page) => page.keyboard.press('Control+Shift+X'),
  },
  'Ctrl+Shift+E that a button declares': {
    body: `${JOBS}<button type="button" aria-keyshortcuts="Control+Shift+E" onclick="empty()">Clear section</button>
      <script>addEventListener('keydown', (event) => { if (event.ctrlKey && event.shiftKey && event.key === 'E') empty(); });</script>`,
    press: (page: Page) => page.keyboard.press('Control+Shift+E'),
  },
  'an option of a picker that the page styles': {
    body: `<style>select, ::picker(select) { appearance: base-select; }</style><h2>Employment</h2>
      <label>Were you employed? <select onchange="if (this.value === 'no') empty()"><option value="yes">Yes</option><option value="no">No</option></select></label>${JOBS}`,
    press: async (page: Page) => {
      await page.getByRole('combobox').click();
      await page.getByRole('option', { name: 'No', exact: true }).click();
    },
  },
} satisfies Record<string, { body: string; press: (page: Page) => Promise<void> }>;

/** As a keyboard makes it: Chromium finds access keys by the letter without its modifiers, which Playwright leaves out. */
async function pressAccessKey(page: Page, letter: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: 1, key: letter, code: `Key${letter.toUpperCase()}`, unmodifiedText: letter };
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
  await page.keyboard.down('Alt');
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, windowsVirtualKeyCode });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, windowsVirtualKeyCode });
  await page.keyboard.up('Alt');
  await session.detach();
}

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

test('after "Clear anyway" a page could open no file picker and no window of its own', async ({
  browserWithHoldfast: { context },
  portalPage: page,
}) => {
  const opens = {
    filechooser: `document.getElementById('scan').click()`,
    popup: `window.open('/told/buttons')`,
  };
  for (const [event, script] of Object.entries(opens)) {
    const button = `<button type="button" onclick="empty(); ${script}">Clear section</button>`;
    await open(context, page, event, `${JOBS}<input type="file" id="scan" hidden>${button}`);
    const opened = page.waitForEvent(event as 'popup', { timeout: 30_000 });
    await page.getByRole('button', { name: 'Clear section' }).click();
    await holdDialog(page).clearAnyway();
    await opened;
    await expect(page.locator('#employer')).toHaveValue('');
  }
});
