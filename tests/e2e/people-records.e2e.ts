import type { Page } from '@playwright/test';
import { sampleTrips } from '../portal/shared/trip.ts';
import { MycicPage } from './support/mycic.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const trips = sampleTrips(2);

test.describe('in English', () => {
  test('what was kept of two clients and of nobody is found again by client, searched, compared and moved', async ({
    browserWithHoldfast,
    portalPage,
    portal,
  }) => {
    portal.state.mycic('A').trips = trips;
    portal.state.mycic('B').trips = sampleTrips(1);
    const mycic = new MycicPage(portalPage);
    const place = portalPage.getByRole('group', { name: 'Trip 1', exact: true }).getByLabel(/^City/);
    await mycic.open('travel', { client: 'B' });
    const store = await openStore(browserWithHoldfast);
    const matters = (count: number) =>
      waitFor(`${String(count)} matters`, async () => (await store.ask('readMatters', {})).matters.length === count);
    await matters(1);
    await mycic.open('travel', { client: 'A' });
    await place.fill('');
    await place.pressSequentially('Lyon');
    await portalPage.keyboard.press('Tab');
    await place.fill('');
    await place.pressSequentially('Grenoble');
    await portalPage.keyboard.press('Tab');
    await matters(2);
    await mycic.open('travel', { client: 'A', identity: 'hidden' });
    await place.fill('Nobody knows');
    await portalPage.keyboard.press('Tab');
    await waitFor('the nameless page to be kept', async () => (await store.ask('readMatters', {})).unassigned === 1);

    const records = await openOwnPage(browserWithHoldfast, 'records.html');
    await expect(heading(records, 'Matters')).toBeVisible();
    await records.getByRole('searchbox', { name: /in all matters/ }).fill('grenoble');
    await records.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(records.getByText('1 result', { exact: true })).toBeVisible();

    // One matter: its history, narrowed by words; named by the person.
    await records.getByRole('link', { name: 'Amina DIALLO' }).click();
    await expect(heading(records, 'Amina DIALLO')).toBeVisible();
    await records.getByRole('combobox', { name: 'Show', exact: true }).selectOption('Changes');
    await records.getByRole('searchbox', { name: 'Search labels and values' }).fill('gren');
    await expect(records.getByText('1 line', { exact: true })).toBeVisible();
    await records.getByRole('textbox', { name: 'Name of the matter' }).fill('Diallo family');
    await records.getByRole('button', { name: 'Save name' }).click();
    await expect(heading(records, 'Diallo family')).toBeVisible();
    expect(await axeComplaints(records), 'a matter').toEqual([]);

    // One visit: a field's history, and the form at two moments.
    await records.getByRole('region', { name: 'Kept visits' }).getByRole('link').first().click();
    const changed = records.getByRole('listitem').filter({ hasText: 'Grenoble' }).first();
    await changed.getByRole('button', { name: 'History' }).click();
    const history = records.getByRole('dialog', { name: /^History of/ });
    await expect(history.getByRole('listitem')).toHaveCount(2);
    await expect(history).toContainText('Lyon');
    expect(await axeComplaints(records), 'a visit, with a field’s history').toEqual([]);
    await history.getByRole('button', { name: 'Close' }).click();
    const compared = records.getByRole('region', { name: 'The form at two moments' });
    await expect(compared.getByRole('row').filter({ hasText: 'Lyon' })).toContainText('Grenoble');

    // What belongs to nobody is moved by hand: recorded, and taken back.
    await records.getByRole('link', { name: 'Matters', exact: true }).click();
    await records.getByRole('link', { name: 'Belongs to no matter' }).click();
    await records.getByRole('region', { name: 'Kept visits' }).getByRole('link').first().click();
    await records.getByRole('combobox', { name: 'Move to' }).selectOption('Diallo family');
    await records.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(records.getByText('Moved to Diallo family')).toBeVisible();
    await expect(records.getByRole('region', { name: 'What happened' })).toContainText('Moved to another matter');
    await records.getByRole('button', { name: 'Undo the move' }).click();
    await expect(records.getByText('The move is undone.')).toBeVisible();

    // Deleting one client leaves the other.
    await records.getByRole('link', { name: 'Matters', exact: true }).click();
    await records.getByRole('link', { name: 'Diallo family' }).click();
    await records.getByRole('button', { name: 'Delete this matter' }).click();
    const question = records.getByRole('alertdialog', { name: 'Delete this matter?' });
    await expect(question).toBeVisible();
    expect(await axeComplaints(records), 'a question').toEqual([]);
    await records.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(heading(records, 'Diallo family')).toBeVisible();
    await records.getByRole('button', { name: 'Delete this matter' }).click();
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(heading(records, 'Matters')).toBeVisible();
    await expect(records.getByRole('link', { name: 'Bao TRAN' })).toBeVisible();
    await expect(records.getByRole('link', { name: 'Diallo family' })).toBeHidden();
  });
});

test.describe('in French', () => {
  test.use({ language: 'fr' });

  test('matters are kept apart and united only by hand; closing, retention and language are remembered', async ({
    browserWithHoldfast,
    portalPage,
  }) => {
    const mycic = new MycicPage(portalPage);
    const store = await openStore(browserWithHoldfast);
    for (const [i, client] of ['A', 'B'].entries()) {
      await mycic.open('personal', { client });
      await portalPage.getByRole('textbox').first().fill('Montréal');
      await waitFor('the matter', async () => (await store.ask('readMatters', {})).matters.length === i + 1);
    }
    const records = await openOwnPage(browserWithHoldfast, 'records.html');
    await records.getByRole('link', { name: 'Amina DIALLO' }).click();
    await records.getByRole('combobox', { name: 'Réunir avec un autre dossier' }).selectOption('Bao TRAN');
    await records.getByRole('button', { name: 'Réunir les deux' }).click();
    await expect(records.getByText('Bao TRAN fait maintenant partie de ce dossier.')).toBeVisible();
    await records.getByRole('status').getByRole('button', { name: 'Séparer de nouveau' }).click();
    await expect(records.getByText('Enregistré.')).toBeVisible();
    expect((await store.ask('readMatters', {})).matters).toHaveLength(2);

    await records.getByRole('combobox', { name: /^Garder ce qui ne sert plus/ }).selectOption('365 jours');
    await records.getByRole('checkbox', { name: /^Mise en suspens/ }).check();
    await records.getByRole('button', { name: 'Fermer le dossier' }).click();
    await expect(records.getByText(/^Le dossier est fermé/)).toBeVisible();
    expect((await store.ask('readMatters', {})).matters).toContainEqual(
      expect.objectContaining({ keepDays: 365, legalHold: true, closed: true }),
    );
    await records.getByRole('link', { name: 'Dossiers', exact: true }).click();
    await expect(records.getByRole('link', { name: 'Bao TRAN' })).toBeVisible();
    await expect(records.getByRole('link', { name: 'Amina DIALLO' })).toBeHidden();

    await records.getByRole('link', { name: 'Paramètres' }).click();
    await expect(records.getByText(/sur cet ordinateur\.$/).first()).toBeVisible();
    // Taken to another computer and back; another file changes nothing.
    const portal = records.getByRole('combobox', { name: 'Demande de visa américain (CEAC)' });
    await portal.selectOption('Ne jamais demander');
    const [saved] = await Promise.all([
      records.waitForEvent('download'),
      records.getByRole('button', { name: 'Exporter les paramètres' }).click(),
    ]);
    await portal.selectOption('Toujours demander');
    const take = records.getByLabel('Importer des paramètres');
    await take.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(records.getByText(/^Ce n’est pas un fichier de paramètres/)).toBeVisible();
    await expect(portal).toHaveValue('always');
    await take.setInputFiles(await saved.path());
    await expect(records.getByText('Les paramètres ont été repris.')).toBeVisible();
    await expect(portal).toHaveValue('never');
    expect(await axeComplaints(records)).toEqual([]);
    await records.getByRole('combobox', { name: 'Langue des pages de Holdfast' }).selectOption('English');
    await expect(heading(records, 'Settings')).toBeVisible();
    await expect(records.locator('html')).toHaveAttribute('lang', 'en-CA');
    await records.reload();
    await expect(heading(records, 'Settings')).toBeVisible();
  });
});
