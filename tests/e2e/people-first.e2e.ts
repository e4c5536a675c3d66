import type { Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { inEverySight, lookAt } from './support/looks.ts';
import { lossBar } from './support/lossBar.ts';
import { axeComplaints, firstPage, openOwnPage } from './support/ownPage.ts';
import { expect, test } from './support/test.ts';

const places = (page: Page): Promise<string[]> =>
  page.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

for (const [language, words] of Object.entries({
  en: { ready: 'Holdfast is ready', open: 'Open the example', none: 'No travel history' },
  fr: { ready: 'Holdfast est prêt', open: 'Ouvrir l’exemple', none: 'Aucun voyage' },
})) {
  test.describe(language, () => {
    test.use({ language: language as 'en' | 'fr' });

    test('a new user would not learn what Holdfast does, or could not try it', async ({ browserWithHoldfast }) => {
      const welcome = await firstPage(browserWithHoldfast);
      await expect(welcome.getByRole('heading', { name: words.ready })).toBeVisible();
      await welcome.getByRole('link', { name: words.open }).click();
      await expect(welcome.getByRole('button', { name: words.none })).toBeVisible();
      const before = await places(welcome);
      expect(before.filter((value) => value !== '')).toHaveLength(6);
      const hold = holdDialog(welcome);
      const none = welcome.getByRole('button', { name: words.none });
      await none.click();
      expect(await hold.text()).toContain('3');
      await hold.keep();
      expect(await places(welcome)).toEqual(before);
      await none.click();
      await hold.text();
      await hold.clearAnyway();
      const bar = lossBar(welcome);
      await bar.text();
      expect(await places(welcome)).toEqual([]);
      await bar.restore();
      const outcome = await bar.outcome();
      expect(outcome.restored).toBe(outcome.total);
      expect(await places(welcome)).toEqual(before);
    });

    test('somebody who cannot see the screen, or enlarges it, would be shut out of a page', async ({
      browserWithHoldfast,
    }) => {
      for (const path of [
        'welcome.html',
        'example.html',
        'records.html',
        'records.html#settings',
        'sidepanel.html',
        'popup.html',
      ]) {
        const page = await openOwnPage(browserWithHoldfast, path);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await (path === 'popup.html' ? inEverySight : lookAt)(page, axeComplaints, path);
        await page.close();
      }
    });
  });
}
