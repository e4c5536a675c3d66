import type { Locator, Page } from '@playwright/test';
import { frameworkAddress } from '../../portal/frameworks/page.ts';
import { hosts } from '../../portal/shared/hosts.ts';

const EDITORS = ['Plain', 'Quill', 'TipTap', 'Lexical', 'TinyMCE'] as const;

const textOf = (editor: string): string => `I came by ${editor}.\nNever refused. Merci & "adieu" <b>`;

/** What each editor's own model holds after `write`. */
export const statements: Record<string, string> = Object.fromEntries(EDITORS.map((editor) => [editor, textOf(editor)]));

/** The page with one statement in each rich-text editor. */
export class Statements {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(10_000);
  }

  async open(): Promise<void> {
    await this.page.goto(`https://${hosts.webform}${frameworkAddress('statement')}?client=A`);
    await this.#ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.#ready();
  }

  /** As a person writes: two paragraphs, two words of them bold. */
  async write(): Promise<void> {
    const { keyboard } = this.page;
    for (const editor of EDITORS) {
      await this.#editor(editor).click();
      await keyboard.type(`I came by ${editor}.`);
      await keyboard.press('Enter');
      await keyboard.press('Control+b');
      await keyboard.type('Never refused.');
      await keyboard.press('Control+b');
      await keyboard.type(' Merci & "adieu" <b>');
    }
  }

  clear(): Promise<void> {
    return this.page.getByRole('button', { name: 'Clear all statements' }).click();
  }

  wipe(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as { practiceWipe(kind: string): void }).practiceWipe('script'));
  }

  model(): Promise<Record<string, string>> {
    return this.page.evaluate(() => (window as unknown as { practiceModel(): Record<string, string> }).practiceModel());
  }

  #ready(): Promise<unknown> {
    return this.page.waitForSelector('body[data-ready]');
  }

  /** TinyMCE's text stands in a frame of its own. */
  #editor(name: string): Locator {
    return name === 'TinyMCE'
      ? this.page.frameLocator('iframe').locator('body')
      : this.page.getByRole('textbox', { name: `${name} statement` });
  }
}
