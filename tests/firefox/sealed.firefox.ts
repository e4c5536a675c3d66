import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { filesUnder, findOnDisk } from '../e2e/support/diskSearch.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { unsnappy } from '../e2e/support/snappy.ts';
import { keptTexts, randomText } from '../e2e/support/typing.ts';
import { startPortal } from '../portal/server.ts';
import { openFirefox } from './support/browser.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { press } from './support/keys.ts';
import { openStore } from './support/store.ts';
import { openTypingPage } from './support/typing.ts';

/** What Firefox has in its IndexedDB files, which it compresses. */
async function contentsOfDatabases(folder: string): Promise<string> {
  const files = (await filesUnder(folder)).filter((file) => file.endsWith('.sqlite') && file.includes('moz-extension'));
  const parts = files.flatMap((file) => {
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare('SELECT data FROM object_data').all();
    database.close();
    return rows.map(({ data }) => (data instanceof Uint8Array ? unsnappy(Buffer.from(data))?.toString('latin1') : ''));
  });
  return parts.join('\n');
}

test('in Firefox, a search of the disk would find what was typed, or the journal would not be kept', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-firefox-sealed-'));
  const portal = await startPortal();
  const firefox = await openFirefox({ portalPort: portal.port, profile });
  const { run: inExtension } = await openExtensionPage(firefox);
  await inExtension(`async () => {
    window.sealed = 0;
    window.clear = 0;
    browser.storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (!key.startsWith('journal:') || newValue === undefined) continue;
        if (typeof newValue.box === 'string' && Object.keys(newValue).length === 3) window.sealed++;
        else window.clear++;
      }
    });
    await browser.storage.local.set({ control: 'plain-control-in-the-clear' });
  }`);
  const page = await firefox.newPage();
  await page.bringToFront();
  await openTypingPage(page);
  const text = randomText(30);
  await press(page, text);
  const store = await openStore(firefox);
  await waitFor('the text to be kept', async () => (await keptTexts(store))[0] === text);
  expect(await inExtension('() => window.sealed')).toBeGreaterThanOrEqual(text.length);
  expect(await inExtension('() => window.clear')).toBe(0);
  await store.close();
  await firefox.close();

  const databases = await contentsOfDatabases(join(profile, 'storage'));
  expect(databases).toContain('plain-control-in-the-clear');
  expect(databases).not.toContain(text);
  expect([...(await findOnDisk(join(profile, 'storage'), [text])).keys()]).toEqual([]);
  await portal.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
