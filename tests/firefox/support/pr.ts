import type { Page } from 'puppeteer-core';
import { PrPage as ChromiumPrPage, type PrForm } from '../../e2e/support/pr.ts';
import type { PrTrip } from '../../portal/pr/file.ts';
import { purposes } from '../../portal/shared/choices.ts';
import { keys, press, toOption } from './keys.ts';

/** The PR Portal and the PR card form, used as a person uses them. */
export class PrPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(form: PrForm): Promise<void> {
    await this.page.goto(ChromiumPrPage.address(form));
    await this.page.waitForSelector('lib-navigation-buttons');
  }

  /** A real click on a button of the component below a heading. */
  async click(heading: string, button: string): Promise<void> {
    await this.page.click(`${inSection(heading)} ::-p-xpath(.//button[normalize-space()="${button}"])`);
  }

  async tick(heading: string, selector: string): Promise<void> {
    await this.page.click(`${inSection(heading)} ${selector}`);
  }

  /** Types trips from the top, adding entries with the portal's own button. */
  async typeTrips(heading: string, trips: readonly PrTrip[]): Promise<void> {
    for (const [index, { from, to, destination, length, purpose }] of trips.entries()) {
      if (index > 0) await this.click(heading, 'Add another');
      const fields = await this.page.$$(`${inSection(heading)} fieldset input`);
      await fields[index * 4]?.click();
      const position = purposes.findIndex(({ value }) => value === purpose) + 1;
      await press(this.page, [from, to, destination, length, toOption(position)].join(keys.tab));
    }
  }

  /** The Angular form's own value. */
  model<Model>(): Promise<Model> {
    return this.page.evaluate(() =>
      (window as unknown as { practiceModel(): unknown }).practiceModel(),
    ) as Promise<Model>;
  }
}

const inSection = (heading: string): string => `::-p-xpath(//form[.//h2[normalize-space()="${heading}"]])`;
