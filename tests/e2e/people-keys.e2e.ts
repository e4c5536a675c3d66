import { sampleTrips } from '../portal/shared/trip.ts';
import { asSaid, LANGUAGES } from './support/languages.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { pressShortcut } from './support/shortcut.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const trips = sampleTrips(3);

interface Extension {
  chrome: {
    commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
    runtime: { getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl: string }[]> };
  };
}

for (const { code, receipts, people, pages } of LANGUAGES) {
  test.describe(code, () => {
    test.use({ language: code });

    test('whoever works by keyboard would have no way to restore, to record the screen or to the workbench', async ({
      browserWithHoldfast,
      portalPage: page,
      portal,
    }) => {
      portal.state.mycic('A').trips = trips;
      const mycic = new MycicPage(page);
      const own = await openOwnPage(browserWithHoldfast, 'popup.html');
      const shortcuts = await own.evaluate(() => (globalThis as unknown as Extension).chrome.commands.getAll());
      const keyOf = (name: string): string => shortcuts.find((each) => each.name === name)?.shortcut ?? '';
      const store = await openStore(browserWithHoldfast);
      await page.bringToFront();
      await mycic.open('travel', { lang: code });
      await waitFor('the page to be kept', async () => (await store.ask('readMatters', {})).matters.length === 1);

      await page.evaluate(() => (window as unknown as { practiceWipe(how: string): void }).practiceWipe('rerender'));
      const bar = lossBar(page);
      await bar.text();
      await pressShortcut(page, keyOf('restore'));
      const outcome = await bar.outcome();
      expect(outcome.restored).toBe(outcome.total);
      expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));

      // The keys are the person's own: the browser allows a picture.
      await pressShortcut(page, keyOf('screen'));
      await expect.poll(() => bar.says()).toContain(asSaid(receipts.screen.recorded));

      const panels = () =>
        own.evaluate(async () => {
          const { runtime } = (globalThis as unknown as Extension).chrome;
          return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl);
        });
      expect(await panels()).toEqual([]);
      await pressShortcut(page, keyOf('workbench'));
      await expect.poll(panels).toEqual([expect.stringMatching(/\/sidepanel\.html/)]);

      // Beside the page there is no picture; the words are kept all the same. Both stand in the matter's history.
      const workbench = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
      const group = workbench.getByRole('group', { name: receipts.record });
      await group.getByRole('button', { name: receipts.record }).click();
      await expect(group.getByRole('status')).toHaveText(receipts.screen.withoutPicture);
      const records = await openOwnPage(browserWithHoldfast, 'records.html');
      await records.getByRole('link', { name: 'Amina DIALLO' }).click();
      await records
        .getByRole('combobox', { name: people.timeline.filter, exact: true })
        .selectOption(people.timeline.kinds.receipt);
      const history = records.getByRole('region', { name: people.timeline.title });
      await expect(history.getByRole('listitem').filter({ hasText: pages.happened.screen })).toHaveCount(2);
      await history.getByRole('button', { name: receipts.picture.show }).click(); // there is one
      const picture = history.getByRole('img');
      await expect(picture).toBeVisible();
      const size = await picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
      expect(Math.min(...size)).toBeGreaterThan(100);
      await history.getByRole('button', { name: receipts.picture.hide }).click();
      await expect(picture).toBeHidden();
    });
  });
}
