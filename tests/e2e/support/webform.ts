import type { Frame, Page } from '@playwright/test';
import { hosts } from '../../portal/shared/hosts.ts';
import type { Store } from './store.ts';
import { readDrafts } from './store.ts';

type Value = string | boolean | string[];

/** The five ordinary questions that most cases ask, and answers to them. */
export const contact = {
  surname: 'DIALLO',
  given: 'Amina',
  email: 'amina@example.org',
  city: 'Conakry',
  message: 'Bonjour,\nwhere is my file?',
} as const;
export const contactNames = Object.keys(contact) as (keyof typeof contact)[];

/** The web forms of one host, each a difficulty of its own. */
export class Webform {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(
    name: string,
    { lang = 'en', ...query }: { lang?: 'en' | 'fr'; [option: string]: string } = {},
  ): Promise<void> {
    const path = name === 'controls' ? 'Form/72' : `Case/${name}`;
    const search = new URLSearchParams(query).toString();
    await this.page.goto(
      `https://${hosts.webform}/ClientContact/${lang}/Application/${path}${search === '' ? '' : `?${search}`}`,
    );
  }

  /** Types into a field as a person does: a real click, real keys. */
  async type(selector: string, text: string, where: Page | Frame = this.page): Promise<void> {
    await where.locator(selector).first().click();
    await this.page.keyboard.type(text);
  }

  /** Types the five answers into the fields with these names. */
  async typeContact(prefix = '', where: Page | Frame = this.page): Promise<void> {
    for (const name of contactNames) await this.type(`[name="${prefix}${name}"]`, contact[name], where);
  }

  /** The page's own model, by name; several of one name are told apart by `#1`, `#2`… */
  async model(): Promise<Record<string, Value>> {
    const model = await this.page.evaluate(() => (window as unknown as { practiceModel(): unknown }).practiceModel());
    if (!Array.isArray(model)) return model as Record<string, Value>;
    const values: Record<string, Value> = {};
    for (const { name, value } of model as { name: string; value: Value }[]) {
      let key = name;
      for (let count = 1; key in values; count++) key = `${name}#${String(count)}`;
      values[key] = value;
    }
    return values;
  }

  /** What the page has of the five answers. */
  async contactNow(prefix = ''): Promise<Record<string, Value | undefined>> {
    const model = await this.model();
    return Object.fromEntries(contactNames.map((name) => [name, model[prefix + name]]));
  }

  wipe(kind: 'script' | 'rerender' | 'remove'): Promise<void> {
    return this.page.evaluate(
      (kind) => (window as unknown as { practiceWipe(kind: string): void }).practiceWipe(kind),
      kind,
    );
  }
}

/** Every text that is kept of the visits at an address, as the records page would show it; nothing else of them. */
export async function keptTexts(store: Store, address: string): Promise<string[]> {
  const drafts = await readDrafts(store, address);
  return drafts.flatMap((draft) => draft.fields.map(({ value }) => textOf(value)));
}

/** The kept value of the field with this name or id, of the newest visit. */
export async function keptValue(store: Store, address: string, name: string): Promise<string | undefined> {
  const drafts = await readDrafts(store, address);
  const row = drafts
    .flatMap((draft) => draft.fields)
    .find(({ identity }) => identity.name === name || identity.id === name);
  return row && textOf(row.value);
}

type Kept = Awaited<ReturnType<typeof readDrafts>>[number]['fields'][number]['value'];

function textOf(value: Kept): string {
  switch (value.kind) {
    case 'text':
    case 'rich':
      return value.text;
    case 'checked':
      return String(value.checked);
    case 'options':
      return value.options.map((option) => option.value || option.text).join();
  }
}
