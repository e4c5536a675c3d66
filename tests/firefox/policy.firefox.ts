import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sampleTrips } from '../portal/shared/trip.ts';
import { EXTENSION_ID } from './support/browser.ts';
import { MycicPage } from './support/mycic.ts';
import { open } from './support/open.ts';
import { openOwnPage } from './support/ownPage.ts';
import { openStore } from './support/store.ts';

const PASSPHRASE = 'quatre mots faciles ensemble';

/** A home folder with what a firm's IT puts there; Chromium reads policies only from folders of the whole computer. */
async function homeWith(policy: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'holdfast-home-'));
  onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: EXTENSION_ID, description: 'Set by the firm', type: 'storage', data: policy };
  await writeFile(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(manifest));
  return home;
}

test('what a firm sets by a file would not hold: clients’ files would open without the passphrase it asks for, or work would stop', async () => {
  const home = await homeWith({ language: 'fr', lockRequired: true, off: ['deleteRecords'] });
  const { firefox, page, hold } = await open({ home });
  const mycic = new MycicPage(page);
  await mycic.openTravel();
  await mycic.typeTrips(sampleTrips(1));
  await mycic.click('No travel history');
  await hold.text();
  await hold.keep();
  const store = await openStore(firefox);
  await expect(store.ask('listVisits', {})).rejects.toThrow();

  const records = await openOwnPage(firefox, 'records.html');
  await records.shows('Une phrase de passe est exigée');
  await records.type('Nouvelle phrase de passe', PASSPHRASE);
  await records.type('Nouvelle phrase de passe, encore une fois', PASSPHRASE);
  await records.press('Définir la phrase de passe');
  await records.shows('Votre code de secours');
  await records.press('J’ai gardé le code');
  await records.shows('E001234567'); // what was typed before the passphrase was set is there
  await records.close();
  const settings = await openOwnPage(firefox, 'records.html#settings');
  await settings.shows('elle peut être changée, mais pas retirée');
  const buttons = await settings.run(
    `() => [...document.querySelectorAll('button')].map(({ textContent }) => textContent).join('\\n')`,
  );
  expect(buttons).toContain('Changer la phrase de passe');
  expect(buttons).not.toContain('Retirer la phrase de passe');
  const [visit] = (await store.ask('listVisits', {})).visits;
  await expect(store.ask('deleteVisit', { visitId: visit?.visit.visitId ?? '' })).rejects.toThrow('organization');
});
