import { irccWebform } from '../../utils/portals/rules/irccWebform.ts';
import { holdDialog } from './support/holdDialog.ts';
import { asSaid, LANGUAGES, plain } from './support/languages.ts';
import { lossBar } from './support/lossBar.ts';
import { openStore } from './support/store.ts';
import { waitFor } from './support/poll.ts';
import { Webform } from './support/webform.ts';
import { expect, test } from './support/test.ts';

/** The portal's own button: nothing in its name says that it wipes. */
const SEARCH = { en: 'Search', fr: 'Rechercher' };

for (const { code, formats, inpage, settings: words } of LANGUAGES) {
  const portalName = irccWebform.name[code];
  const called = words.control(SEARCH[code]);
  /** What stands before the time of the day. */
  const [paused = '?'] = words.pausedUntil(0).split(formats.time(0));

  test.describe(code, () => {
    test.use({ language: code });

    test('a button that wiped once would wipe again unasked; paused or forgotten, it is not asked about', async ({
      browserWithHoldfast,
      portalPage: page,
    }) => {
      const form = new Webform(page);
      const dialog = holdDialog(page);
      await form.open('ways-in', { lang: code });
      // A portal whose "Search" empties the form: no word and no shape says so.
      const wipes = (): Promise<void> =>
        page.evaluate(() => {
          document.querySelectorAll('[data-harmless]')[2]?.addEventListener('click', () => {
            for (const field of document.querySelectorAll<HTMLInputElement>('#ways input[type=text], #ways textarea'))
              field.value = '';
          });
        });
      await wipes();
      const search = page.getByRole('button', { name: SEARCH[code], exact: true });
      const isEmpty = async (): Promise<boolean> =>
        Object.values(await form.contactNow()).every((value) => value === '');
      await form.typeContact();
      await search.click();
      await lossBar(page).text();
      await lossBar(page).restore();
      await lossBar(page).outcome();

      const store = await openStore(browserWithHoldfast);
      const learned = async () =>
        (await store.ask('readGuard', {})).learned.filter(
          ({ control }) => control === `button:${SEARCH[code].toLowerCase()}`,
        );
      await waitFor('the button to be known', async () => (await learned()).some(({ what }) => what === 'clears'));
      await page.bringToFront();
      await search.click();
      expect(asSaid(await dialog.text())).toContain(asSaid(plain(inpage.holdLead(0, 5, SEARCH[code], 'learned'))));
      await dialog.keep();
      expect(await isEmpty()).toBe(false);

      // The person's own settings, on the page of the extension.
      const [records] = browserWithHoldfast.context.pages().filter((open) => open.url().includes('records.html'));
      if (records === undefined) throw new Error('The records are not open.');
      await records.bringToFront();
      await records.goto(`chrome-extension://${browserWithHoldfast.extensionId}/records.html#settings`);
      await records.reload(); // another part of the same page is no load
      const settings = records.getByRole('region', { name: words.title });
      await settings.getByRole('button', { name: words.pause }).click();
      await expect(settings.getByText(paused)).toBeVisible();
      await page.bringToFront();
      await search.click();
      await waitFor('the paused guard to let it pass', isEmpty);
      expect(await dialog.isOpen()).toBe(false);
      await records.bringToFront();
      await settings.getByRole('button', { name: words.undo, exact: true }).click();
      await expect(settings.getByText(paused)).toBeHidden();

      const own = settings.getByRole('combobox', { name: called });
      const line = settings.getByRole('listitem').filter({ hasText: called });
      await expect(line).toContainText(portalName);
      await expect(line).toContainText(words.facts.clears);
      await own.selectOption(words.never);
      await waitFor(
        'the setting to be kept',
        async () => (await store.ask('readGuard', {})).settings.controls.length === 1,
      );
      await own.selectOption(words.byItself);
      await waitFor('the setting to go', async () => (await store.ask('readGuard', {})).settings.controls.length === 0);
      await settings.getByRole('button', { name: words.forget(called) }).click();
      await waitFor('it to be forgotten', async () => (await learned()).length === 0);
      await expect(own).toHaveCount(0);
      await settings.getByRole('button', { name: words.undo, exact: true }).click();
      await waitFor('it to be known again', async () => (await learned()).length > 0);
      await expect(own).toBeVisible();
      await page.bringToFront();
      await form.typeContact();
      await search.click();
      await dialog.keep();

      // What is set holds on the open page at once; what is set for a control wins over its portal.
      const portal = settings.getByRole('combobox', { name: portalName, exact: true });
      const kept = async (): Promise<unknown> => {
        const { portals, controls } = (await store.ask('readGuard', {})).settings;
        return [...Object.values(portals), ...controls.map(({ ask }) => ask)];
      };
      const set = async (choose: () => Promise<unknown>, isKept: unknown): Promise<void> => {
        await records.bringToFront();
        await choose();
        await expect.poll(kept).toEqual(isKept);
        await page.bringToFront();
        await form.typeContact();
        await search.click();
      };
      await set(() => own.selectOption(words.never), ['never']);
      await waitFor('it to pass', isEmpty);
      await set(() => portal.selectOption(words.from(10)).then(() => own.selectOption(words.always)), [10, 'always']);
      await dialog.keep();
      await set(() => own.selectOption(words.byItself), [10]);
      await waitFor('five fields to be too few to ask about', isEmpty);
      await set(() => settings.getByRole('button', { name: words.undo, exact: true }).click(), [10, 'always']);
      await dialog.keep();
      expect(await isEmpty()).toBe(false);

      // The same for a whole portal, and taken back.
      await set(() => own.selectOption(words.byItself).then(() => portal.selectOption(words.always)), ['always']);
      await dialog.keep();
      await set(() => portal.selectOption(words.never), ['never']);
      await waitFor('it to pass in a portal that never asks', isEmpty);
      await set(() => settings.getByRole('button', { name: words.undo, exact: true }).click(), ['always']);
      await dialog.keep();
      expect(await isEmpty()).toBe(false);
    });
  });
}
