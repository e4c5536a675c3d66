import type { Page } from '@playwright/test';
import { countries, purposes } from '../../portal/shared/choices.ts';
import { hosts } from '../../portal/shared/hosts.ts';
import { tripKeys, type Trip } from '../../portal/shared/trip.ts';

/** The page's own model, as the practice portal offers it to tests. */
export interface MycicModel {
  noTravel: boolean;
  /** Each entry's five answers: from, to, country, purpose, place. */
  trips: string[][];
  answers: Record<string, string>;
}

/** The secure account's screens, used as a person uses them. */
export class MycicPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(screen: 'personal' | 'travel', options: Record<string, string> = {}): Promise<void> {
    const query = new URLSearchParams({ page: screen, client: 'A', ...options });
    await this.page.goto(`https://${hosts.mycic}/eapp/eapp?${query.toString()}`);
  }

  /** Presses a button that leads to a full page load, and waits for the page. */
  async press(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true });
    await Promise.all([this.page.waitForEvent('domcontentloaded'), button.click()]);
  }

  /** From the sign-in page that the portal leads to when a session has ended, to the first screen of client A. */
  async signInAgain(): Promise<void> {
    const { page } = this;
    await page.getByRole('heading', { name: 'Sign in with GCKey' }).waitFor();
    await page.getByLabel('Username').fill('paralegal');
    await page.getByLabel('Password').fill('practice');
    await page.getByRole('button', { name: 'Sign In' }).click();
    await page.getByRole('heading', { name: 'My applications' }).waitFor();
    const row = page.getByRole('row', { name: /Amina DIALLO/ });
    await row.getByRole('button', { name: 'Continue application' }).click();
    await page.getByRole('heading', { name: 'Personal details' }).waitFor();
  }

  /** Where a button is, to click there with the bare mouse. */
  async middleOf(name: string): Promise<{ x: number; y: number }> {
    const button = this.page.getByRole('button', { name, exact: true });
    const box = await button.boundingBox();
    if (box === null) throw new Error(`"${name}" is not on the screen.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Types entries from the top, adding each with the portal's own button. */
  async typeTrips(trips: readonly Trip[]): Promise<void> {
    for (const [index, trip] of trips.entries()) {
      if (index > 0) await this.press('Add another trip');
      await this.typeTrip(index, trip);
    }
  }

  async typeTrip(index: number, trip: Trip): Promise<void> {
    const entry = this.page.getByRole('group', { name: `Trip ${index + 1}`, exact: true });
    const type = async (label: RegExp, text: string): Promise<void> => {
      await entry.getByLabel(label).click();
      await this.page.keyboard.type(text);
    };
    const choose = async (label: RegExp, position: number): Promise<void> => {
      await entry.getByLabel(label).focus();
      await this.page.keyboard.press('Home');
      for (let pressed = 0; pressed < position; pressed++) await this.page.keyboard.press('ArrowDown');
    };
    // Positions count from 1: the first option says "Please make a selection…".
    const positionIn = (choices: readonly { value: string }[], value: string): number =>
      choices.findIndex((choice) => choice.value === value) + 1;
    await type(/^From/, trip.from);
    await type(/^To/, trip.to);
    await choose(/^Country/, positionIn(countries, trip.country));
    await choose(/^Purpose/, positionIn(purposes, trip.purpose));
    await type(/^City/, trip.place);
  }

  /** What the page holds, once a page that is still arriving has said so. */
  async model(): Promise<MycicModel> {
    await this.page.waitForFunction(() => 'practiceModel' in window);
    return this.page.evaluate(() => (window as unknown as { practiceModel(): MycicModel }).practiceModel());
  }

  /** Entries with anything in them. */
  async filledTrips(): Promise<string[][]> {
    return (await this.model()).trips.filter((trip) => trip.some((value) => value !== ''));
  }
}

/** A trip as the page's model has it. */
export const valuesOf = (trip: Trip): string[] => tripKeys.map((key) => trip[key]);
