import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { waitForAx } from './support/ax.ts';
import { newProfile, openBrowser, type TestBrowser } from './support/browser.ts';
import { filesUnder } from './support/diskSearch.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts, TypingPage } from './support/typing.ts';

/** Every seventh byte is another one, as on a failing disk. */
async function garble(file: string): Promise<void> {
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += 7) bytes[at] = ((bytes[at] ?? 0) + 91) & 255;
  await writeFile(file, bytes);
}

/** What can befall the browser's database (LevelDB) while the browser is closed. */
const DAMAGES = {
  'its log garbled': (files: readonly string[]) =>
    Promise.all(files.filter((file) => file.endsWith('.log')).map(garble)),
  'its manifest garbled': (files: readonly string[]) =>
    Promise.all(files.filter((file) => file.includes('MANIFEST')).map(garble)),
  'all its files deleted': (files: readonly string[]) => Promise.all(files.map((file) => rm(file))),
} satisfies Record<string, (files: readonly string[]) => Promise<unknown>>;

async function typeInto(browser: TestBrowser, text: string): Promise<Page> {
  const typing = new TypingPage(await browser.context.newPage());
  await typing.open();
  await typing.begin();
  await typing.type(text);
  return typing.page;
}

test('a database that was damaged on the disk would stop the keeping, or be begun anew without a word', async ({
  portal,
}) => {
  for (const [what, damage] of Object.entries(DAMAGES)) {
    await test.step(what, async () => {
      const profile = await newProfile();
      const before = await openBrowser({ portalPort: portal.port, profile });
      await typeInto(before, 'before');
      const kept = await openStore(before);
      await waitFor('it to be kept', async () => (await keptTexts(kept)).includes('before'));
      await before.close();
      const files = (await filesUnder(join(profile, 'Default/IndexedDB'))).filter((file) => !file.endsWith('LOCK'));
      expect(files.length).toBeGreaterThan(0);
      await damage(files);

      const after = await openBrowser({ portalPort: portal.port, profile });
      const page = await typeInto(after, 'after');
      const said = await waitForAx(page, { role: 'region', name: 'Holdfast' });
      expect(said.inside.map(({ name }) => name).join(' ')).toContain('a new store was begun');
      const store = await openStore(after);
      await waitFor('what is typed now to be kept', async () => (await keptTexts(store)).includes('after'));
      const { visits } = await store.ask('listVisits', {});
      const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
      expect(logs.flatMap(({ log }) => log.map(({ kind }) => kind))).toContain('trouble');
      await after.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    });
  }
});
