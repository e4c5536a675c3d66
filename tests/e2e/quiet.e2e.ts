import type { Locator, Page } from '@playwright/test';
import { frameworkAddress } from '../portal/frameworks/page.ts';
import { frameworkPages } from '../portal/frameworks/pages.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { PrPage } from './support/pr.ts';
import { everythingSaid, waitUntilStill } from './support/stillness.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';

/** At most so many fields of one page are worked through. */
const MOST_FIELDS = 7;
const webform = (name: string) => (lang: string) =>
  `https://${hosts.webform}/ClientContact/${lang}/Application/${name}`;
const eapp = (screen: string) => (lang: string) =>
  `https://${hosts.mycic}/eapp/eapp?page=${screen}&client=A&lang=${lang}`;
const pr = (form: 'imm0008' | 'imm5562' | 'imm5669' | 'prcard') => (lang: string) =>
  PrPage.address(form, { lang: lang === 'fr' ? 'fr' : 'en' });

const pages: readonly ((lang: string) => string)[] = [
  ...['Form/72', 'Case/gates', 'Case/no-labels', 'Case/duplicates', 'Case/many', 'Case/shadow', 'Case/value-tracker'],
  ...['Case/late-controls', 'Case/matrix', 'Case/normalising', 'Case/ways-in', 'Case/frames'],
]
  .map(webform)
  .concat(['personal', 'travel', 'review'].map(eapp))
  .concat((['imm0008', 'imm5562', 'imm5669', 'prcard'] as const).map(pr));
/** What real libraries draw; these pages are in English. Not the one that loads again at every answer: nobody works on while it does. */
const drawn = frameworkPages
  .filter(({ name }) => name !== 'webforms')
  .map(({ name }) => `https://${hosts.webform}${frameworkAddress(name)}`);

/** Buttons that people press all day, by the beginnings of their names. */
const EVERYDAY =
  /^(add|ajouter|save$|enregistrer$|search|rechercher|clear filters|effacer les filtres|next|suivant|previous|précédent|choose a date|choisir)/i;

/** Works through one page as somebody does who fills it in; returns how many things were done. */
async function workThrough(page: Page, by: 'mouse' | 'keyboard'): Promise<number> {
  const { keyboard } = page;
  // Libraries draw their boxes over the native ones: there by keyboard, to which a person comes by Tab.
  const tick = async (box: Locator): Promise<void> => {
    if (by === 'mouse') return box.click();
    await box.focus();
    for (const key of ['Shift+Tab', 'Tab', 'Space']) await keyboard.press(key);
  };
  let done = 0;
  const texts = page.locator(
    // Nobody types into a field that lies behind a drawn select.
    'input[type=text]:not([readonly]):visible, input[type=email]:visible, input[type=tel]:visible, textarea:visible',
  );
  const count = Math.min(await texts.count(), MOST_FIELDS);
  for (let index = 0; index < count; index++) {
    await texts.nth(index).click();
    await keyboard.press('End');
    await keyboard.insertText('12');
    await keyboard.press('Backspace');
    done += 3; // went there, typed, put it right
  }
  const selects = page.locator('select:visible:not([multiple])');
  for (let index = 0; index < Math.min(await selects.count(), 4); index++) {
    await selects.nth(index).focus();
    await keyboard.press('End');
    done++;
  }
  const boxes = page.locator('input[type=checkbox]:visible');
  for (let index = 0; index < Math.min(await boxes.count(), 4); index++) {
    const box = boxes.nth(index);
    const name = await box.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '');
    if (/no |not|aucun|n’|n'/i.test(name) || (await box.isChecked())) continue;
    await tick(box);
    done++;
  }
  const yes = page.getByRole('radio', { name: /^(Yes|Oui|English|Female|Femme)$/ });
  for (let index = 0; index < Math.min(await yes.count(), 4); index++) {
    await tick(yes.nth(index));
    done++;
  }
  const names = await page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => (button as HTMLInputElement).value || (button.textContent ?? '').trim()),
    );
  for (const name of new Set(names.filter((text) => EVERYDAY.test(text)))) {
    const button = page.getByRole('button', { name, exact: true }).first();
    if (!(await button.isVisible().catch(() => false))) continue;
    await button.click();
    done++;
    await keyboard.press('Escape'); // a calendar that opened
  }
  return done;
}

for (const lang of ['en', 'fr']) {
  test(`250 ordinary actions would be interrupted by a question or a bar (${lang})`, async ({
    browserWithHoldfast,
    portalPage: page,
    portal,
  }) => {
    test.setTimeout(220_000); // every page there is, on a busy machine
    portal.state.mycic('A').trips = sampleTrips(2);
    let done = 0;
    const own = lang === 'en' ? drawn : [];
    for (const address of [...pages.map((page) => page(lang)), ...own]) {
      await page.goto(address);
      done += await workThrough(page, own.includes(address) ? 'keyboard' : 'mouse');
    }
    const store = await openStore(browserWithHoldfast);
    await page.bringToFront();
    await waitUntilStill(page, store);
    expect(await everythingSaid(store)).toEqual([]);
    console.log(`quiet, ${lang}: ${done} ordinary actions, 0 holds, 0 shields, 0 bars`);
    expect(done).toBeGreaterThanOrEqual(250);
  });
}
