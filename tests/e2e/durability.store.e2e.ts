import { waitForAx } from './support/ax.ts';
import type { TestBrowser } from './support/browser.ts';
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

test('a full disk would take changes without a word, or what was kept before', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const typing = new TypingPage(portalPage);
  await typing.open();
  await typing.begin();
  await typing.type('before');
  const store = await openStore(browserWithHoldfast);
  await waitFor('it to be kept', async () => (await keptTexts(store)).includes('before'));
  const own = await openOwnPage(browserWithHoldfast, 'popup.html');
  const session = await browserWithHoldfast.context.newCDPSession(own);
  const origin = `chrome-extension://${browserWithHoldfast.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await portalPage.bringToFront();
  await typing.type(' full');
  const said = await waitForAx(portalPage, { role: 'region', name: 'Holdfast' }, 20_000);
  expect(said.inside.map(({ name }) => name).join(' ')).toContain('The disk is full');
  expect(await keptTexts(store)).toEqual(['before']);
  expect(await typing.text()).toBe('before full');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await waitFor('what was typed to be kept once there is room', async () => {
    return (await keptTexts(store)).includes('before full');
  });
  await waitFor('the sentence to go', async () => (await lossBar(portalPage).says()) === '');
});
