import type { Locator, Page } from '@playwright/test';
import { frameworkAddress } from '../../portal/frameworks/page.ts';
import type { FrameworkModel, FrameworkTrip } from '../../portal/frameworks/model.ts';
import { hosts } from '../../portal/shared/hosts.ts';

/** How a person uses the controls of one library, by mouse and keyboard. */
export interface Hands {
  type(field: Locator, text: string): Promise<void>;
  date(scope: Locator, label: string, iso: string): Promise<void>;
  choose(scope: Locator, label: string, text: string): Promise<void>;
  languages(page: Page, wanted: readonly string[]): Promise<void>;
  electronic(page: Page): Promise<void>;
  answer(page: Page, text: string): Promise<void>;
  add(page: Page): Promise<void>;
  trip(page: Page, index: number): Locator;
}

/** What every framework page is filled with. */
export const sample: FrameworkModel = {
  familyName: 'D’Souza-Okonkwo',
  birthDate: '1984-03-09',
  birthCountry: 'Côte d’Ivoire',
  sex: 'Another gender',
  languages: ['English', 'French'],
  electronic: true,
  travelled: 'yes',
  trips: [
    { from: '2012-03-01', to: '2012-04-15', country: 'France', purpose: 'Tourism' },
    { from: '2014-07-02', to: '2014-07-20', country: 'Viet Nam', purpose: 'Medical care' },
    { from: '2014-07-02', to: '2014-07-20', country: 'Guinea', purpose: 'Tourism' },
  ],
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const native: Hands = {
  async type(field, text) {
    await field.click();
    await field.page().keyboard.type(text);
  },
  async date(scope, label, iso) {
    const [year = '', month = '', day = ''] = iso.split('-');
    await scope.getByLabel(label, { exact: true }).focus();
    await scope.page().keyboard.type(`${month}${day}${year}`);
  },
  async choose(scope, label, text) {
    const select = scope.getByLabel(label, { exact: true });
    const position = await select.evaluate(
      (element, wanted) =>
        [...(element as HTMLSelectElement).options]
          .filter((option) => !option.disabled)
          .findIndex((option) => option.text === wanted),
      text,
    );
    await select.focus();
    await select.press('Home');
    for (let down = 0; down < position; down++) await select.press('ArrowDown');
  },
  async languages(page, wanted) {
    for (const each of wanted) await page.getByLabel(each, { exact: true }).click();
  },
  electronic: (page) => page.getByLabel('Send me decisions electronically').click(),
  answer: (page, text) => page.getByLabel(text, { exact: true }).click(),
  add: (page) => page.getByRole('button', { name: 'Add a trip' }).click(),
  trip: (page, index) => page.getByRole('group', { name: `Trip ${String(index + 1)}`, exact: true }),
};

async function pick(scope: Locator, label: string, texts: readonly string[]): Promise<void> {
  const page = scope.page();
  await scope.getByRole('combobox', { name: label, exact: true }).click();
  for (const text of texts) await page.getByRole('option', { name: text, exact: true }).click();
}

const pickOne: Hands['choose'] = async (scope, label, text) => {
  await pick(scope, label, [text]);
  await scope.page().getByRole('listbox').waitFor({ state: 'detached' });
};

/** Dates are plain text. */
const typed: Hands = {
  ...native,
  date: (scope, label, iso) => native.type(scope.getByLabel(label, { exact: true }), iso),
};

/** Each library as a person works with it. */
export const hands = {
  mui: {
    ...native,
    choose: async (scope, label, text) => {
      if (label === 'Country of birth') {
        await native.type(scope.getByLabel(label, { exact: true }), text.slice(0, 3));
        await scope.page().getByRole('option', { name: text, exact: true }).click();
      } else await pickOne(scope, label, text);
    },
  },
  'react-hook-form': native,
  material: {
    ...native,
    choose: pickOne,
    async date(scope, label, iso) {
      const [year = '', month = '', day = ''] = iso.split('-').map(Number);
      await native.type(scope.getByLabel(label, { exact: true }), `${String(month)}/${String(day)}/${String(year)}`);
    },
    async languages(page, wanted) {
      await pick(page.locator('main'), 'Languages', wanted);
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    },
    trip: (page, index) => page.locator('mat-expansion-panel').nth(index),
  },
  gcds: {
    ...native,
    // The drawn circle lies over the native one: by keyboard.
    answer: (page, text) => page.getByRole('radio', { name: text, exact: true }).press('Space'),
    async languages(page, wanted) {
      for (const each of wanted) await page.getByRole('checkbox', { name: each, exact: true }).press('Space');
    },
    electronic: (page) => page.getByRole('checkbox', { name: 'Send me decisions electronically' }).press('Space'),
    async date(scope, label, iso) {
      const [year = '', month = '', day = ''] = iso.split('-');
      const date = scope.getByRole('group', { name: label, exact: true });
      await native.choose(date, 'Month', MONTHS[Number(month) - 1] ?? '');
      await native.type(date.getByLabel('Day'), day);
      await native.type(date.getByLabel('Year'), year);
      await scope.page().keyboard.press('Tab');
    },
  },
  jquery: {
    ...native,
    async date(scope, label, iso) {
      await native.type(scope.getByLabel(label, { exact: true }), iso);
      await scope.page().keyboard.press('Escape');
    },
    choose: async (scope, label, text) => {
      const page = scope.page();
      // The drawn control has no name of its own: it stands after the select that it hides.
      await scope.getByLabel(label, { exact: true }).locator('xpath=following-sibling::*[1]').click();
      await page.keyboard.type(text);
      await page.getByRole('option', { name: text, exact: true }).click();
    },
  },
  govuk: {
    ...native,
    async date(scope, label, iso) {
      const [year = '', month = '', day = ''] = iso.split('-');
      const date = scope.getByRole('group', { name: label, exact: true });
      await native.type(date.getByLabel('Day'), day);
      await native.type(date.getByLabel('Month'), month);
      await native.type(date.getByLabel('Year'), year);
    },
  },
  uswds: {
    ...native,
    async date(scope, label, iso) {
      const [year = '', month = '', day = ''] = iso.split('-');
      await native.type(scope.getByRole('textbox', { name: label, exact: true }), `${month}/${day}/${year}`);
      await scope.page().keyboard.press('Tab');
    },
    async choose(scope, label, text) {
      const box = scope.getByRole('combobox', { name: label, exact: true });
      await native.type(box, text);
      await scope.page().getByRole('option', { name: text, exact: true }).click();
    },
    // The native boxes are moved off the screen: people press their labels.
    answer: (page, text) => page.getByText(text, { exact: true }).click(),
    async languages(page, wanted) {
      for (const each of wanted) await page.getByText(each, { exact: true }).click();
    },
    electronic: (page) => page.getByText('Send me decisions electronically').click(),
  },
  webforms: typed,
  'webforms-partial': typed,
  htmx: typed,
  turbo: typed,
  faces: typed,
} satisfies Record<string, Hands>;

export type Framework = keyof typeof hands;

/** A page of one library, used as a person uses it. */
export class FrameworkForm {
  readonly page: Page;
  readonly name: Framework;
  readonly #hands: Hands;

  constructor(page: Page, name: Framework) {
    this.page = page;
    this.name = name;
    this.#hands = hands[name];
    page.setDefaultTimeout(10_000);
  }

  async open(): Promise<void> {
    await this.page.goto(`https://${hosts.webform}${frameworkAddress(this.name)}?client=A`);
  }

  /** The page from the beginning. Where the last one was the answer to a post, a reload would only post again. */
  async comeAgain(): Promise<void> {
    await (this.name === 'webforms' ? this.open() : this.page.reload());
  }

  /** To another page of the portal, and back by the browser's own button. */
  async awayAndBack(): Promise<void> {
    if (this.name === 'turbo') {
      await this.page.getByRole('link', { name: 'All framework pages' }).click();
      await this.page.getByRole('heading', { name: 'Framework pages' }).waitFor();
    } else await this.page.goto(`https://${hosts.webform}${frameworkAddress('')}`);
    await this.page.goBack();
  }

  async fill(model: FrameworkModel): Promise<void> {
    const { page } = this;
    const { type, date, choose, languages, electronic, answer, add } = this.#hands;
    const form = page.locator('main');
    await type(page.getByLabel('Family name', { exact: true }), model.familyName);
    await date(form, 'Date of birth', model.birthDate);
    await choose(form, 'Country of birth', model.birthCountry);
    await answer(page, model.sex);
    await languages(page, model.languages);
    if (model.electronic) await electronic(page);
    await answer(page, model.travelled === 'yes' ? 'Yes' : 'No');
    for (const [index, trip] of model.trips.entries()) {
      if (index > 0) await add(page);
      await this.fillTrip(index, trip);
    }
  }

  async fillTrip(index: number, trip: FrameworkTrip): Promise<void> {
    const { date, choose } = this.#hands;
    const scope = this.#hands.trip(this.page, index);
    await date(scope, 'From', trip.from);
    await date(scope, 'To', trip.to);
    await choose(scope, 'Country', trip.country);
    await choose(scope, 'Purpose', trip.purpose);
  }

  /** What the page's own application holds. */
  async model(): Promise<FrameworkModel> {
    await this.page.waitForFunction(() => 'practiceModel' in window);
    return this.page.evaluate(() => (window as unknown as { practiceModel(): FrameworkModel }).practiceModel());
  }

  wipe(kind: 'script' | 'rerender'): Promise<void> {
    return this.page.evaluate(
      (how) => (window as unknown as { practiceWipe(kind: string): void }).practiceWipe(how),
      kind,
    );
  }

  /** Puts other words in the place of these, as a browser's translation of the page does; the document says its language. */
  async translate(lang: string, words: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(
      ([tag, dictionary]) => {
        document.documentElement.lang = tag;
        const translateIn = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) translateIn(element.shadowRoot);
            if (element instanceof HTMLInputElement && element.type === 'submit')
              element.value = dictionary[element.value] ?? element.value;
            for (const node of element.childNodes)
              if (node instanceof Text) node.data = dictionary[node.data.trim()] ?? node.data;
          }
        };
        translateIn(document);
      },
      [lang, words] as const,
    );
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  answer(text: string): Promise<void> {
    return this.#hands.answer(this.page, text);
  }
}
