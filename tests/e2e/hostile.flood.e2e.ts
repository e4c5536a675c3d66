import { FLOOD, longestWaits } from './support/flood.ts';
import { holdDialog } from './support/holdDialog.ts';
import { HostilePage, TRAVEL, TYPED } from './support/hostilePage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts } from './support/webform.ts';

test('a page that changes a hundred thousand times would stand still, or be left unguarded', async ({
  browserWithHoldfast,
}) => {
  const hostile = new HostilePage(await browserWithHoldfast.context.newPage(), 'flood');
  await hostile.open(TRAVEL + FLOOD);
  await hostile.type();
  const { once, often } = await longestWaits(async () => {
    await hostile.page.evaluate('flood()');
    return waitFor('the end of a flood', () => hostile.page.evaluate<string | false>('waited || false'), 60_000);
  });
  expect(often).toBeLessThan(100);
  expect(once).toBeLessThan(1_000);

  await hostile.click('wipe');
  expect(await holdDialog(hostile.page).text()).toContain('Clear all');
  await holdDialog(hostile.page).keep();
  expect(await hostile.values()).toBe(TYPED);
  const store = await openStore(browserWithHoldfast);
  expect(await keptTexts(store, hostile.path)).toEqual(expect.arrayContaining(TYPED.split('|')));
});
