import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser } from './support/browser.ts';
import { findOnDisk, OF_BROWSER } from './support/diskSearch.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts, Webform } from './support/webform.ts';

const ADDRESS = 'https://secure.cic.gc.ca/adv/kinds';
const PORTAL = 'ircc-webform';
const PASSPHRASE = 'quatre chats gris à Québec';

/** One word for each kind of thing that is kept beside what is typed. */
const words = {
  typed: 'MarkTyped',
  typedLocked: 'MarkWhileLocked',
  shown: 'MarkShownOnThePage',
  file: 'MarkNameOfTheUpload',
  incident: 'Service unavailable',
  button: 'markofthebutton',
  section: 'markofthesection',
  setButton: 'markofthechosenbutton',
  proof: 'MarkNameOfTheProof',
};

let profile = '';
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'holdfast-kinds-'));
});
test.afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));

test('a thief of the disk would read a file’s name, a recorded screen, a failure or the wording of a button', async ({
  portal,
}) => {
  test.setTimeout(90_000); // two browsers, and a passphrase that is slow to try
  const first = await openBrowser({ portalPort: portal.port, profile });
  const page = first.context.pages()[0] ?? (await first.context.newPage());
  await servePage(page);
  await page.goto(ADDRESS);
  await page.getByLabel('City').click();
  await page.keyboard.type(words.typed);
  const upload = { name: `${words.file}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel('Letter').setInputFiles(upload);
  const store = await openStore(first);
  await logged(store, 'upload', words.file);

  const panel = await openOwnPage(first, 'sidepanel.html');
  await page.bringToFront();
  const group = panel.getByRole('group', { name: 'Record this screen' });
  await group.getByRole('button', { name: 'Record this screen' }).click();
  await expect(group.getByRole('status')).toContainText('This screen is recorded');
  await panel.close();

  portal.state.controls.outage = '503';
  await page.bringToFront();
  await new Webform(page).open('uploads', { client: 'A' });
  await logged(store, 'outage', words.incident);
  portal.state.controls.outage = 'none';

  const learned = { portal: PORTAL, control: `button:${words.button}`, section: words.section } as const;
  await store.ask('relearn', { ...learned, what: 'clears', at: Date.now() });
  const set = { portal: PORTAL, control: `button:${words.setButton}`, section: words.section, ask: 'never' } as const;
  await store.ask('changeGuard', { controls: [set] });
  const { matters } = await store.ask('listMatters', {});
  const matterId = matters[0]?.matterId ?? '';
  const { text } = await store.ask('makeCheckpoint', { matterId });
  const proof = { matterId, name: `${words.proof}.eml`, content: Buffer.from(text).toString('base64') };
  expect(await store.ask('attachAnchor', proof)).toEqual({ unfit: '' });

  // All of it is there for whoever may see it.
  const guard = await store.ask('readGuard', {});
  expect(guard.learned).toContainEqual(expect.objectContaining(learned));
  expect(guard.settings.controls).toEqual([set]);
  expect((await store.ask('listAnchors', { matterId })).anchors.map(({ name }) => name)).toEqual([proof.name]);
  await store.close();
  await first.close();
  expect(await leftOnDisk(), 'unlocked').toEqual([]);

  // Locked, what was learned still protects, and what is typed is still kept.
  const second = await openBrowser({ portalPort: portal.port, profile });
  const records = await openOwnPage(second, 'records.html#settings');
  await setPassphrase(records);
  await records.getByRole('button', { name: 'Lock now' }).click();
  const locked = await openStore(second);
  await waitFor('the lock', async () => (await locked.ask('askLock', {})).state === 'locked');
  expect((await locked.ask('readGuard', {})).learned).toContainEqual(expect.objectContaining(learned));
  const work = second.context.pages()[0] ?? (await second.context.newPage());
  await work.bringToFront();
  await servePage(work);
  await work.goto(ADDRESS);
  await work.getByLabel('City').click();
  await work.keyboard.type(words.typedLocked);
  await records.bringToFront();
  await records.getByLabel('Passphrase').fill(PASSPHRASE);
  await records.keyboard.press('Enter');
  await waitFor('what was typed while locked to be kept', async () => {
    if ((await locked.ask('askLock', {})).state !== 'open') return false;
    return (await keptTexts(locked, ADDRESS)).includes(words.typedLocked);
  });
  await locked.ask('lockNow', { ifIdle: false });
  await second.close();
  expect(await leftOnDisk(), 'locked').toEqual([]);
});

async function leftOnDisk(): Promise<string[]> {
  const found = await findOnDisk(profile, Object.values(words));
  return [...found].flatMap(([word, files]) =>
    files.filter((file) => !OF_BROWSER.test(file)).map((file) => `${word}: ${file}`),
  );
}

async function servePage(page: Page): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>${words.shown}</title><h1>${words.shown}</h1><form>
    <p><label>City <input name="city" autocomplete="off"></label></p>
    <p><label>Letter <input name="letter" type="file"></label></p></form>`;
  await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** Until an entry of this kind is on record that says the word. */
async function logged(store: Store, kind: string, word: string): Promise<void> {
  await waitFor(`${kind} on record`, async () => {
    const { visits } = await store.ask('listVisits', {});
    const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
    return logs.flatMap(({ log }) => log).some((entry) => entry.kind === kind && JSON.stringify(entry).includes(word));
  });
}

async function setPassphrase(settings: Page): Promise<void> {
  await settings.getByRole('button', { name: 'Set a passphrase' }).click();
  for (const name of ['New passphrase', 'New passphrase again'])
    await settings.getByLabel(name, { exact: true }).fill(PASSPHRASE);
  await settings.keyboard.press('Enter');
  const code = settings.getByRole('group', { name: 'Your recovery code' });
  await expect(code).toBeVisible({ timeout: 30_000 });
  await code.getByRole('button', { name: 'I have kept the code' }).click();
}
