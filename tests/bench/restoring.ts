import type { Page } from '@playwright/test';
import type { TestBrowser } from '../e2e/support/browser.ts';
import { lossBar } from '../e2e/support/lossBar.ts';
import { MycicPage, valuesOf } from '../e2e/support/mycic.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { openStore, readDrafts } from '../e2e/support/store.ts';
import type { PortalState } from '../portal/server/state.ts';
import { emptyTrip, sampleTrips, tripKeys } from '../portal/shared/trip.ts';

const trips = sampleTrips(20);
const TAKES_MS = 120_000;
/** Not the client of the keystrokes: what was typed there and never saved still waits to be brought back. */
const CLIENT = 'B';

/**
 * Twenty entries of five values in the secure account, where each entry is a page load; milliseconds from the press
 * on "Restore" until the page's own model has them all.
 */
export async function measureRestore(browser: TestBrowser, state: PortalState): Promise<number> {
  state.mycic(CLIENT).trips = trips;
  const page = await browser.context.newPage();
  const mycic = new MycicPage(page);
  await mycic.open('travel', { client: CLIENT });
  const store = await openStore(browser);
  await waitFor('the trips to be kept', async () => {
    const drafts = await readDrafts(store, 'page=travel');
    return drafts.some(({ fields }) => fields.length === trips.length * tripKeys.length);
  });
  await store.close();
  state.mycic(CLIENT).trips = [emptyTrip()];
  await page.reload();
  const bar = lossBar(page);
  await bar.text();
  await bar.restore();
  return untilAllStand(page, mycic);
}

/** The same by a script that knows the page: it fills as soon as a document is there, and presses Add. */
export async function measureKnowing({ context }: TestBrowser, state: PortalState): Promise<number> {
  state.mycic(CLIENT).trips = [emptyTrip()];
  const page = await context.newPage();
  const mycic = new MycicPage(page);
  await mycic.open('travel', { client: CLIENT });
  await page.addInitScript(fillNext, trips.map(valuesOf));
  await page.evaluate(fillNext, trips.map(valuesOf));
  return untilAllStand(page, mycic);
}

async function untilAllStand(page: Page, mycic: MycicPage): Promise<number> {
  const began = performance.now();
  const wanted = JSON.stringify(trips.map(valuesOf));
  await waitFor(
    'all entries to stand',
    async () => JSON.stringify(await mycic.filledTrips().catch(() => [])) === wanted,
    TAKES_MS,
  );
  const took = performance.now() - began;
  await page.close();
  return took;
}

/** Runs in the page. */
function fillNext(entries: readonly (readonly string[])[]): void {
  const fill = (): void => {
    const drawn = [...document.querySelectorAll('fieldset fieldset')];
    const entry = drawn.at(-1);
    const values = entries[drawn.length - 1];
    if (!entry || !values) return;
    entry
      .querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=submit],[type=hidden]),select')
      .forEach((field, i) => {
        field.value = values[i] ?? '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    if (drawn.length < entries.length) document.querySelector<HTMLElement>('[name=_add]')?.click();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill);
  else fill();
}
