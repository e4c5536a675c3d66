import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { contact, keptTexts, keptValue, Webform } from './support/webform.ts';

const FORM_72 = 'Application/Form/72';

test('a value of any kind of control would be lost: typed and picked by a person, every one is kept exactly', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();
  await form.open('controls');
  const typed = {
    text: 'D’Arcy-Lefèbvre',
    email: 'a@example.org',
    tel: '+1 (613) 555-0100',
    url: 'https://example.org/?q=1',
    search: 'Accra',
    textarea: 'First line\n  second\ttab <b>markup</b> & "quotes"',
    number: '12',
  };
  for (const [name, text] of Object.entries(typed)) {
    await page.locator(`#${name}`).click();
    if (text.includes('\t')) await page.keyboard.insertText(text);
    else await page.keyboard.type(text);
  }
  for (const [name, keys] of [
    ['date', '03152012'],
    ['time', '0930AM'],
    ['month', 'March'],
    ['week', '122012'],
    ['local', '03152012'],
  ] as const) {
    await page.locator(`#${name}`).focus();
    await page.keyboard.type(keys);
    if (name === 'month' || name === 'local') {
      await page.keyboard.press('Tab');
      await page.keyboard.type(name === 'local' ? '0930AM' : '2012');
    }
  }
  await page.getByLabel('I have an application number').click();
  await page.getByLabel('Photos').click(); // ticked beforehand: unticked now
  await page.getByLabel('Français', { exact: true }).click();
  await page.getByLabel('Mail', { exact: true }).click();
  await page.locator('#country').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.locator('#program').focus();
  await page.keyboard.type('FST');
  await page.locator('#lived option').nth(1).click();
  await page
    .locator('#lived option')
    .nth(3)
    .click({ modifiers: ['Control'] });
  await page.locator('#rich').click();
  await page.keyboard.type('Rich text');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+B');
  await page.locator('#urgency').focus();
  await page.keyboard.press('ArrowRight');
  // The colour picker is a window of the system: its input event is what a person's choice amounts to.
  await page.locator('#colour').evaluate((input: HTMLInputElement) => {
    input.value = '#336699';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.locator('#text').focus();

  const model = await form.model();
  for (const name of ['date', 'time', 'month', 'week', 'local']) expect(model[name], name).not.toBe('');
  const single = ['text', 'email', 'tel', 'url', 'search', 'textarea', 'number', 'date', 'time', 'month', 'week'];
  for (const name of [...single, 'local', 'country', 'program', 'urgency', 'colour']) {
    await waitFor(
      `${name} to be kept as ${String(model[name])}`,
      async () => (await keptValue(store, FORM_72, name)) === model[name],
    );
  }
  expect(model).toMatchObject(typed);
  expect(await keptValue(store, FORM_72, 'box')).toBe('true');
  expect(await keptValue(store, FORM_72, 'language')).toBe('fr');
  expect(await keptValue(store, FORM_72, 'contact-mail')).toBe('on');
  expect(await keptValue(store, FORM_72, 'lived')).toBe((model['lived'] as string[]).join());
  expect(model['lived']).toHaveLength(2);
  expect(await keptValue(store, FORM_72, 'rich')).toBe('Rich text');
  const { visits } = await store.ask('listVisits', {});
  const { draft } = await store.ask('readVisit', { visitId: visits[0]?.visit.visitId ?? '' });
  const photos = draft?.fields.filter(({ identity }) => identity.name === 'documents');
  expect(photos?.map(({ value }) => value)).toEqual([
    { kind: 'checked', checked: false },
    { kind: 'checked', checked: false },
  ]);
});

test('what scripts write, what jQuery triggers and what the browser brings back with Back would not be kept', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();
  await form.open('controls');
  await form.type('#textarea', 'Typed ');
  await page.evaluate(() => {
    const set = (id: string, change: (input: HTMLInputElement) => void): void =>
      change(document.getElementById(id) as HTMLInputElement);
    set('email', (input) => (input.value = 'script@example.org')); // no event at all
    set('tel', (input) => {
      input.value = '555';
      input.dispatchEvent(new Event('change', { bubbles: true })); // as jQuery's trigger does
    });
    set('country', (input) => (input.value = 'FRA'));
    set('textarea', (input) => input.setRangeText('by range'));
  });
  const model = await form.model();
  for (const name of ['email', 'tel', 'country', 'textarea'])
    await waitFor(`${name} to be kept`, async () => (await keptValue(store, FORM_72, name)) === model[name]);

  await form.open('gates');
  await page.goBack();
  await waitFor(
    'the browser to bring back what was typed',
    async () => (await form.model())['textarea'] === model['textarea'],
  );
  await waitFor('it to be kept for the new visit', async () => {
    const { visits } = await store.ask('listVisits', {});
    const newest = visits
      .filter(({ visit }) => visit.address.includes(FORM_72))
      .sort((a, b) => b.visit.openedAt - a.visit.openedAt)[0];
    const { draft } = await store.ask('readVisit', { visitId: newest?.visit.visitId ?? '' });
    return (
      draft?.visit.navigation === 'back_forward' &&
      draft.fields.some(({ value }) => value.kind === 'text' && value.text === model['textarea'])
    );
  });
});

test('values in shadow roots, in frames, in controls that come later and after document.open would not be kept', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();

  await form.open('shadow');
  for (const [index, name] of ['open-name', 'open-city', 'closed-name', 'nested-city'].entries()) {
    const box = await page.locator('practice-field, practice-nest').nth(index).boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 20, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.keyboard.type(`in ${name}`);
  }
  const inRoots = Object.values(await form.model());
  expect(inRoots).toEqual(['in open-name', 'in open-city', 'in closed-name', 'in nested-city']);
  await waitFor('values in shadow roots to be kept', async () =>
    containsAll(await keptTexts(store, 'Case/shadow'), inRoots),
  );

  await form.open('late-controls');
  await page.locator('[name="entry0-surname"]').waitFor();
  await form.typeContact('entry0-');
  await waitFor('late controls to be kept', async () =>
    containsAll(await keptTexts(store, 'Case/late-controls'), Object.values(contact)),
  );

  await form.open('document-open');
  await form.typeContact();
  await page.locator('#rewrite').click();
  await page.locator('[name="second-city"]').waitFor();
  await form.type('[name="second-city"]', 'Labé');
  await waitFor('what is typed after document.open to be kept', async () => {
    const kept = await keptTexts(store, 'Case/document-open');
    return containsAll(kept, ['Labé', contact.surname]);
  });

  await form.open('frames');
  for (const name of ['blank', 'blob', 'late', 'srcdoc', 'src']) {
    const place = page.frameLocator(`iframe[name="${name}"]`);
    await place.locator(`[name="${name}-surname"]`).click();
    await page.keyboard.type(`In ${name}`);
  }
  await waitFor('values in frames to be kept', async () => {
    const kept = [...(await keptTexts(store, '')), ...(await keptTexts(store, 'frame-content'))];
    return containsAll(kept, ['In blank', 'In blob', 'In late', 'In srcdoc', 'In src']);
  });
});

test('a password, a one-time code or a payment card would be kept, or an ordinary answer beside it would not', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();
  await form.open('secrets');
  await form.type('#cardNumber', '4111111111111111');
  await form.type('#cardCvv', '737');
  await form.type('#declared', '12/29');
  await form.type('#a1', '987654');
  await form.type('#a2', '123456');
  await form.type('#passport', 'AB1234567');
  await form.typeContact();
  await waitFor('the ordinary answers to be kept', async () =>
    containsAll(await keptTexts(store, 'Case/secrets'), [...Object.values(contact), 'AB1234567']),
  );
  expect(JSON.stringify(await everything(store))).not.toMatch(/4111|737"|12\/29|987654|123456"/);

  await form.open('sign-in');
  await form.type('#user', 'paralegal7');
  await form.type('#secret', 'correct horse');
  await page.locator('#show').click();
  await form.type('#secret', ' battery');
  await waitFor('the sign-in page to be known as one', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.find(({ visit }) => visit.address.includes('Case/sign-in'))?.visit.signIn;
  });
  await form.open('secrets'); // everything the sign-in page had to send has been sent
  await form.typeContact();
  expect(JSON.stringify(await everything(store))).not.toMatch(/paralegal7|correct|horse|battery/);
});

const containsAll = (kept: readonly string[], wanted: readonly unknown[]): boolean =>
  wanted.every((text) => kept.includes(String(text)));

async function everything(store: Awaited<ReturnType<typeof openStore>>): Promise<unknown[]> {
  const { visits } = await store.ask('listVisits', {});
  return Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
}
