import { describe, expect, it } from 'vitest';
import type { Marker, RestoreJob, Visit } from '../../../utils/messages/contract';
import { findRestore, saveRestore } from '../../../utils/records/jobs';
import { AMINA, BAO, jobOf, rowOf, visitOf } from './samples';
import { STORES } from './stores';

const NOW = 10_000;
const MINUTE = 60_000;

interface Next {
  visit?: Partial<Visit>;
  markers?: Marker[];
  settled?: boolean;
  lineage?: string;
  after?: number;
  job?: Partial<RestoreJob>;
}

describe.each(STORES)('%s', (_name, make) => {
  /** Which restore goes on by itself in the next document, or is offered there ("j offered"). */
  async function next({
    visit,
    markers = AMINA,
    settled = true,
    lineage = 'run:1',
    after = 1_000,
    job,
  }: Next): Promise<string | undefined> {
    const store = make();
    const row = rowOf(visitOf('a'), { seen: AMINA, live: { markers: AMINA, settled: true } });
    await store.changeVisit('a', () => row);
    await saveRestore(jobOf('j', 'a', { screen: 'Travel history', ...job }), row, store, NOW);
    const asking = rowOf(visitOf('z', { openedAt: NOW + 500, ...visit }), {
      seen: markers,
      live: { markers, settled },
      lineage,
    });
    await store.changeVisit('z', () => asking);
    const found = await findRestore(asking, 'Travel history', store, NOW + after);
    return found ? `${found.job.jobId}${found.offered ? ' offered' : ''}` : undefined;
  }

  it('a restore would stop at the first full page load', async () => expect(await next({})).toBe('j'));

  it('a restore would stop where the portal answers a post under another address', async () =>
    expect(await next({ visit: { address: 'https://onlineservices-servicesenligne.cic.gc.ca/x' } })).toBe('j'));

  it.each<[string, Next]>([
    ['another client', { markers: BAO }],
    ['nobody known', { markers: [] }],
    ['not settled', { settled: false }],
    ['another tab', { lineage: 'run:2' }],
    [
      'another address, and nobody known',
      { markers: [], visit: { address: 'https://onlineservices-servicesenligne.cic.gc.ca/x' } },
    ],
    ['another frame', { visit: { frame: '0' } }],
    ['a sign-in page', { visit: { signIn: true } }],
    ['another screen', { job: { screen: 'Personal details' } }],
    ['of last year', { after: 31 * 24 * 60 * MINUTE }],
  ])('a restore would write into the wrong page: %s', async (_what, given) =>
    expect(await next(given)).toBeUndefined(),
  );

  it.each<[string, Next]>([
    ['given up a while ago', { after: 16 * MINUTE }],
    ['going in circles', { job: { passes: 81 } }],
    ['the browser was started again', { lineage: 'later:1' }],
    ['given up, and its tab closed', { lineage: 'run:2', after: 16 * MINUTE }],
  ])('what is left of a restore that was broken off would be forgotten, or go on unasked: %s', async (_what, given) =>
    expect(await next(given)).toBe('j offered'),
  );

  it.each<[string, Next]>([
    ['another client', { lineage: 'later:1', markers: BAO }],
    ['nobody known', { lineage: 'later:1', markers: [] }],
  ])('what is left of it would be offered to somebody else: %s', async (_what, given) =>
    expect(await next(given)).toBeUndefined(),
  );

  it('a restore would go on by itself after somebody signed in again', async () => {
    const store = make();
    const row = rowOf(visitOf('a'), { seen: AMINA, live: { markers: AMINA, settled: true } });
    await store.changeVisit('a', () => row);
    await saveRestore(jobOf('j', 'a', { screen: 'Travel history' }), row, store, NOW);
    const signIn = rowOf(visitOf('s', { signIn: true, portal: 'gckey', openedAt: NOW + 100 }), {
      signInTo: row.visit.portal,
    });
    await store.changeVisit('s', () => signIn);
    expect((await findRestore(row, 'Travel history', store, NOW + 1_000))?.offered).toBe(true);
  });

  it('an ended restore would start again', async () => {
    const store = make();
    const row = rowOf(visitOf('a'));
    await store.changeVisit('a', () => row);
    await saveRestore(jobOf('j', 'a', { screen: 'Travel history' }), row, store, NOW);
    expect((await findRestore(row, 'Travel history', store, NOW))?.job.jobId).toBe('j');
    await store.deleteJob('j');
    expect(await findRestore(row, 'Travel history', store, NOW)).toBeNull();
  });
});
