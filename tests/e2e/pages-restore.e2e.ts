import type { Page } from '@playwright/test';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { everythingSaid, waitUntilStill } from './support/stillness.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { contact, keptTexts, Webform } from './support/webform.ts';

/** Restores what the bar offers and expects all of it back, by the page's own model. */
async function restoresAll(page: Page, wanted: unknown, now: () => Promise<unknown>): Promise<void> {
  await lossBar(page).text();
  await lossBar(page).restore();
  const { restored, total } = await lossBar(page).outcome();
  expect(restored, await lossBar(page).says()).toBe(total);
  expect(await now()).toEqual(wanted);
}

async function fillForm72(page: Page): Promise<void> {
  const form = new Webform(page);
  await form.type('#text', 'D’Arcy-Lefèbvre');
  await form.type('#textarea', '  two\n\nlines  ');
  await form.type('#number', '12');
  for (const [name, value] of Object.entries({
    date: '2012-03-15',
    time: '09:30',
    month: '2012-03',
    week: '2012-W12',
    local: '2012-03-15T09:30',
  }))
    await page.locator(`#${name}`).fill(value);
  await page.locator('[name=box]').click();
  for (const value of ['passport', 'photos']) await page.locator(`[name=documents][value=${value}]`).click();
  await page.locator('[name=language][value=fr]').click();
  await page.locator('#contact-phone').click();
  await page.locator('#country').selectOption({ index: 3 });
  await page.locator('#program').selectOption('FST');
  await page.locator('#lived').selectOption([{ index: 1 }, { index: 3 }]);
  await page.locator('#rich').click();
  await page.keyboard.type('Rich');
  await page.locator('#urgency').fill('72');
  await page.locator('#colour').fill('#336699');
  await page.locator('#text').focus();
}

test('after a reset, a wipe by script, a re-render or a reload a value of some kind of control would not come back', async ({
  portalPage: page,
}) => {
  test.slow();
  const form = new Webform(page);
  await form.open('controls');
  await fillForm72(page);
  const wanted = await form.model();
  await page.getByRole('button', { name: 'Reset' }).click();
  await holdDialog(page).clearAnyway();
  await restoresAll(page, { ...wanted }, () => form.model());
  await page.locator('#text').focus();
  for (const kind of ['script', 'rerender'] as const) {
    await form.wipe(kind);
    await restoresAll(page, wanted, () => form.model());
  }
  await page.reload();
  await restoresAll(page, wanted, () => form.model());
});

test('fields that the page redraws, guards or hides would come back wrong, or not at all', async ({
  portalPage: page,
}) => {
  test.slow();
  const form = new Webform(page);

  await form.open('value-tracker'); // as React: only what its model took stays
  await form.typeContact();
  await page.locator('#country').selectOption({ index: 2 });
  await page.locator('#updates').click();
  const tracked = await form.model();
  await page.locator('#tracked-clear').click();
  await holdDialog(page).clearAnyway();
  await restoresAll(page, tracked, () => form.model());
  await form.wipe('script');
  await restoresAll(page, tracked, () => form.model());

  await form.open('gates');
  await page.locator('#status').focus();
  await page.keyboard.type('Mar');
  await form.type('#spouseName', 'Bao TRAN');
  await form.type('#spouseBirth', '1980-01-01');
  const married = await form.model();
  await page.locator('#status').focus();
  await page.keyboard.press('ArrowUp'); // "Single": says nothing of the spouse's fields, and empties them
  await waitFor('the spouse to be gone', async () => (await form.model())['spouseName'] === '');
  await restoresAll(page, married, () => form.model());
  await form.typeContact('other-');
  const others = await form.contactNow('other-');
  await page.locator('#disagree').click();
  expect(await form.contactNow('other-')).toEqual(others);

  await form.open('late-controls');
  await page.locator('[name="entry0-surname"]').waitFor();
  await form.typeContact('entry0-');
  await page.locator('#late-add').click();
  await page.locator('[name="entry1-surname"]').waitFor();
  await form.typeContact('entry1-');
  const late = await form.model();
  await form.wipe('script');
  await restoresAll(page, late, () => form.model());

  await form.open('duplicates');
  for (const [index, text] of ['One', 'Two', 'Three'].entries()) {
    await page.locator('[name=surname]').nth(index).click();
    await page.keyboard.type(text);
    await page.locator('[name=city]').nth(index).click();
    await page.keyboard.type(`City of ${text}`);
  }
  const people = await form.model();
  await form.wipe('rerender');
  await restoresAll(page, people, () => form.model());

  await form.open('no-labels');
  for (let index = 0; index < 6; index++) {
    await page.locator('main input[type=text]').nth(index).click();
    await page.keyboard.type(`Value ${String(index)}`);
    await page
      .locator('main form select')
      .nth(index)
      .selectOption({ index: 1 + (index % 2) });
  }
  const nameless = await form.model();
  await form.wipe('script');
  await restoresAll(page, nameless, () => form.model());
  await form.wipe('rerender');
  await restoresAll(page, nameless, () => form.model());
});

test('a page that fills itself, or reformats and moves what was saved, would be called a loss', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();
  await form.open('slow-fill');
  await form.type('[name=city]', 'Labé');
  await waitFor('the page to have filled itself', async () => (await form.model())['message'] === 'Bonjour');
  await waitUntilStill(page, store);
  expect(await everythingSaid(store)).toEqual([]);
  expect((await form.model())['city']).toBe('Labé');

  await form.open('normalising');
  for (const [name, text] of Object.entries({
    unit: '9',
    street: '12 Main Street',
    month: '3',
    postalCode: 'k1a0b1',
    phone: '6135550100',
  }))
    await form.type(`#${name}`, text);
  await page.getByRole('button', { name: 'Save' }).click();
  await waitFor('the page to have saved', async () => (await form.model())['street'] === '9-12 Main Street');
  await waitUntilStill(page, store);
  expect(await everythingSaid(store)).toEqual([]);
});

test('two fields that nothing tells apart would be filled by guessing', async ({ portalPage: page }) => {
  const form = new Webform(page);
  await form.open('duplicates');
  await page.evaluate(() => {
    const make = (count: number): void => {
      const fields = ['p', 'div', 'section']
        .slice(0, count)
        .map((tag) => `<${tag}><input name="phone" aria-label="Phone"></${tag}>`)
        .join('');
      document.querySelector('main')!.innerHTML = `<form><label>City <input name="town"></label>${fields}</form>`;
    };
    make(2);
    Object.assign(window, { make });
  });
  await form.type('[name=town]', 'Conakry');
  for (const index of [0, 1]) {
    await page.locator('[name=phone]').nth(index).click();
    await page.keyboard.type(`555-010${String(index)}`);
  }
  await page.evaluate(() => (window as unknown as { make(count: number): void }).make(3));
  await lossBar(page).text();
  await lossBar(page).restore();
  const outcome = await lossBar(page).outcome();
  expect(outcome).toMatchObject({ restored: 1, total: 3 });
  const listed = await lossBar(page).says();
  for (const phone of ['555-0100', '555-0101']) expect(listed).toContain(phone); // to copy by hand
  expect(Object.values(await form.model())).toEqual(['Conakry', '', '', '']);
});

test('values that are strange or huge would be changed, or would take others with them', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();
  await form.open('ways-in');
  const strange = {
    surname: '\ud800 half \udc00',
    given: 'مرحبا \u202Eabc\u202C עברית',
    email: '<img src=x onerror=alert(1)>&amp;',
    city: '—😀—',
    message: `${'a\u0001b\u0007\u001b'}\n${'x'.repeat(1_000_000)}`,
  };
  await page.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = document.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (field) field.value = value;
    }
    // An identity longer than any message may carry.
    document.querySelector('#since')?.setAttribute('name', 'n'.repeat(10_000));
    document.querySelector('#obtained')?.setAttribute('aria-label', 'l'.repeat(10_000));
    document.querySelector('#citizenship')?.setAttribute('aria-label', 's'.repeat(10_000));
  }, strange);
  await form.type('#since', 'kept all the same');
  await form.type('#obtained', 'and so is this');
  await waitFor('all of it to be kept', async () => {
    const kept = await keptTexts(store, 'Case/ways-in');
    return [...Object.values(strange), 'kept all the same', 'and so is this'].every((text) => kept.includes(text));
  });
  await form.wipe('script');
  await lossBar(page).text();
  await lossBar(page).restore();
  expect(await lossBar(page).outcome()).toMatchObject({ restored: 5, total: 5 });
  expect(await form.contactNow()).toEqual(strange);

  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('[name=message]');
    if (field) {
      field.style.display = 'none'; // the accessibility tree that this test reads is not made for such lengths
      field.value = 'y'.repeat(17 * 1024 * 1024);
    }
  });
  await waitFor('the person to be told', async () => (await lossBar(page).says()).includes('too long to keep'));
  await form.type('#city', contact.city);
  await waitFor('everything else to be kept', async () =>
    (await keptTexts(store, 'Case/ways-in')).some((text) => text.includes(contact.city)),
  );
});
