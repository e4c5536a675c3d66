import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { From } from '../../../utils/messages/senders';
import { watchIncidents } from '../../../utils/records/incidents';
import { memoryStore } from '../../../utils/records/memoryStore';
import { lineageOf } from '../../../utils/records/lineage';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { PORTAL, field, rowOf, visitOf } from './samples';
import { newDisk } from './stores';
import { testWorld } from '../evidence/samples';

const ADDRESS = 'https://onlineservices-servicesenligne.cic.gc.ca/eapp/eapp';
const FAILED = [
  { what: 'http.status', text: '503' },
  { what: 'address', text: `${ADDRESS}/file/E007654321` },
];
type Listener = (details: Record<string, unknown>) => void;

beforeEach(() => fakeBrowser.reset());

async function setup() {
  const heard: Record<string, Listener> = {};
  const on = (name: string) => ({ addListener: (listener: Listener) => (heard[name] = listener) });
  const names = ['onBeforeRequest', 'onBeforeRedirect', 'onCompleted', 'onErrorOccurred'];
  Object.assign(fakeBrowser, { webRequest: Object.fromEntries(names.map((name) => [name, on(name)])) });
  const { id: tabId = 0 } = await fakeBrowser.tabs.create({});
  const { connection, vault, store: disk } = newDisk();
  const evidence = createEvidence(connection, testWorld(), vault);
  let now = 10_000;
  const incidents = watchIncidents([], { disk, memory: memoryStore(), evidence, now: () => now });
  const from: From = { tabId, frameId: 0, incognito: false, url: ADDRESS, portal: PORTAL };
  const lineage = await lineageOf(tabId);
  async function work(visitId: string, openedAt: number, fields: boolean): Promise<void> {
    await disk.changeVisit(visitId, () => rowOf(visitOf(visitId, { openedAt }), { tabId, lineage }));
    if (fields) await disk.applyBatch({ visitId, seq: 1, changes: [field('f1', 'a')] });
  }
  const said = async (visitId: string): Promise<[string, string][]> =>
    (await disk.readLog(visitId)).map(({ kind, facts = [] }) => [kind, facts.map(({ text }) => text).join(' ')]);
  return { disk, incidents, from, work, said, heard, tabId, wait: (ms: number) => (now += ms) };
}

it('an outage would stand with nobody, or with the address of another client', async () => {
  const { incidents, from, work, said } = await setup();
  await work('worked', 1_000, true);
  await work('error', 2_000, false);
  await incidents.told({ visitId: 'error', at: 2_100, kind: 'outage', facts: FAILED }, from);
  await incidents.told({ visitId: 'error', at: 9_000, kind: 'answered', facts: [] }, from);
  const origin = new URL(ADDRESS).origin;
  expect(await said('worked')).toEqual([
    ['outage', `503 ${origin}`],
    ['recovered', `1970-01-01T00:00:02.100Z ${origin}`],
  ]);
  expect(await said('error')).toEqual([]);
});

it('an outage of a page that nobody worked before would not be recorded', async () => {
  const { incidents, from, work, said } = await setup();
  await work('error', 2_000, false);
  await incidents.told({ visitId: 'error', at: 2_100, kind: 'outage', facts: FAILED }, from);
  expect(await said('error')).toEqual([['outage', `503 ${ADDRESS}/file/E007654321`]]);
});

it('an answer without an outage would be recorded at every page', async () => {
  const { incidents, from, work, said } = await setup();
  await work('worked', 1_000, true);
  await incidents.told({ visitId: 'worked', at: 2_000, kind: 'answered', facts: [] }, from);
  expect(await said('worked')).toEqual([]);
});

it('what happened before somebody else signed in would be recorded with them', async () => {
  const { disk, incidents, from, work, said, tabId } = await setup();
  await work('worked', 1_000, true);
  const signIn = visitOf('in', { openedAt: 2_000, signIn: true });
  const lineage = await lineageOf(tabId);
  await disk.changeVisit('in', () => rowOf(signIn, { tabId, lineage }));
  await work('error', 9_000, false);
  await incidents.told({ visitId: 'error', at: 9_100, kind: 'outage', facts: FAILED }, from);
  expect(await said('worked')).toEqual([]);
  expect(await said('error')).toHaveLength(1);
});

const SIGN_IN = 'https://clegc-gckey.gc.ca/j/eng/l?SAMLRequest=secret';
it.each<[string, string, number, number]>([
  ['a sign-out in the middle of work would not be recorded', '/eapp/eapp', 5_000, 1],
  ['a sign-out that the person pressed would count as the portal’s', '/mycic/exit?logout=true', 5_000, 0],
  ['a sign-in the next morning would count as a sign-out of work', '/eapp/eapp', 60_000_000, 0],
])('%s', async (_what, path, later, times) => {
  const { work, said, heard, tabId, wait } = await setup();
  await work('worked', 1_000, true);
  wait(later);
  const url = new URL(path, ADDRESS).href;
  heard['onBeforeRequest']?.({ requestId: '1', tabId, url });
  heard['onBeforeRedirect']?.({ requestId: '1', tabId, url, redirectUrl: SIGN_IN });
  heard['onBeforeRedirect']?.({ requestId: '1', tabId, url, redirectUrl: `${SIGN_IN}&again` });
  heard['onErrorOccurred']?.({ requestId: '2', tabId, url, error: 'net::ERR_CONNECTION_RESET' });
  // The failure is recorded last: what would have been recorded before it is there by then.
  await vi.waitFor(async () => expect((await said('worked')).filter(([kind]) => kind === 'outage')).toHaveLength(1));
  expect(await said('worked')).toContainEqual(['outage', `net::ERR_CONNECTION_RESET ${new URL(ADDRESS).origin}`]);
  expect((await said('worked')).filter(([kind]) => kind === 'signedOut')).toEqual(
    Array.from({ length: times }, () => ['signedOut', 'https://clegc-gckey.gc.ca/j/eng/l']),
  );
});

it('a page that the person stopped would count as an outage', async () => {
  const { work, said, heard, tabId } = await setup();
  await work('worked', 1_000, true);
  heard['onErrorOccurred']?.({ requestId: '1', tabId, url: ADDRESS, error: 'net::ERR_ABORTED' });
  heard['onErrorOccurred']?.({ requestId: '2', tabId, url: ADDRESS, error: 'net::ERR_EMPTY_RESPONSE' });
  await vi.waitFor(async () => expect(await said('worked')).toHaveLength(1));
  expect((await said('worked'))[0]?.[1]).toContain('ERR_EMPTY_RESPONSE');
});
