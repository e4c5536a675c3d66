import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { lossBar } from './support/lossBar.ts';
import { MycicPage, valuesOf } from './support/mycic.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { buttonOf } from './support/toolbar.ts';

const trips = sampleTrips(3);
const wipe = (page: Page) =>
  page.evaluate(() => (window as unknown as { practiceWipe(how: string): void }).practiceWipe('rerender'));

const ENGLISH = {
  ...{ protected: /^This page is protected: \d+ fields kept\.$/, saved: /^Saved to this computer/ },
  ...{
    travel: 'Travel history',
    restore: 'Restore',
    review: 'Review',
    inBar: 'See the bar at the bottom of the page.',
  },
  ...{
    calm: 'Holdfast – protected',
    title: 'Holdfast – needs you – 1 loss waiting to be restored',
    newest: 'Newest loss',
    matter: 'Matter',
  },
  ...{ restoreHere: 'Restore here', same: 'Is this the same client?', cancel: 'Cancel', anyway: 'Restore anyway' },
  ...{ started: /^What was kept for Amina DIALLO.* is being put into the page/, pause: 'Pause for 10 minutes' },
  ...{ paused: /^Paused until .*: nothing is asked about\.$/, resume: 'Ask again now' },
  asks: 'Holdfast asks before a click clears what was entered.',
};
const FRENCH: typeof ENGLISH = {
  ...{ protected: /^Cette page est protégée\s?: \d+ champs gardés\.$/, saved: /^Enregistré sur cet ordinateur/ },
  ...{ travel: 'Antécédents de voyage', restore: 'Restaurer', review: 'Examiner' },
  ...{ inBar: 'Voyez la barre au bas de la page.', newest: 'Dernière perte', matter: 'Dossier' },
  ...{ title: 'Holdfast – demande votre attention – 1 perte à restaurer', restoreHere: 'Restaurer ici' },
  calm: 'Holdfast – page protégée',
  ...{ same: 'Est-ce le même client?', cancel: 'Annuler', anyway: 'Restaurer quand même' },
  ...{
    started: /^Ce qui a été gardé pour Amina DIALLO.* est remis dans la page/,
    resume: 'Demander de nouveau dès maintenant',
  },
  ...{
    pause: 'Mettre en pause pendant 10 minutes',
    paused: /^En pause jusqu’à \d+\sh\s\d\d\s?: rien n’est demandé\.$/,
  },
  asks: 'Holdfast demande avant qu’un clic efface ce qui a été saisi.',
};

for (const [language, words] of [
  ['en', ENGLISH],
  ['fr', FRENCH],
] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('beside the page one sees whose it is, what is kept and what was lost, and brings it back from there', async ({
      browserWithHoldfast,
      portalPage,
      portal,
    }) => {
      portal.state.mycic('A').trips = trips;
      const mycic = new MycicPage(portalPage);
      await mycic.open('travel', { lang: language });
      const workbench = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
      await expect(workbench.getByText(words.protected)).toBeVisible({ timeout: 15_000 });
      await expect(workbench.getByRole('link', { name: 'Amina DIALLO' })).toBeVisible({ timeout: 15_000 });
      await expect(workbench.getByText(words.saved)).toBeVisible();
      expect(await buttonOf(browserWithHoldfast)).toEqual({ badge: '', title: words.calm });
      await expect(workbench.getByRole('row').filter({ hasText: words.travel }).first()).toContainText('3');

      await workbench.getByRole('button', { name: words.pause }).click();
      await expect(workbench.getByText(words.paused)).toBeVisible();
      await workbench.getByRole('button', { name: words.resume }).click();
      await expect(workbench.getByText(words.asks)).toBeVisible();

      await wipe(portalPage);
      await workbench.bringToFront();
      await expect(workbench.getByRole('button', { name: words.restore, exact: true })).toBeVisible({
        timeout: 20_000,
      });
      await workbench.getByRole('button', { name: words.review }).click();
      await expect(workbench.getByText(words.inBar, { exact: true })).toBeVisible();
      await waitFor('the review in the page', async () =>
        (await lossBar(portalPage).text()).includes(trips[0]?.place ?? '?'),
      );
      expect(await buttonOf(browserWithHoldfast)).toEqual({ badge: '1', title: words.title });

      const popup = await openOwnPage(browserWithHoldfast, 'popup.html');
      await expect(popup.getByRole('heading', { name: words.newest })).toBeVisible();
      await popup.getByRole('button', { name: words.restore, exact: true }).click();
      await portalPage.bringToFront();
      const outcome = await lossBar(portalPage).outcome();
      expect(outcome.restored).toBe(outcome.total);
      expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
      await waitFor('the toolbar to be calm again', async () => {
        const { badge, title } = await buttonOf(browserWithHoldfast);
        return badge === '' && title === words.calm;
      });
    });

    test('an earlier visit comes back by hand: asked about where the client differs, not where it is the same', async ({
      browserWithHoldfast,
      portalPage,
      portal,
    }) => {
      const store = await openStore(browserWithHoldfast);
      const mycic = new MycicPage(portalPage);
      portal.state.mycic('A').trips = trips;
      await mycic.open('travel', { client: 'A', lang: language });
      await waitFor('the visit to be kept', async () => (await store.ask('readMatters', {})).matters.length === 1);
      portal.state.mycic('A').trips = [];
      await mycic.open('travel', { client: 'B', lang: language });
      await waitFor('the other client to be known', async () => {
        const { visits } = await store.ask('listVisits', {});
        return visits.some(({ markers }) => markers.some(({ value }) => value === 'E007654321'));
      });
      expect(await mycic.filledTrips()).toEqual([]);
      await store.close();

      const workbench = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
      await expect(workbench.getByRole('link', { name: 'Bao TRAN' })).toBeVisible({ timeout: 15_000 });
      await workbench.getByRole('combobox', { name: words.matter }).selectOption('Amina DIALLO');
      const pick = workbench.getByRole('button', { name: words.restoreHere }).first();
      await pick.click();
      const question = workbench.getByRole('alertdialog', { name: words.same });
      await expect(question).toContainText('Amina DIALLO');
      await expect(question).toContainText('Bao TRAN');
      await question.getByRole('button', { name: words.cancel }).click();
      await expect(question).toBeHidden();
      expect(await mycic.filledTrips()).toEqual([]);

      await pick.click();
      await question.getByRole('button', { name: words.anyway }).click();
      await expect(workbench.getByText(words.started)).toBeVisible();
      await portalPage.bringToFront();
      const outcome = await lossBar(portalPage).outcome();
      expect(outcome.restored).toBe(outcome.total);
      expect(await mycic.filledTrips()).toEqual(trips.map(valuesOf));
    });
  });
}
