import { holdDialog } from './support/holdDialog.ts';
import { MycicPage } from './support/mycic.ts';
import { waitFor } from './support/poll.ts';
import { openStore, readDrafts } from './support/store.ts';
import { expect, test } from './support/test.ts';

test.use({ backForwardCache: true });

test('a page that comes back out of the back/forward cache would no longer be kept or guarded', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const mycic = new MycicPage(portalPage);
  await mycic.open('travel', { cache: 'back' });
  const city = portalPage.getByLabel(/^City/).first();
  await city.click();
  await portalPage.keyboard.type('Lyon');
  await portalPage.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameBack: persisted }));
  });
  await mycic.open('personal');
  await portalPage.evaluate(() => history.back());
  await waitFor('the page to come back out of the cache', () =>
    portalPage.evaluate(() => (window as unknown as { cameBack?: boolean }).cameBack === true),
  );

  await city.click();
  await portalPage.keyboard.press('End');
  await portalPage.keyboard.type(' and Roma');
  const clear = await mycic.middleOf('No travel history');
  await portalPage.mouse.click(clear.x, clear.y);
  await holdDialog(portalPage).text();
  await holdDialog(portalPage).keep();
  await expect(city).toHaveValue('Lyon and Roma');
  const store = await openStore(browserWithHoldfast);
  const [draft] = await readDrafts(store, 'page=travel');
  expect(draft?.fields.map(({ value }) => (value.kind === 'text' ? value.text : ''))).toContain('Lyon and Roma');
});
