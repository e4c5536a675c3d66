import { expect, test } from 'vitest';
import { FLOOD, longestWaits } from '../e2e/support/flood.ts';
import { TRAVEL, TYPED } from '../e2e/support/hostilePage.ts';
import {
  EVIL,
  framing,
  LOOK_ALIKES,
  NO_SECRETS,
  SECRET_FIELDS,
  SECRET_PARTS,
  SECRETS,
} from '../e2e/support/hostileScripts.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { readDrafts } from '../e2e/support/store.ts';
import { keptTexts } from '../e2e/support/webform.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { ask, click, HOSTILE, openHostile, type } from './support/hostilePage.ts';
import { press } from './support/keys.ts';
import { openForFile } from './support/open.ts';
import { openOwnPage } from './support/ownPage.ts';
import { openStore } from './support/store.ts';

/** The pages of Chromium's `hostile.e2e.ts`, in the other browser: those that want in, out, or everything to stop. */
const start = openForFile();
const MEGABYTES = 10_000_000; // characters, in one value and in one label

test('in Firefox, a page could make Holdfast keep a password, a one-time code or a payment card', async () => {
  const { firefox, page } = await start();
  const store = await openStore(firefox);
  await page.bringToFront();
  await openHostile(page, 'secrets', TRAVEL + SECRET_FIELDS);
  await type(page);
  for (const [id, text] of SECRETS) {
    await page.focus(`#${id}`);
    await press(page, text);
  }
  await waitFor('what came last to be kept', async () => (await keptTexts(store, '/secrets')).includes('last'));
  const kept = (await keptTexts(store, '/secrets')).filter((text) => text !== '');
  expect(kept.sort()).toEqual([...TYPED.split('|'), ...NO_SECRETS].sort());
  const { visits } = await store.ask('listVisits', {});
  const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
  const own = await openExtensionPage(firefox);
  const journal = await own.run('async () => JSON.stringify(await browser.storage.local.get(null))');
  const everything = JSON.stringify(logs) + String(journal);
  expect(everything).toContain('Lyon');
  for (const part of SECRET_PARTS) expect(everything).not.toContain(part);
  await own.close();
  await store.close();
});

test('in Firefox, what a page calls its fields would run in our own pages, or ten million characters of it stop everything', async () => {
  const { firefox, page, hold } = await start();
  const store = await openStore(firefox);
  await page.bringToFront();
  await openHostile(page, 'markup', TRAVEL);
  await ask(
    page,
    `{
      const evil = ${JSON.stringify(EVIL)};
      document.title = document.querySelector('legend').textContent = evil.join(' ');
      for (const [index, text] of evil.entries()) {
        const field = document.createElement('textarea');
        field.name = field.id = text;
        field.setAttribute('aria-label', text + ' ' + index);
        document.querySelector('legend').after(field);
        field.value = text;
      }
      const long = document.createElement('textarea');
      long.setAttribute('aria-label', 'x'.repeat(${String(MEGABYTES)}));
      long.value = 'y'.repeat(${String(MEGABYTES)});
      document.querySelector('legend').after(long);
      document.getElementById('city').scrollIntoView();
      ''
    }`,
  );
  await type(page);
  await click(page, 'wipe');
  expect(await hold.text()).toContain('Clear all');
  await hold.keep();
  expect(await ask(page, 'valuesNow()')).toBe(TYPED);
  expect(await ask(page, 'String(window.pwned)')).toBe('undefined');
  await waitFor('the odd values to be kept', async () => {
    const texts = await keptTexts(store, '/markup');
    return EVIL.every((text) => texts.includes(text));
  });
  const [draft] = await readDrafts(store, '/markup');
  const records = await openOwnPage(firefox, `records.html#visit=${draft?.visit.visitId ?? ''}`);
  await records.shows('onerror');
  expect(await records.run('() => String(window.pwned)')).toBe('undefined');
  expect(await records.run(`() => String(document.querySelectorAll('img[src=x], script:not([src])').length)`)).toBe(
    '0',
  );
  await records.close();
  await store.close();
});

test('in Firefox, a page that changes a hundred thousand times would stand still, or be left unguarded', async () => {
  const { page, hold } = await start();
  await openHostile(page, 'flood', TRAVEL + FLOOD);
  await type(page);
  const { once, often } = await longestWaits(async () => {
    await ask(page, 'flood(), ""');
    return waitFor('the end of a flood', async () => (await ask(page, 'waited')) || false, 60_000);
  });
  expect(often).toBeLessThan(100);
  expect(once).toBeLessThan(1_000);
  await click(page, 'wipe');
  expect(await hold.text()).toContain('Clear all');
  await hold.keep();
  expect(await ask(page, 'valuesNow()')).toBe(TYPED);
});

test('in Firefox, a site that only looks like a portal would be kept, or one that frames a portal would learn of it', async () => {
  const { firefox, page, hold } = await start();
  const store = await openStore(firefox);
  await page.bringToFront();
  for (const address of LOOK_ALIKES) {
    await openHostile(page, address, TRAVEL);
    await type(page);
    await click(page, 'wipe');
    expect(await ask(page, 'valuesNow()'), address).toBe('||');
    expect(await ask(page, 'document.documentElement.outerHTML'), address).not.toContain('moz-extension');
    expect(await ask(page, 'String(document.documentElement.children.length)'), address).toBe('2');
  }

  // Another site around a portal's page: the form is kept as in its own window, and the site around it sees nothing.
  const inner = `${HOSTILE}framed`;
  await openHostile(page, 'https://evil.gc.ca/', (address) => (address === inner ? TRAVEL : framing(inner)));
  const frame = await waitFor('the frame', () => Promise.resolve(page.frames().find((each) => each.url() === inner)));
  await type(frame);
  await click(frame, 'wipe');
  expect(await hold.text()).toContain('Clear all');
  await hold.keep();
  expect(await ask(frame, 'valuesNow()')).toBe(TYPED);
  expect(await ask(page, 'JSON.stringify([heard, document.documentElement.children.length])')).toBe('[[],2]');
  await waitFor('the framed page to be kept', async () => (await keptTexts(store, '/framed')).includes('to visit'));
  const { visits } = await store.ask('listVisits', {});
  expect(visits.filter(({ visit }) => /alike|evil/.test(visit.address))).toEqual([]);
  await store.close();
});
