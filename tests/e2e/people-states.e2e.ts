import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { inEverySight, lookAt } from './support/looks.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const PASSPHRASE = 'quatre chats gris à Québec';
const ENGLISH = {
  ...{ search: 'Search', nothing: 'Nothing found.', found: '1 result', kept: 'Kept visits', history: 'History' },
  ...{ close: 'Close', removeVisit: 'Delete this visit', removeMatter: 'Delete this matter', cancel: 'Cancel' },
  ...{ gone: 'This visit is no longer kept.', noMatter: 'This matter is no longer kept.', set: 'Set a passphrase' },
  ...{ fresh: 'New passphrase', again: 'New passphrase again', setNow: 'Set the passphrase', lock: 'Lock now' },
  ...{ code: 'Your recovery code', noted: 'I have kept the code', locked: 'Holdfast is locked', unlock: 'Unlock' },
  ...{ passphrase: 'Passphrase', wrong: 'That is not the passphrase.', everything: 'Delete everything…' },
  ...{ others: 'Matter', restore: 'Restore here', protected: /^This page is protected/ },
};
const FRENCH: typeof ENGLISH = {
  ...{ search: 'Chercher', nothing: 'Rien n’a été trouvé.', found: '1 résultat', kept: 'Visites gardées' },
  ...{ history: 'Historique', close: 'Fermer', removeVisit: 'Supprimer cette visite', cancel: 'Annuler' },
  ...{ removeMatter: 'Supprimer ce dossier', gone: 'Cette visite n’est plus gardée.' },
  ...{ noMatter: 'Ce dossier n’est plus gardé.', set: 'Définir une phrase de passe' },
  ...{ fresh: 'Nouvelle phrase de passe', again: 'Nouvelle phrase de passe, encore une fois' },
  ...{ setNow: 'Définir la phrase de passe', lock: 'Verrouiller maintenant', code: 'Votre code de secours' },
  ...{ noted: 'J’ai gardé le code', locked: 'Holdfast est verrouillé', unlock: 'Déverrouiller' },
  ...{ passphrase: 'Phrase de passe', wrong: 'Ce n’est pas la phrase de passe.', everything: 'Tout supprimer…' },
  ...{ others: 'Dossier', restore: 'Restaurer ici', protected: /^Cette page est protégée/ },
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const [language, words] of [
  ['en', ENGLISH],
  ['fr', FRENCH],
] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('a full page, a question, a locked one or one that failed could not be read by everybody', async ({
      browserWithHoldfast,
      portalPage,
      portal,
    }) => {
      test.setTimeout(240_000);
      portal.state.mycic('A').trips = sampleTrips(2);
      const mycic = new MycicPage(portalPage);
      const store = await openStore(browserWithHoldfast);
      for (const [i, client] of ['B', 'A'].entries()) {
        await mycic.open('travel', { client, lang: language });
        const city = portalPage.getByLabel(/^(City|Ville)/).first();
        await city.fill('Trois-Rivières');
        await portalPage.keyboard.press('Tab');
        await waitFor('the matter', async () => (await store.ask('readMatters', {})).matters.length === i + 1);
      }
      await store.close();

      // The workbench, and its question about another client.
      const workbench = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
      await expect(workbench.getByText(words.protected)).toBeVisible();
      await workbench.getByRole('combobox', { name: words.others }).selectOption('Bao TRAN');
      await button(workbench, words.restore).first().click();
      await expect(workbench.getByRole('alertdialog')).toBeVisible();
      await lookAt(workbench, axeComplaints, 'the question in the workbench');
      await button(workbench, words.cancel).click();
      await lookAt(workbench, axeComplaints, 'the workbench');
      await workbench.close();

      const records = await openOwnPage(browserWithHoldfast, 'records.html');
      const look = (what: string) => lookAt(records, axeComplaints, what);
      const found = async (text: string, said: string): Promise<void> => {
        await records.getByRole('searchbox').first().fill(text);
        await button(records, words.search).click();
        await expect(records.getByText(said, { exact: true })).toBeVisible();
      };
      await found('nowhere at all', words.nothing);
      await look('a search without a result');
      await found('Amina', words.found);
      await look('matters, and what was found');
      await records.getByRole('link', { name: 'Amina DIALLO' }).first().click();
      await button(records, words.removeMatter).click();
      await expect(records.getByRole('alertdialog')).toBeVisible();
      const place = await records.getByRole('alertdialog').boundingBox();
      expect(place?.x, 'a question in the corner').toBeGreaterThan(8);
      await look('the question before a matter is deleted');
      await records.keyboard.press('Escape');
      await look('a matter');
      await records.getByRole('region', { name: words.kept }).getByRole('link').first().click();
      await button(records, words.history).first().click();
      await expect(records.getByRole('dialog')).toBeVisible();
      await look('the history of a field');
      await button(records.getByRole('dialog').page(), words.close).click();
      await button(records, words.removeVisit).click();
      await expect(records.getByRole('alertdialog')).toBeVisible();
      await look('the question before a visit is deleted');
      await records.keyboard.press('Escape');
      await look('a visit');
      for (const [hash, said] of [
        ['#visit=gone', words.gone],
        ['#matter=gone', words.noMatter],
      ] as const) {
        await records.goto(records.url().replace(/#.*/, hash));
        await expect(records.getByText(said)).toBeVisible();
        await look(said);
      }

      // A passphrase, its code, the lock, and a wrong try.
      await records.goto(records.url().replace(/#.*/, '#settings'));
      await button(records, words.set).click();
      await records.getByLabel(words.fresh, { exact: true }).fill(PASSPHRASE);
      await records.getByLabel(words.again, { exact: true }).fill(PASSPHRASE);
      await button(records, words.setNow).click();
      await expect(records.getByRole('group', { name: words.code })).toBeVisible({ timeout: 30_000 });
      await look('the recovery code');
      await button(records, words.noted).click();
      await look('the settings');
      await button(records, words.lock).click();
      await expect(records.getByRole('heading', { name: words.locked })).toBeVisible();
      await records.getByLabel(words.passphrase, { exact: true }).fill('not this one');
      await button(records, words.unlock).click();
      await expect(records.getByText(words.wrong)).toBeVisible({ timeout: 30_000 });
      await look('a wrong passphrase');
      await button(records, words.everything).click();
      await expect(records.getByRole('alertdialog')).toBeVisible();
      await look('the question before everything is deleted');
      await button(records, words.cancel).click();
      for (const path of ['sidepanel.html', 'popup.html']) {
        const other = await openOwnPage(browserWithHoldfast, path);
        await expect(other.getByText(words.locked).first()).toBeVisible();
        await (path === 'popup.html' ? inEverySight : lookAt)(other, axeComplaints, `locked ${path}`);
      }
    });
  });
}
