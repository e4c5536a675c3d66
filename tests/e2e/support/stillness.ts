import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { findAllAx } from './ax.ts';
import { holdDialog } from './holdDialog.ts';
import type { Store } from './store.ts';

/**
 * Longer than Holdfast itself waits before it speaks (1.5 s of quiet, then a look every 0.3 s until the
 * page owes nothing): what it has not said or kept after this long without any change, it will not say.
 */
const STILL_MS = 2_600;
const LOOK_EVERY_MS = 100;

/**
 * Waits until Holdfast has nothing left to do on a page: what it keeps and what it shows have not changed
 * for longer than it ever waits before it speaks. Bounded by `timeout`.
 */
export async function waitUntilStill(page: Page, store: Store, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout;
  let last = '';
  let since = Date.now();
  while (Date.now() - since < STILL_MS) {
    if (Date.now() > end) throw new Error(`Holdfast was not still within ${timeout} ms: ${last}`);
    const { visits } = await store.ask('listVisits', {});
    const kept = visits.map(({ visit, lastAt, fields, missing, markers }) => [
      visit.visitId,
      lastAt,
      fields,
      missing,
      markers.length,
    ]);
    const now = JSON.stringify([page.url(), kept.sort()]);
    if (now !== last) [last, since] = [now, Date.now()];
    await wait(LOOK_EVERY_MS);
  }
}

/** What Holdfast said so far on any page: every hold, loss and shield of every visit, with its note. */
export async function everythingSaid(store: Store): Promise<string[]> {
  const { visits } = await store.ask('listVisits', {});
  const logs = await Promise.all(
    visits.map(async ({ visit }) => (await store.ask('readVisit', { visitId: visit.visitId })).log),
  );
  return logs
    .flat()
    .filter(({ kind }) => ['hold', 'loss', 'shield', 'trouble'].includes(kind))
    .map(({ kind, note }) => `${kind}: ${note ?? ''}`);
}

/** Everything of Holdfast's that stands on the page now. */
export async function shownByHoldfast(page: Page): Promise<string[]> {
  const region = (await findAllAx(page, { role: 'region', name: 'Holdfast' })).map(() => 'bar');
  return (await holdDialog(page).isOpen()) ? [...region, 'dialog'] : region;
}
