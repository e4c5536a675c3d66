import type { Page } from '@playwright/test';
import { holdDialog } from './holdDialog.ts';
import { lossBar } from './lossBar.ts';
import { waitFor } from './poll.ts';
import type { Store } from './store.ts';

/** Longer than the longest silence before Holdfast speaks: 1.5 s of quiet, asked again every 0.3 s. */
const SILENCE_MS = 2_500;

/**
 * Waits until Holdfast has done all it is going to do with what happened: nothing more is kept, and
 * nothing appears, for longer than it ever hesitates. Returns everything it said on the way.
 */
export async function waitUntilStill(page: Page, store: Store, timeout = 30_000): Promise<string[]> {
  const said = new Set<string>();
  let last = '';
  let since = Date.now();
  await waitFor(
    'Holdfast to be still',
    async () => {
      const { visits } = await store.ask('listVisits', {});
      const bar = lossBar(page);
      const shown = [
        ...((await bar.isShown()) ? [await bar.text()] : []),
        ...((await holdDialog(page).isOpen()) ? [await holdDialog(page).text()] : []),
      ];
      for (const text of shown) said.add(text);
      const state = JSON.stringify([
        visits.map(({ visit, lastAt, fields, missing }) => [visit.visitId, lastAt, fields, missing]),
        shown,
      ]);
      if (state !== last) [last, since] = [state, Date.now()];
      return Date.now() - since > SILENCE_MS;
    },
    timeout,
  );
  return [...said];
}
