import { waitFor } from './support/poll.ts';
import { openStore, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptValue, Webform } from './support/webform.ts';

test('a letter typed into a form of 10,000 fields would not be kept', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  const store = await openStore(browserWithHoldfast);
  const form = new Webform(page);
  await page.bringToFront();
  await form.open('many');
  await form.type('#place-1999', 'x');
  const kept = await countKept(store);
  await waitFor('the form to be known', async () => (await kept()) === 1, 20_000);
  for (const index of [0, 500, 1000, 1500]) await form.type(`#place-${String(index)}`, 'Ouagadougou');
  for (let count = 0; count < 5; count++) await page.locator('h1').click();
  await waitFor('all to be kept', async () => (await kept()) === 5, 20_000);
  expect(await keptValue(store, 'Case/many', 'place-1500')).toBe('Ouagadougou');
});

/** How many filled fields Holdfast says it keeps; cheap to ask, unlike ten thousand of them. */
async function countKept(store: Store): Promise<() => Promise<number>> {
  const visit = await waitFor('the visit to be known', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.find(({ visit: { address } }) => address.includes('Case/many'));
  });
  return async () => (await store.ask('tabProtection', { tabId: visit.tabId })).protection?.fields ?? 0;
}
