import { expect, test } from 'vitest';
import { TRAVEL, TYPED } from '../e2e/support/hostilePage.ts';
import { CLOBBERING, forgeAndLook, HIDING, REDEFINING, TAKING } from '../e2e/support/hostileScripts.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { protectionOf } from '../e2e/support/store.ts';
import { keptTexts } from '../e2e/support/webform.ts';
import { ask, click, openHostile, type } from './support/hostilePage.ts';
import { openForFile } from './support/open.ts';
import { openStore } from './support/store.ts';

/** The pages of Chromium's `hostile.e2e.ts`, in the other browser: those that want our question away. */
const start = openForFile();

test('in Firefox, a page that hides, covers or moves the question, or redefines what it stands on, would switch it off', async () => {
  const { page, hold } = await start();
  for (const [name, body] of [
    ...Object.entries(HIDING).map(([name, script]) => [name, TRAVEL + script] as const),
    ['clobbered', TRAVEL.replace('</fieldset>', `${CLOBBERING}</fieldset>`)] as const,
    ['redefined', TRAVEL + REDEFINING] as const,
  ]) {
    await openHostile(page, name.replaceAll(' ', '-'), body);
    await type(page);
    await click(page, 'wipe');
    expect(await hold.text(), name).toContain('Clear all');
    await hold.keep();
    expect(await ask(page, 'valuesNow()'), name).toBe(TYPED);
  }
});

test('in Firefox, a script could answer for the person, or read what our question says', async () => {
  const { page, hold } = await start();
  await openHostile(page, 'forged', TRAVEL);
  await type(page);
  await click(page, 'wipe');
  await hold.clearIsReady();
  const read = await page.evaluate(forgeAndLook);
  expect(read.text).not.toMatch(/Keep my entries|Clear anyway|would erase|ShadowRoot/);
  expect(read).toMatchObject({ root: false, attributes: 0 });
  expect(await hold.isOpen()).toBe(true);
  expect(await ask(page, 'valuesNow()')).toBe(TYPED);
  await hold.keep();
});

test('in Firefox, a page that takes the question away would block its own button for ever, and nobody would know', async () => {
  const { firefox, page } = await start();
  const store = await openStore(firefox);
  await page.bringToFront();
  for (const [name, body] of Object.entries(TAKING)) {
    await openHostile(page, name, TRAVEL + body);
    await type(page);
    await click(page, 'wipe');
    await waitFor(`it to be said that the question is not seen (${name})`, async () => {
      return (await protectionOf(store, `/hostile/${name}`))?.why === 'removed';
    });
    await ask(page, 'window.uncover?.()');
    expect(await ask(page, 'valuesNow()'), name).toBe(TYPED);
    await click(page, 'wipe');
    await waitFor('the page’s button to work', async () => (await ask(page, 'valuesNow()')) === '||');
    expect(await keptTexts(store, `/hostile/${name}`), name).toEqual(expect.arrayContaining(TYPED.split('|')));
  }
  await store.close();
});
