import { browser } from 'wxt/browser';

/** When the store was made, kept outside of it: a store that is made a second time was lost in between. */
export const STORE_MADE = 'storeMade';
/** When it was found that the store had been lost; until somebody was told. */
const LOST = 'storeLost';

let noting: Promise<void> = Promise.resolve();

/** The store was made from nothing: for the first time, or because the browser deleted or gave up the one before. */
export function noteNewStore(now: number): void {
  noting = noting
    .then(async () => {
      const known = (await browser.storage.local.get(STORE_MADE))[STORE_MADE] !== undefined;
      if (known) await browser.storage.local.set({ [LOST]: now });
      else await browser.storage.local.set({ [STORE_MADE]: now });
    })
    .catch((error: unknown) => {
      console.error('Holdfast could not note that its store is new.', error);
    });
}

/** When the store was lost, where nobody was told yet; whoever asks tells. */
export async function takeLoss(): Promise<number | null> {
  await noting;
  const lost: unknown = (await browser.storage.local.get(LOST))[LOST];
  if (typeof lost !== 'number') return null;
  await browser.storage.local.remove(LOST);
  return lost;
}
