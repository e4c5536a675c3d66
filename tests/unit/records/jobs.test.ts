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
    await saveRestore(jobOf('j', 'a', job), row, store, NOW);
    const asking = rowOf(visitOf('z', { openedAt: NOW + 500, ...visit }), {
      seen: markers,
      live: { markers, settled },
      lineage,
    });
    await store.changeVisit('z', () => asking);
    return (await findRestore(asking, store, NOW + after))?.jobId;
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
    ['given up long ago', { after: 16 * MINUTE }],
    ['going in circles', { job: { passes: 81 } }],
  ])('a restore would write into the wrong page: %s', async (_what, given) =>
    expect(await next(given)).toBeUndefined(),
  );

  it('an ended restore would start again', async () => {
    const store = make();
    const row = rowOf(visitOf('a'));
    await store.changeVisit('a', () => row);
    await saveRestore(jobOf('j', 'a'), row, store, NOW);
    expect((await findRestore(row, store, NOW))?.jobId).toBe('j');
    await store.deleteJob('j');
    expect(await findRestore(row, store, NOW)).toBeNull();
  });
});
