import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { waitFor } from '../e2e/support/poll.ts';
import { keptTexts, randomText } from '../e2e/support/typing.ts';
import { keptTexts as keptTextsAt } from '../e2e/support/webform.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { writeBackup } from '../../utils/sealing/backupFile.ts';
import { COST } from '../../utils/sealing/passphrase.ts';
import { inFirefox } from './support/chrome.ts';
import { clearAndRestore } from './support/clearAndRestore.ts';
import { press } from './support/keys.ts';
import { MycicPage } from './support/mycic.ts';
import { open } from './support/open.ts';
import { openOwnPage, type OwnPage } from './support/ownPage.ts';
import { openStore } from './support/store.ts';
import { openTypingPage } from './support/typing.ts';

const PASSPHRASE = 'quatre chats gris';
const CLIENT = 'DIALLO';
const REFUSED = 'not the passphrase';

const textOf = (page: OwnPage): Promise<string> => page.run('() => document.body.innerText');

test('in Firefox, whoever opens the browser would read every client’s file; or the lock would stop the work', async () => {
  const { firefox, page, hold, loss } = await open();
  const trips = sampleTrips(2);
  const mycic = new MycicPage(page);
  await mycic.openTravel();
  await mycic.typeTrips(trips.slice(0, 1));
  const settings = await openOwnPage(firefox, 'records.html#settings');
  await settings.press('Set a passphrase');
  await settings.type('New passphrase', PASSPHRASE);
  await settings.type('New passphrase again', PASSPHRASE);
  await settings.press('Set the passphrase');
  await settings.shows('I have kept the code');
  await settings.press('I have kept the code');
  await settings.press('Lock now');
  await settings.shows('Holdfast is locked');
  await settings.close();
  const records = await openOwnPage(firefox, 'records.html');
  await records.shows('Holdfast is locked');
  expect(await textOf(records)).not.toContain(CLIENT);

  // Work goes on: a new page is kept and guarded, and what it loses comes back, though the background was stopped.
  await page.bringToFront();
  await mycic.openTravel();
  await mycic.typeTrips(trips);
  await inFirefox(firefox, 'await extension.terminateBackground({ disableResetIdleForTest: true })');
  await clearAndRestore(mycic, trips, { hold, loss });

  await records.front();
  await records.type('Passphrase', 'something else');
  await records.press('Unlock');
  await records.shows(REFUSED);
  expect(await textOf(records)).not.toContain(CLIENT);
  await records.type('Passphrase', PASSPHRASE);
  await records.press('Unlock');
  await records.shows(CLIENT);
  const store = await openStore(firefox);
  const kept = await keptTextsAt(store, '/eapp');
  expect(kept).toEqual(expect.arrayContaining(trips.map(({ place }) => place)));
});

test('in Firefox, what is typed while a passphrase is worked out would wait for that', async () => {
  const { firefox, page } = await open();
  // A file whose key takes three times the usual work: long enough that nobody's keys can happen to be first.
  const salt = new Uint8Array(randomBytes(16));
  const parts = (async function* () {})();
  const file = await writeBackup(new Uint8Array(randomBytes(32)), { salt, ...COST, t: 10 }, parts);
  const bytes = JSON.stringify([...Buffer.concat(file)]);
  await openTypingPage(page);
  const store = await openStore(firefox);
  const settings = await openOwnPage(firefox, 'records.html#settings');
  await settings.shows('Read a backup');
  await settings.run(`() => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(${bytes})], 'moved.holdfast'));
    const input = document.getElementById('backup-file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
  await settings.type('Passphrase of the file', PASSPHRASE);
  await settings.press('Read the file');
  await settings.shows('One moment…');
  await page.bringToFront();
  const text = randomText(20);
  await press(page, text);
  await waitFor('it to be kept', async () => (await keptTexts(store))[0] === text, 60_000);
  expect(await textOf(settings)).not.toContain(REFUSED);
  await waitFor('the passphrase to be refused', async () => (await textOf(settings)).includes(REFUSED), 120_000);
});
