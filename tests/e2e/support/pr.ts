import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import type { PrTrip } from '../../portal/pr/file.ts';
import { purposes, type Choice } from '../../portal/shared/choices.ts';
import { hosts } from '../../portal/shared/hosts.ts';
import { sampleTrips } from '../../portal/shared/trip.ts';
import { waitFor } from './poll.ts';

export type PrForm = 'imm0008' | 'imm5562' | 'imm5669' | 'prcard';

/** `frame: '1'` and the other options of the practice portal; `profile` is whose file it is. */
export type PrOptions = Record<string, string> & { profile?: '1001' | '1002'; lang?: 'en' | 'fr' };

/** The PR Portal and the PR card form, used as a person uses them. */
export class PrPage {
  readonly page: Page;
  #framed = false;

  constructor(page: Page) {
    this.page = page;
  }

  static address(form: PrForm | '', { profile = '1001', lang = 'en', ...query }: PrOptions = {}): string {
    const path = form === 'prcard' ? `prcard/${profile}` : `application/profile/${profile}${form && `/${form}`}`;
    const search = new URLSearchParams(query).toString();
    return `https://${hosts.pr}/${lang}/${path}${search && `?${search}`}`;
  }

  async open(form: PrForm, options: PrOptions = {}): Promise<void> {
    this.#framed = options['frame'] === '1';
    await this.page.goto(PrPage.address(form, options));
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.inside.locator('lib-navigation-buttons').waitFor();
  }

  /** Where the form is: the page, or the frame in it. */
  get inside(): Page | FrameLocator {
    return this.#framed ? this.page.frameLocator('iframe[name=application]') : this.page;
  }

  /** The component below a heading. */
  section(heading: string): Locator {
    return this.inside
      .locator('form')
      .filter({ has: this.inside.getByRole('heading', { name: heading, exact: true }) });
  }

  /** A link of the application itself: no page load. */
  async follow(name: string | RegExp): Promise<void> {
    await this.inside.getByRole('link', { name }).first().click();
  }

  async press(name: string): Promise<void> {
    await this.inside.getByRole('button', { name, exact: true }).first().click();
  }

  /** Types over whatever stands there, key by key or (`fast`) as one trusted input. */
  async type(field: Locator, text: string, fast = true): Promise<void> {
    await field.focus();
    await this.page.keyboard.press('Control+A');
    if (fast) await this.page.keyboard.insertText(text);
    else await this.page.keyboard.type(text);
  }

  /** Chooses with the keyboard, from the top: the options after "Select one" are `choices`. */
  async choose(field: Locator, choices: readonly Choice[], value: string): Promise<void> {
    const position = choices.findIndex((choice) => choice.value === value) + 1;
    await field.focus();
    await this.page.keyboard.press('Home');
    for (let pressed = 0; pressed < position; pressed++) await this.page.keyboard.press('ArrowDown');
  }

  /** Types trips into a section from its last (empty) entry on, adding entries with the portal's own button. */
  async typeTrips(heading: string, trips: readonly PrTrip[], fast = true): Promise<void> {
    const section = this.section(heading);
    for (const [index, trip] of trips.entries()) {
      if (index > 0) await section.getByRole('button', { name: /^(Add another|Ajouter)$/ }).click();
      const entry = section.locator('fieldset').last();
      const fields = entry.locator('input');
      await this.type(fields.nth(0), trip.from, fast);
      await this.type(fields.nth(1), trip.to, fast);
      await this.type(fields.nth(2), trip.destination, fast);
      await this.type(fields.nth(3), trip.length, fast);
      await this.choose(entry.locator('select'), purposes, trip.purpose);
    }
  }

  /** The Angular form's own value. */
  async model<Model>(): Promise<Model> {
    const frame = await this.#frame();
    return frame.evaluate(() => (window as unknown as { practiceModel(): unknown }).practiceModel()) as Promise<Model>;
  }

  async wipe(kind: 'script' | 'rerender' | 'remove'): Promise<void> {
    const frame = await this.#frame();
    await frame.evaluate(
      (kind) => (window as unknown as { practiceWipe(kind: string): void }).practiceWipe(kind),
      kind,
    );
  }

  /** What a person sees in a section's fields, in order; ticks and unanswered choices left out. */
  async shown(heading: string): Promise<string[]> {
    return this.section(heading)
      .locator('input[type=text], select, textarea')
      .evaluateAll((controls) => controls.map((control) => (control as HTMLInputElement).value));
  }

  async #frame(): Promise<Frame> {
    if (!this.#framed) return this.page.mainFrame();
    return waitFor('the frame of the form', async () => {
      const frame = this.page.frame({ name: 'application' });
      return frame && (await frame.evaluate(() => 'practiceModel' in window)) ? frame : undefined;
    });
  }
}

/** `count` believable trips, always the same. */
export const prTrips = (count: number): PrTrip[] =>
  sampleTrips(count).map(({ from, to, place, purpose }, index) => ({
    from: from.replace('-', '/'),
    to: to.replace('-', '/'),
    destination: place,
    length: `${index + 3} days`,
    purpose,
  }));

/** The values of trips in the order in which the page shows them. */
export const valuesOfTrips = (trips: readonly PrTrip[]): string[] =>
  trips.flatMap(({ from, to, destination, length, purpose }) => [from, to, destination, length, purpose]);
