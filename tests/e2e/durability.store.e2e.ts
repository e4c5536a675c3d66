import { waitForAx } from './support/ax.ts';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { mountSmallDisk, type SmallDisk } from './support/smallDisk.ts';
import { lossBar } from './support/lossBar.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts, TypingPage } from './support/typing.ts';

/** What the browser does when the disk's part for the extension is damaged or cleared away. */
async function deleteDatabase(browser: TestBrowser): Promise<void> {
  const own = await openOwnPage(browser, 'popup.html');
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('holdfast');
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(new Error('The database was not deleted.'));
      }),
  );
  await own.close();
}

test('a store that the browser took away would stay empty, and nobody would hear of it', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const typing = new TypingPage(portalPage);
  await typing.open();
  await typing.begin();
  await typing.type('before');
  const store = await openStore(browserWithHoldfast);
  await waitFor('it to be kept', async () => (await keptTexts(store)).includes('before'));
  await deleteDatabase(browserWithHoldfast);
  await portalPage.bringToFront();
  await typing.type(' and after');
  const said = await waitForAx(portalPage, { role: 'region', name: 'Holdfast' });
  expect(said.inside.map(({ name }) => name).join(' ')).toContain('a new store was begun');
  await waitFor('all of the page to be kept again', async () => {
    return (await keptTexts(store)).includes('before and after');
  });
  const { visits } = await store.ask('listVisits', {});
  const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
  expect(logs.flatMap(({ log }) => log.map(({ kind }) => kind))).toContain('trouble');
  await lossBar(portalPage).dismiss();
});

const tried = mountSmallDisk(1);
tried?.remove();
let disk: SmallDisk | undefined;
test.afterEach(() => {
  disk?.remove();
  disk = undefined;
});
const unless = tried ? '' : ' (not tried: no file system may be mounted here)';

test(`a full disk would take changes without a word, or what was kept before${unless}`, async ({ portal }) => {
  disk = tried && mountSmallDisk(150);
  if (!disk) return;
  const profile = join(disk.folder, 'profile');
  const browser = await openBrowser({ portalPort: portal.port, profile });
  const page = await browser.context.newPage();
  const typing = new TypingPage(page);
  await typing.open();
  await typing.begin();
  await typing.type('before');
  const store = await openStore(browser);
  await waitFor('it to be kept', async () => (await keptTexts(store)).includes('before'));
  await page.bringToFront();
  disk.fill();
  await waitFor(
    'it to be said that there is no room',
    async () => {
      await typing.type('x'); // a file system has room in its last block for a while
      return /The disk is full|could not write/.test(await lossBar(page).says());
    },
    25_000,
  );
  const typed = await typing.text();
  disk.makeRoom();
  await waitFor(
    'what was typed to be kept once there is room',
    async () => (await keptTexts(store)).includes(typed),
    20_000,
  );
  await waitFor('the sentence to go', async () => (await lossBar(page).says()) === '');
  await browser.close();
});
