import type { Page } from '@playwright/test';
import { FrameworkForm, sample, type Framework } from './support/frameworks.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { Statements, statements } from './support/statements.ts';
import { expect, test } from './support/test.ts';

/** The ways in which a filled form is lost. */
const WAYS = {
  'confirmed clear': async (form) => {
    await form.press('Clear travel history');
    await holdDialog(form.page).clearAnyway();
  },
  'an answer': async (form) => {
    await form.answer('No');
    await holdDialog(form.page).clearAnyway();
  },
  'a script': (form) => form.wipe('script'),
  'drawn anew, empty': (form) => form.wipe('rerender'),
  'a reload': (form) => form.comeAgain(),
  'away and back': (form) => form.awayAndBack(),
} satisfies Record<string, (form: FrameworkForm) => Promise<void>>;

/** Side by side in one browser: most of the time is spent waiting for pages to come to rest. */
const groups: readonly (readonly Framework[])[] = [
  ['mui', 'react-hook-form', 'material'],
  ['gcds', 'govuk', 'uswds'],
  ['jquery', 'webforms', 'webforms-partial'],
];

for (const group of groups) {
  test(`${group.join(', ')}: a form lost in any way would have to be typed again`, async ({ browserWithHoldfast }) => {
    test.setTimeout(120_000);
    const { context } = browserWithHoldfast;
    const pages: Page[] = [];
    for (const _ of group) pages.push(await context.newPage()); // all at first: a new page takes the focus
    await Promise.all(group.map((name, i) => comesBack(pages[i] as Page, name)));
  });
}

async function comesBack(page: Page, name: Framework): Promise<void> {
  const form = new FrameworkForm(page, name);
  await form.open();
  await form.fill(sample);
  expect(await form.model(), name).toEqual(sample);
  for (const [way, lose] of Object.entries(WAYS)) {
    if (way === 'away and back' && name === 'webforms') continue; // the browser itself refuses to show the answer to a post again
    await test.step(`${name}: ${way}`, async () => {
      await lose(form);
      await lossBar(page).text();
      expect(await form.model(), `${name}: ${way}`).not.toEqual(sample);
      const outcome = await restore(page);
      expect(await form.model(), `${name}: ${way}: ${outcome.text}`).toEqual(sample);
      expect(outcome.restored, `${name}: ${way}: ${outcome.text}`).toBe(outcome.total);
    });
  }
}

test('a statement in any rich-text editor would have to be written again', async ({ portalPage }) => {
  const page = new Statements(portalPage);
  await page.open();
  await page.write();
  expect(await page.model()).toEqual(statements);
  const ways = {
    'confirmed clear': async () => {
      await page.clear();
      await holdDialog(portalPage).clearAnyway();
    },
    'a script': () => page.wipe(),
    'a reload': () => page.reload(),
  };
  for (const [way, lose] of Object.entries(ways)) {
    await test.step(way, async () => {
      await lose();
      await lossBar(portalPage).text();
      expect(await page.model(), way).not.toEqual(statements);
      const outcome = await restore(portalPage);
      expect(await page.model(), outcome.text).toEqual(statements);
      expect(outcome.restored, outcome.text).toBe(outcome.total);
    });
  }
});

async function restore(page: Page): ReturnType<ReturnType<typeof lossBar>['outcome']> {
  await lossBar(page).restore();
  return lossBar(page).outcome();
}
