import type { CDPSession, Page } from '@playwright/test';
import type { FrameworkForm } from './frameworks.ts';
import { holdDialog } from './holdDialog.ts';

export const FRENCH = {
  'Clear travel history': 'Effacer l’historique des voyages',
  'Travel history': 'Historique des voyages',
  'Have you travelled in the last ten years?': 'Avez-vous voyagé au cours des dix dernières années?',
  Yes: 'Oui',
  No: 'Non',
} as const;

type Way = 'mouse' | 'touch' | 'keys';

/** The answer that closes the section, and its button, in every way: the person keeps what is there each time. */
export const PRESSES: readonly (readonly [language: 'en' | 'fr', what: 'No' | 'Clear travel history', way: Way])[] = [
  ['en', 'No', 'mouse'],
  ['en', 'No', 'keys'],
  // By touch last: the page stands still where the mouse has been.
  ['fr', 'No', 'keys'],
  ['fr', 'No', 'mouse'],
  ['fr', 'No', 'touch'],
  ['fr', 'Clear travel history', 'keys'],
  ['fr', 'Clear travel history', 'mouse'],
];

/** Presses on a page that real libraries draw, as a person does: on the words they show, or where Tab leads. */
export class FrameworkPresses {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on({ page }: FrameworkForm): Promise<FrameworkPresses> {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    return new FrameworkPresses(page, session);
  }

  /** Presses it and keeps what is there; what the question said. */
  async keeping(language: 'en' | 'fr', what: 'No' | 'Clear travel history', way: Way): Promise<string> {
    await this.#press(language, what, way);
    const said = await holdDialog(this.#page).text();
    await this.#page.keyboard.press('Escape');
    await holdDialog(this.#page).expectGone();
    return said;
  }

  async #press(language: 'en' | 'fr', what: 'No' | 'Clear travel history', way: Way): Promise<void> {
    const words = (text: keyof typeof FRENCH): string => (language === 'fr' ? FRENCH[text] : text);
    if (way === 'keys') return this.#byKeys(what, words);
    const shown = this.#page.locator('main').getByText(words(what), { exact: true });
    const target = what === 'No' ? shown : this.#page.getByRole('button', { name: words(what), exact: true });
    if (way === 'mouse') return target.click();
    const box = await target.boundingBox();
    if (box === null) throw new Error(`"${words(what)}" is not shown.`);
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** From the chosen answer an arrow leads to the other; to a button Tab leads. */
  async #byKeys(what: 'No' | 'Clear travel history', words: (text: keyof typeof FRENCH) => string): Promise<void> {
    const from =
      what === 'No'
        ? this.#page.getByRole('radio', { name: words('Yes'), exact: true })
        : this.#page.getByRole('button', { name: words(what), exact: true });
    await from.focus();
    for (const key of ['Shift+Tab', 'Tab', what === 'No' ? 'ArrowDown' : 'Enter']) await this.#page.keyboard.press(key);
  }
}
