import type { Page } from '@playwright/test';
import { openOwnPage } from '../../e2e/support/ownPage.ts';
import type { TestBrowser } from '../../e2e/support/browser.ts';
import { machine } from '../machine.ts';
import { fillBrowser } from './fillBrowser.ts';

/** 40 matters with 25 visits each, 100 lines of history in each visit: 100,000 records. */
const YEARS_OF_WORK = { matters: 40, visits: 25, fields: 40, records: 100 };
const ROUNDS = 5;
/** Rare, absent, everywhere, and a client's number. */
const SEARCHES = ['gauchetiere 39', 'nowhere at all', 'france', 'E1000013'];

/** A time that a person waits, or the memory it takes, and how much it may be. */
export interface Figure {
  name: string;
  unit: 'ms' | 'MB';
  /** Median of several rounds. */
  measured: number;
  wanted: number;
  machine: string;
}

/** How long Records needs to show its first screen, and to answer a search, with years of work in it. */
export async function measureRecords(browser: TestBrowser): Promise<Figure[]> {
  const filling = await openOwnPage(browser, 'records.html');
  await fillBrowser(filling, YEARS_OF_WORK);
  await filling.close();
  const opened: number[] = [];
  const searched: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openOwnPage(browser, 'records.html');
    opened.push(await timeOfFirstScreen(page));
    if (round === 0) {
      await page.waitForFunction(() => document.documentElement.dataset['searchable'] === 'all', undefined, {
        timeout: 120_000,
      });
      for (const text of SEARCHES) searched.push(await timeOfSearch(page, text));
    }
    await page.close();
  }
  return [
    { name: 'Records opens its first screen', unit: 'ms', measured: median(opened), wanted: 150, machine },
    {
      name: 'Records answers a search (the slowest)',
      unit: 'ms',
      measured: Math.max(...searched),
      wanted: 200,
      machine,
    },
  ];
}

/** From the start of the page's load to the frame that shows its matters. */
function timeOfFirstScreen(page: Page): Promise<number> {
  return page.evaluate(async () => {
    while (document.querySelector('a[href^="#matter="]') === null) await new Promise(requestAnimationFrame);
    return performance.now();
  });
}

/** From Enter to the frame that says how much was found. */
async function timeOfSearch(page: Page, text: string): Promise<number> {
  await page.getByRole('searchbox').first().fill(text);
  return page.evaluate(async () => {
    const status = document.querySelector('search [role=status]');
    const form = document.querySelector('search form');
    if (!(form instanceof HTMLFormElement) || status === null) throw new Error('There is nothing to search with.');
    const before = status.textContent;
    const started = performance.now();
    form.requestSubmit();
    while (
      document.querySelector('search [role=status]')?.textContent === before &&
      performance.now() - started < 5_000
    )
      await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
