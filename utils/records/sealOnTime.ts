import { browser } from 'wxt/browser';
import { prepareSearch } from './prepareSearch';
import type { Evidence } from './sealed/evidence';
import type { Store } from './store';

const NAME = 'seal';
/** Fixed, whatever anybody does: seals that came with the work would tell when somebody worked. */
const EVERY_MINUTES = 15;

/** Seals at a fixed pace for as long as the browser runs, and prepares the search. Registers its listener at once. */
export function sealOnTime(evidence: Evidence, disk: Store): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== NAME) return;
    evidence.seal().catch((error: unknown) => {
      console.error('Holdfast could not seal its records; it is tried again in a quarter of an hour.', error);
    });
    prepareSearch(disk).catch((error: unknown) => {
      console.error('Holdfast could not prepare its search; it is tried again in a quarter of an hour.', error);
    });
  });
  void start();
}

/** An alarm outlives the background: setting it anew at each start would put it off for ever. */
async function start(): Promise<void> {
  if (!(await browser.alarms.get(NAME))) await browser.alarms.create(NAME, { periodInMinutes: EVERY_MINUTES });
}
