import { expect, test } from 'vitest';
import { waitFor } from '../e2e/support/poll.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { MycicPage } from './support/mycic.ts';
import { open } from './support/open.ts';
import { openStore } from './support/store.ts';

/** Without this nothing else can work: the person would believe in a protection that is not there. */
test('the production build is at work on a portal under its real host name', async () => {
  const { page, firefox } = await open();
  await new MycicPage(page).openTravel();
  const store = await openStore(firefox);
  const visit = await waitFor('the visit to be known', async () => {
    const { visits } = await store.ask('listVisits', {});
    return visits.find((each) => each.visit.address.includes(hosts.mycic));
  });
  expect(visit.visit.frame).toBe('');
});
