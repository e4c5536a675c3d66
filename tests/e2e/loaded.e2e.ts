import { hosts } from '../portal/shared/hosts.ts';
import { openStore } from './support/store.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

/** Without this nothing else can work: the person would believe in a protection that is not there. */
test('the production build is at work on a portal under its real host name', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  await portalPage.goto(`https://${hosts.mycic}/mycic/home?client=A`);
  await expect(portalPage).toHaveTitle(/./);
  const store = await openStore(browserWithHoldfast);
  const visit = await waitFor('the visit to be known', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.find(({ visit: { address } }) => address.includes(hosts.mycic));
  });
  expect(visit.visit.frame).toBe('');
});
