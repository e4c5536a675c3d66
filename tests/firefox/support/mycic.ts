import type { ElementHandle, Page } from 'puppeteer-core';
import type { MycicModel } from '../../e2e/support/mycic.ts';
import { countries, purposes } from '../../portal/shared/choices.ts';
import { hosts } from '../../portal/shared/hosts.ts';
import { keys, press, toOption } from './keys.ts';
import type { Trip } from '../../portal/shared/trip.ts';

const FIELDS_PER_TRIP = 5;

/** The secure account's travel history, used as a person uses it. */
export class MycicPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openTravel(): Promise<void> {
    await this.page.goto(`https://${hosts.mycic}/eapp/eapp?page=travel&client=A`);
  }

  /** Presses a button that leads to a full page load, and waits for the page. */
  async press(name: string): Promise<void> {
    const loaded = this.page.waitForNavigation({ waitUntil: 'load' });
    await this.click(name);
    await loaded;
  }

  /** A real click on a button of the page. */
  async click(name: string): Promise<void> {
    const button = await this.page.$(`main input[type=submit][value="${name}"]:not([aria-hidden])`);
    if (button === null) throw new Error(`"${name}" is not on the screen.`);
    await button.click();
  }

  /** Types entries from the top, adding each with the portal's own button. */
  async typeTrips(trips: readonly Trip[]): Promise<void> {
    for (const [index, trip] of trips.entries()) {
      if (index > 0) await this.press('Add another trip');
      await this.#typeTrip(index, trip);
    }
  }

  async #typeTrip(index: number, trip: Trip): Promise<void> {
    const fields = await this.page.$$('main [data-practice-section] :is(input[type=text], select)');
    const field = (place: number): ElementHandle => {
      const found = fields[index * FIELDS_PER_TRIP + place];
      if (found === undefined) throw new Error(`Trip ${index + 1} is not on the screen.`);
      return found;
    };
    const at = (choices: readonly { value: string }[], value: string): string =>
      toOption(choices.findIndex((choice) => choice.value === value) + 1); // after "Please make a selection…"
    await field(0).click();
    // Behind each date is a button that opens a calendar.
    await press(this.page, trip.from, keys.tab, keys.tab, trip.to, keys.tab, keys.tab);
    await press(this.page, at(countries, trip.country), keys.tab, at(purposes, trip.purpose), keys.tab, trip.place);
  }

  model(): Promise<MycicModel> {
    return this.page.evaluate(() => (window as unknown as { practiceModel(): MycicModel }).practiceModel());
  }

  /** Entries with anything in them. */
  async filledTrips(): Promise<string[][]> {
    return (await this.model()).trips.filter((trip) => trip.some((value) => value !== ''));
  }
}
