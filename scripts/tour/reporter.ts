import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

export const folder = resolve(import.meta.dirname, '../../.output/tour');

/** Prints each step with its figure and keeps a picture of it. */
export class Reporter {
  #number = 0;

  constructor() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** A step that went well: what happened, its figure, and how the page looks now. */
  async step(page: Page, what: string, figure: string, picture: string): Promise<void> {
    this.#number += 1;
    const file = `${String(this.#number).padStart(2, '0')}-${picture}.png`;
    await page.screenshot({ path: join(folder, file) });
    console.log(`${String(this.#number).padStart(2)}. ${what}: ${figure}  [.output/tour/${file}]`);
  }

  /** A picture of the page where the story broke. */
  async broken(page: Page): Promise<void> {
    await page.screenshot({ path: join(folder, 'failed.png') });
    console.log('    The page as it is now: .output/tour/failed.png');
  }
}
