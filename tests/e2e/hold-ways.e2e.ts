import type { Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';
import { contact, Webform } from './support/webform.ts';

/** What a page can hear of a press: on the window, before everything else of the page. Call when the page is open. */
async function recordEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const types = [
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
      'auxclick',
      'dblclick',
      'touchstart',
      'touchend',
    ];
    for (const type of [...types, 'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'submit', 'reset'])
      window.addEventListener(
        type,
        (event) => {
          const target = event.target as Element;
          // Presses on our own buttons are seen to land on one element outside of the body; a field that
          // loses the focus to our dialog tells what was typed before.
          const typed = event.type === 'change' && target.matches('input:not([type=radio],[type=checkbox]),textarea');
          if (document.body.contains(target) && !typed) heard.push(`${event.type} ${target.id}`);
        },
        true,
      );
  });
  return () =>
    page.evaluate(() => {
      const { heard } = window as unknown as { heard: string[] };
      return heard.splice(0);
    });
}

const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return `${at.id} ${String(at.selectionStart)}-${String(at.selectionEnd)}`;
  });

/** Presses, expects to be asked, keeps: the page heard nothing, and focus, selection and values are as before. */
async function keepsEverything(
  page: Page,
  heard: () => Promise<string[]>,
  press: () => Promise<void>,
): Promise<string> {
  const form = new Webform(page);
  const before = { model: await form.model(), focus: await focusOf(page) };
  await heard();
  await press();
  const text = await holdDialog(page).text();
  await holdDialog(page).keep();
  expect(await heard()).toEqual([]);
  expect({ model: await form.model(), focus: await focusOf(page) }).toEqual(before);
  return text;
}

test('a wipe by mouse, label, key, link, image or script would go through unasked, or the page would hear of it', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  await form.open('ways-in');
  const heard = await recordEvents(page);
  await form.typeContact();
  await page.locator('#city').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  for (const id of ['link-clear', 'image-clear', 'role-clear', 'handler-reset']) {
    if (id === 'handler-reset') {
      // Its name says nothing: only the reset itself is stopped, so the page hears the click that made it.
      await page.locator(`#${id}`).click();
      expect(await holdDialog(page).text(), id).toMatch(/5/);
      await holdDialog(page).keep();
      expect(await form.contactNow()).toEqual(contact);
      await page.locator('#city').focus();
      continue;
    }
    const text = await keepsEverything(page, heard, () => page.locator(`#${id}`).click());
    expect(text, id).toContain('5 filled fields');
    await page.locator(`#${id}`).focus();
    for (const key of id === 'link-clear' ? ['Enter'] : ['Enter', 'Space'])
      await keepsEverything(page, heard, () => page.keyboard.press(key));
  }
  await form.type('#since', '2012');
  await form.type('#obtained', 'By descent');
  const list = page.locator('#other-citizenship');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await heard();
  await page.keyboard.press('ArrowDown'); // "None"
  expect(await holdDialog(page).text()).toMatch(/2 filled fields/);
  await holdDialog(page).keep();
  expect(await form.model()).toMatchObject({ 'other-citizenship': 'yes', since: '2012', obtained: 'By descent' });
  expect(await heard()).not.toContain('change other-citizenship');
  await page.keyboard.press('ArrowDown');
  await holdDialog(page).clearAnyway();
  await waitFor('the answer to be given', async () => (await form.model())['other-citizenship'] === 'none');
  expect(await form.model()).toMatchObject({ since: '', obtained: '' });

  // Ordinary buttons are not asked about: each press arrives.
  for (const name of ['Save', 'Next', 'Search', 'Clear filters', 'Add another']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('data-pressed', '1');
    expect(await holdDialog(page).isOpen(), name).toBe(false);
  }
  // Cleared for real, and then an empty form is never asked about.
  await page.locator('#role-clear').click();
  await holdDialog(page).clearAnyway();
  await waitFor('the fields to be empty', async () =>
    Object.values(await form.contactNow()).every((value) => value === ''),
  );
  await page.locator('#link-clear').click();
  await page.locator('[data-harmless]').first().click();
  await expect(page.locator('[data-harmless]').first()).toHaveAttribute('data-pressed', '2');
  expect(await holdDialog(page).isOpen()).toBe(false);
});

test('Enter in a field would press "Clear all", Reset would reset, and a kept answer would be another one', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  await form.open('controls');
  const heard = await recordEvents(page);
  await form.type('#text', 'DIALLO');
  await page.getByLabel('English', { exact: true }).click();
  await page.getByLabel('Passport', { exact: true }).click();
  await form.type('#email', 'amina@example.org');
  const before = { model: await form.model(), focus: await focusOf(page) };
  await page.keyboard.press('Enter');
  expect(await holdDialog(page).text()).toContain('Clear all');
  await holdDialog(page).keep();
  expect({ model: await form.model(), focus: await focusOf(page) }).toEqual(before);
  expect((await heard()).filter((event) => event.startsWith('submit'))).toEqual([]);
  await keepsEverything(page, heard, () => page.getByRole('button', { name: 'Reset' }).click());
  await page.getByRole('button', { name: 'Reset' }).click();
  await holdDialog(page).clearAnyway();
  await waitFor('the reset', async () => (await form.model())['text'] === '');
});

test('boxes, answers and lists that empty what they open would do so unasked; kept, they stand exactly as before', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  await form.open('gates');
  const heard = await recordEvents(page);
  await form.typeContact('other-');
  await form.typeContact();
  await page.locator('[name=employed][value=yes]').click();
  await form.type('#employer', 'Ministère');
  await form.type('#position', 'Clerk');
  const no = page.locator('[name=employed][value=no]');
  await keepsEverything(page, heard, () => no.click());
  await keepsEverything(page, heard, () => page.getByText('No', { exact: true }).click()); // its label
  await page.locator('[name=employed][value=yes]').focus();
  await keepsEverything(page, heard, () => page.keyboard.press('ArrowDown'));
  await keepsEverything(page, heard, () => page.locator('#remove-other').click());
  await page.locator('#remove-other').focus();
  await keepsEverything(page, heard, () => page.keyboard.press('Enter'));
  await keepsEverything(page, heard, () => page.keyboard.press('Space'));
  await no.click();
  await holdDialog(page).clearAnyway();
  await waitFor('the answer', async () => (await form.model())['employed#1'] === true);
  expect((await form.model())['employer']).toBe('');
  await lossBar(page).text();
});

test('in shadow roots, in frames, in a modal window and after document.open a wipe would go through unasked', async ({
  portalPage: page,
}) => {
  const form = new Webform(page);
  await form.open('dialog');
  await page.locator('#open-dialog').click();
  await form.typeContact();
  await page.getByRole('button', { name: 'Clear form' }).click();
  expect(await holdDialog(page).text()).toContain('5 filled fields');
  await holdDialog(page).keep(); // a real click: it can only arrive where ours is on top
  expect(await form.contactNow()).toEqual(contact);
  await page.getByRole('button', { name: 'Clear form' }).click();
  await holdDialog(page).clearAnyway();
  await lossBar(page).text();
  await lossBar(page).restore();
  expect(await lossBar(page).outcome()).toMatchObject({ restored: 5, total: 5 });
  expect(await form.contactNow()).toEqual(contact);

  await form.open('shadow');
  for (const index of [0, 1, 2, 3]) {
    const box = await page.locator('practice-field, practice-nest').nth(index).boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 20, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.keyboard.type(`Value ${String(index)}`);
  }
  const inRoots = await form.model();
  await page.locator('#clear-shadow').click();
  expect(await holdDialog(page).text()).toContain('4 filled fields');
  await holdDialog(page).clearAnyway();
  await lossBar(page).text();
  expect(Object.values(await form.model())).toEqual(['', '', '', '']);
  await lossBar(page).restore();
  expect(await lossBar(page).outcome()).toMatchObject({ restored: 4, total: 4 });
  expect(await form.model()).toEqual(inRoots);

  await form.open('document-open');
  await page.locator('#rewrite').click();
  await page.locator('[name="second-city"]').waitFor();
  await form.typeContact('second-');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Clear form';
    button.type = 'reset';
    document.querySelector('form')?.append(button);
  });
  await page.getByRole('button', { name: 'Clear form' }).click();
  expect(await holdDialog(page).text()).toContain('5 filled fields');
  await holdDialog(page).keep();

  await form.open('frames');
  for (const name of ['blank', 'srcdoc', 'blob']) {
    const frame = page.frames().find((each) => each.name() === name);
    if (frame === undefined) throw new Error(`No frame ${name}.`);
    await frame.locator('form').evaluate((element) => {
      const button = document.createElement('button');
      button.textContent = 'Clear form';
      button.type = 'reset';
      element.append(button);
    });
    await form.type(`[name="${name}-surname"]`, 'DIALLO', frame);
    await form.type(`[name="${name}-given"]`, 'Amina', frame);
    await frame.getByRole('button', { name: 'Clear form' }).click();
    expect(await holdDialog(page).text(), name).toContain('2 filled fields');
    await holdDialog(page).keep();
    expect(await frame.locator(`[name="${name}-surname"]`).inputValue()).toBe('DIALLO');
  }
});

test('on a page that obeys only real clicks, "Clear anyway" would clear nothing', async ({ portalPage: page }) => {
  const form = new Webform(page);
  for (const id of ['strict-clear', 'press-clear']) {
    await form.open('strict-click');
    await form.typeContact();
    await page.locator(`#${id}`).click();
    await holdDialog(page).clearAnyway();
    await waitFor('the second press to be asked for', async () => (await lossBar(page).says()).includes('once more'));
    expect(await form.contactNow()).toEqual(contact);
    await page.locator(`#${id}`).click();
    await waitFor('it to be cleared', async () => (await form.contactNow())['surname'] === '');
    await lossBar(page).text();
  }
});

test.describe('in French', () => {
  test.use({ language: 'en' });
  test('a French page would ask in English', async ({ portalPage: page }) => {
    const form = new Webform(page);
    await form.open('controls', { lang: 'fr' });
    await form.type('#text', 'DIALLO');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await holdDialog(page).text()).toMatch(/Garder mes entrées.*|.*effacer/);
    await holdDialog(page).clearAnyway();
    expect(await lossBar(page).text()).toContain('Restaurer');
  });
});
