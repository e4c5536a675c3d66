import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LossBar } from '../e2e/support/inPage.ts';
import { filesUnder } from '../e2e/support/diskSearch.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { mountSmallDisk } from '../e2e/support/smallDisk.ts';
import { keptTexts } from '../e2e/support/typing.ts';
import { startPortal } from '../portal/server.ts';
import { EXTENSION_HOST, openFirefox, type TestFirefox } from './support/browser.ts';
import { firefoxScreen } from './support/firefoxScreen.ts';
import { press } from './support/keys.ts';
import { openStore } from './support/store.ts';
import { openTypingPage } from './support/typing.ts';

/** What can befall the file of the extension's database (SQLite) while Firefox is closed. */
const DAMAGES: Record<string, (file: string) => Promise<void>> = {
  overwritten: async (file) =>
    writeFile(
      file,
      (await readFile(file)).map((byte, at) => (at % 7 === 0 ? byte + 91 : byte)),
    ),
  deleted: (file) => rm(file),
};

async function typeInto(firefox: TestFirefox, text: string): Promise<LossBar> {
  const page = await firefox.newPage();
  await page.bringToFront();
  await openTypingPage(page);
  await press(page, text);
  return new LossBar(firefoxScreen(page));
}

async function profileOf(portalPort: number): Promise<{ profile: string; start: () => Promise<TestFirefox> }> {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-firefox-damaged-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));
  return { profile, start: () => openFirefox({ portalPort, profile }) };
}

test.each(Object.entries(DAMAGES))(
  'in Firefox, a database that was %s would stop the keeping, or be begun anew without a word',
  async (_what, damage) => {
    const portal = await startPortal();
    onTestFinished(() => portal.close());
    const { profile, start } = await profileOf(portal.port);
    const before = await start();
    await typeInto(before, 'before');
    const kept = await openStore(before);
    await waitFor('it to be kept', async () => (await keptTexts(kept)).includes('before'));
    await before.close();
    // Another folder of the same host, with `^userContextId`, has the extension's `storage.local`.
    const files = (await filesUnder(join(profile, 'storage/default'))).filter(
      (file) => file.includes(`moz-extension+++${EXTENSION_HOST}/`) && file.endsWith('.sqlite'),
    );
    expect(files).toHaveLength(1);
    await damage(files[0] ?? '');

    const after = await start();
    const bar = await typeInto(after, 'after');
    await waitFor('it to be said', async () => (await bar.says()).includes('a new store was begun'), 20_000);
    const store = await openStore(after);
    await waitFor('what is typed now to be kept', async () => (await keptTexts(store)).includes('after'));
    const { visits } = await store.ask('listVisits', {});
    const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
    expect(logs.flatMap(({ log }) => log.map(({ kind }) => kind))).toContain('trouble');
    await after.close();
  },
);

const tried = mountSmallDisk(1);
tried?.remove();
const unless = tried ? '' : ' (not tried: no file system may be mounted here)';

test(`in Firefox, a full disk would take changes without a word, or what was kept before${unless}`, async () => {
  const disk = tried && mountSmallDisk(200);
  if (!disk) return;
  onTestFinished(() => disk.remove());
  const portal = await startPortal();
  onTestFinished(() => portal.close());
  const firefox = await openFirefox({ portalPort: portal.port, profile: join(disk.folder, 'profile') });
  onTestFinished(() => firefox.close());
  const page = await firefox.newPage();
  await page.bringToFront();
  await openTypingPage(page);
  await press(page, 'before');
  const bar = new LossBar(firefoxScreen(page));
  const store = await openStore(firefox);
  await waitFor('it to be kept', async () => (await keptTexts(store)).includes('before'));
  await page.bringToFront();
  disk.fill();
  let typed = 'before';
  await waitFor(
    'it to be said that there is no room',
    async () => {
      await press(page, 'x'); // a database has room in its file for a while
      typed += 'x';
      return /The disk is full|could not write/.test(await bar.says());
    },
    25_000,
  );
  disk.makeRoom();
  await waitFor('what was typed to be kept', async () => (await keptTexts(store)).includes(typed), 20_000);
  await waitFor('the sentence to go', async () => (await bar.says()) === '');
});
