import { findAllAx } from './support/ax.ts';
import { holdDialog } from './support/holdDialog.ts';
import { HostilePage, serve, TRAVEL, TYPED } from './support/hostilePage.ts';
import {
  CLOBBERING,
  EVIL,
  forgeAndLook,
  framing,
  HIDING,
  LOOK_ALIKES,
  NO_SECRETS,
  REDEFINING,
  SECRET_FIELDS,
  SECRET_PARTS,
  SECRETS,
  TAKING,
} from './support/hostileScripts.ts';
import { lossBar } from './support/lossBar.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore, protectionOf, readDrafts, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts } from './support/webform.ts';

/** How the toolbar, the popup and the workbench say that a page stands. */
async function standingOf(store: Store, { path }: HostilePage): Promise<string> {
  const protection = await protectionOf(store, path);
  return `${protection?.state ?? ''} ${protection?.why ?? ''}`.trim();
}

test('a page could hide or restyle the question until nobody sees it, and somebody clears without being asked', async ({
  browserWithHoldfast: { context },
}) => {
  for (const [name, body] of Object.entries(HIDING)) {
    const hostile = new HostilePage(await context.newPage(), name.replaceAll(' ', '-'));
    await hostile.open(TRAVEL + body);
    await hostile.type();
    await hostile.click('wipe');
    expect(await holdDialog(hostile.page).text(), name).toContain('Clear all');
    await holdDialog(hostile.page).keep();
    expect(await hostile.values(), name).toBe(TYPED);
    await hostile.page.close();
  }
});

test('a page that takes the question away would block its own button for ever, and nobody would know', async ({
  browserWithHoldfast,
}) => {
  const store = await openStore(browserWithHoldfast);
  for (const [name, body] of Object.entries(TAKING)) {
    const hostile = new HostilePage(await browserWithHoldfast.context.newPage(), name);
    await hostile.open(TRAVEL + body);
    await hostile.type();
    await hostile.click('wipe');
    await waitFor(`it to be said that the question is not seen (${name})`, async () => {
      return (await standingOf(store, hostile)) === 'attention removed';
    });
    await hostile.page.evaluate(() => (window as unknown as { uncover?: () => void }).uncover?.());
    expect(await hostile.values(), name).toBe(TYPED);
    await hostile.click('wipe');
    await waitFor('the page’s button to work', async () => (await hostile.values()) === '||');
    expect(await keptTexts(store, hostile.path), name).toEqual(expect.arrayContaining(TYPED.split('|')));
    await hostile.page.close();
  }
});

test('a script could answer for the person, or read what our question says', async ({ portalPage }) => {
  const hostile = new HostilePage(portalPage, 'forged');
  await hostile.open(TRAVEL);
  await hostile.type();
  await hostile.click('wipe');
  await holdDialog(portalPage).clearIsReady();
  const read = await portalPage.evaluate(forgeAndLook);
  expect(read.text).not.toMatch(/Keep my entries|Clear anyway|would erase/);
  expect(read).toMatchObject({ root: false, attributes: 0 });
  expect(await holdDialog(portalPage).isOpen()).toBe(true);
  expect(await hostile.values()).toBe(TYPED);
  await holdDialog(portalPage).keep();
});

test('names and globals that a page takes for itself would switch Holdfast off', async ({ browserWithHoldfast }) => {
  const store = await openStore(browserWithHoldfast);
  for (const [name, body] of [
    ['clobbered', TRAVEL.replace('</fieldset>', `${CLOBBERING}</fieldset>`)],
    ['redefined', TRAVEL + REDEFINING],
  ] as const) {
    const hostile = new HostilePage(await browserWithHoldfast.context.newPage(), name);
    await hostile.open(body);
    await hostile.type();
    await hostile.click('wipe');
    expect(await holdDialog(hostile.page).text(), name).toContain('Clear all');
    await holdDialog(hostile.page).keep();
    expect(await hostile.values(), name).toBe(TYPED);
    await waitFor('all of it to be kept', async () => {
      const texts = await keptTexts(store, hostile.path);
      return TYPED.split('|').every((text) => texts.includes(text));
    });
    await waitFor('the page to be told as protected', async () => (await standingOf(store, hostile)) === 'protected');
    await hostile.write('Nice');
    expect(await hostile.values()).toBe(TYPED.replace('Lyon', 'Nice')); // the page's own scripts go on working
  }
});

test('markup and odd characters of a page would run, or stand for something else, in our own pages', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const hostile = new HostilePage(portalPage, 'markup');
  await hostile.open(TRAVEL);
  await portalPage.evaluate((evil) => {
    document.title = evil.join(' ');
    const [legend, heading] = [document.querySelector('legend'), document.querySelector('h1')];
    if (legend === null || heading === null) throw new Error('The page is not there.');
    legend.textContent = heading.textContent = evil.join(' ');
    for (const [index, text] of evil.entries()) {
      const field = document.createElement('textarea');
      field.name = field.id = text;
      field.setAttribute('aria-label', `${text} ${index}`);
      legend.after(field);
      field.value = text;
    }
    document.getElementById('wipe')?.setAttribute('title', evil.join());
  }, EVIL);
  await hostile.type();
  await hostile.click('wipe');
  await holdDialog(portalPage).text();
  await holdDialog(portalPage).clearAnyway();
  expect(await lossBar(portalPage).text()).toContain('field');
  await lossBar(portalPage).review();
  await lossBar(portalPage).restore();
  await lossBar(portalPage).outcome();

  const store = await openStore(browserWithHoldfast);
  const [draft] = await readDrafts(store, hostile.path);
  const kept = draft?.fields.map(({ value }) => (value.kind === 'text' ? value.text : '')) ?? [];
  for (const text of EVIL) expect(kept).toContain(text);
  const records = await openOwnPage(browserWithHoldfast, `records.html#visit=${draft?.visit.visitId ?? ''}`);
  await waitFor('the records page to show the value', async () => (await records.content()).includes('onerror'));
  for (const page of [portalPage, records]) {
    expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
  }
  expect(await records.locator('img[src=x], script:not([src])').count()).toBe(0);
});

test('a site that only looks like a portal would be kept, or one that frames a portal would learn of it', async ({
  browserWithHoldfast,
}) => {
  const { context } = browserWithHoldfast;
  const store = await openStore(browserWithHoldfast);
  for (const address of LOOK_ALIKES) {
    const page = await context.newPage();
    await serve(context, new URL(address).href, TRAVEL);
    await page.goto(address);
    await page.locator('#city').click();
    await page.keyboard.type('Lyon');
    await page.locator('#wipe').click();
    await expect(page.locator('#city'), address).toHaveValue('');
    await page.close();
  }

  // Another site around a portal's page: the form is kept as in its own window, and the site around it sees nothing.
  const inner = new HostilePage(await context.newPage(), 'framed');
  await inner.open(TRAVEL);
  await serve(context, 'https://evil.gc.ca/', framing(`https://secure.cic.gc.ca${inner.path}?framed`));
  await serve(context, `https://secure.cic.gc.ca${inner.path}?framed`, TRAVEL);
  await inner.page.goto('https://evil.gc.ca/');
  const frame = inner.page.frameLocator('iframe');
  for (const [id, text] of [
    ['city', 'Nice'],
    ['country', 'France'],
  ] as const) {
    await frame.locator(`#${id}`).click();
    await inner.page.keyboard.type(text);
  }
  await frame.locator('#wipe').click();
  await holdDialog(inner.page).text();
  await holdDialog(inner.page).keep();
  const around = await inner.page.evaluate(() => ({
    heard: (window as unknown as { heard: unknown[] }).heard,
    hosts: document.documentElement.children.length,
  }));
  expect(around).toEqual({ heard: [], hosts: 2 });

  const { visits } = await store.ask('listVisits', {});
  expect(visits.filter(({ visit }) => visit.address.includes('alike'))).toEqual([]);
  expect(visits.filter(({ visit }) => visit.address.includes('evil'))).toEqual([]);
  expect(await keptTexts(store, '?framed')).toContain('Nice');
  expect(await findAllAx(inner.page, { role: 'region', name: 'Holdfast' })).toEqual([]);
});

test('a page could make Holdfast keep a password, a one-time code or a payment card', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const hostile = new HostilePage(portalPage, 'secrets');
  await hostile.open(TRAVEL + SECRET_FIELDS);
  await hostile.type();
  for (const [id, text] of SECRETS) {
    await portalPage.locator(`#${id}`).click();
    await portalPage.keyboard.type(text);
  }
  const store = await openStore(browserWithHoldfast);
  await waitFor('what came last to be kept', async () => (await keptTexts(store, hostile.path)).includes('last'));
  expect((await keptTexts(store, hostile.path)).filter((text) => text !== '').sort()).toEqual(
    [...TYPED.split('|'), ...NO_SECRETS].sort(),
  );
  const { visits } = await store.ask('listVisits', {});
  const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
  const own = await openOwnPage(browserWithHoldfast, 'popup.html');
  const journal = await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(all: null): Promise<object> } } } }
    ).chrome.storage.local.get(null),
  );
  const everything = JSON.stringify([logs, journal]);
  for (const part of SECRET_PARTS) expect(everything).not.toContain(part);
});
