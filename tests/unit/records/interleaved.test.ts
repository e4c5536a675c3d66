import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Marker } from '../../../utils/messages/contract';
import { findEarlier } from '../../../utils/records/findEarlier';
import { memoryStore } from '../../../utils/records/memoryStore';
import { field, rowOf, visitOf } from './samples';

const CLIENTS = ['A', 'B', 'C'] as const;
type Client = (typeof CLIENTS)[number];
const MARKERS: Record<Client, readonly Marker[]> = {
  A: [
    { kind: 'application', value: 'E001234567' },
    { kind: 'uci', value: '1111-2222' },
    { kind: 'name', value: 'Amina DIALLO' },
  ],
  B: [
    { kind: 'application', value: 'E007654321' },
    { kind: 'uci', value: '3333-4444' },
    { kind: 'name', value: 'Bao TRAN' },
  ],
  C: [
    { kind: 'application', value: 'E009999999' },
    { kind: 'profile', value: '1003' },
    { kind: 'name', value: 'Chloé BÉLANGER' },
  ],
};
const TABS = 5;
const SCREEN = '/eapp/eapp';

/** One page that is opened, worked on and left. Which of its client's markers it shows: none, some, all. */
interface Step {
  tab: number;
  client: Client;
  shows: boolean[];
  /** Somebody signs in first. */
  signsIn: boolean;
  types: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  tab: fc.integer({ min: 0, max: TABS - 1 }),
  client: fc.constantFrom(...CLIENTS),
  shows: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  signsIn: fc.nat(5).map((n) => n === 0),
  types: fc.boolean(),
});

/** Opens the pages one after the other; each asks what it may be offered. Tells what was offered to whom. */
async function workOn(steps: readonly Step[]): Promise<{ offered: number; leaks: string[] }> {
  const store = memoryStore();
  /** Whose file each tab has open: a page that names nobody goes on with it. */
  const open = new Map<number, Client>();
  const truth = new Map<string, Client>();
  const leaks: string[] = [];
  let offered = 0;
  let openedAt = 0;
  const put = (visitId: string, tab: number, seen: readonly Marker[], signIn: boolean) => {
    openedAt += 1_000;
    const live = { markers: [...seen], settled: true };
    const row = rowOf(visitOf(visitId, { openedAt, signIn }), {
      tabId: tab,
      lineage: `run:${String(tab)}`,
      seen: [...seen],
      live,
    });
    return store.changeVisit(visitId, () => row).then(() => row);
  };
  for (const [i, { tab, client: wanted, shows, signsIn, types }] of steps.entries()) {
    const seen = MARKERS[wanted].filter((_, nth) => shows[nth]);
    if (signsIn) await put(`in${String(i)}`, tab, [], true);
    // Another client comes into a tab by name, or after a sign-in: nothing else can be told apart.
    const client = seen.length > 0 || signsIn ? wanted : (open.get(tab) ?? wanted);
    open.set(tab, client);
    const visitId = `v${String(i)}`;
    truth.set(visitId, client);
    const row = await put(visitId, tab, seen, false);
    const { drafts } = await findEarlier(row, SCREEN, store);
    offered += drafts.length;
    for (const { visit } of drafts)
      if (truth.get(visit.visitId) !== client)
        leaks.push(`${visit.visitId} of ${truth.get(visit.visitId) ?? ''} to ${visitId} of ${client}`);
    if (types) await store.applyBatch({ visitId, seq: 1, changes: [field('f1', client, { at: openedAt + 500 })] });
  }
  return { offered, leaks };
}

it('three clients in five tabs, in whatever order: one’s entries would be offered on another’s page', async () => {
  let offered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const result = await workOn(steps);
      offered += result.offered;
      expect(result.leaks).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  // Nothing offered at all would also be no leak.
  expect(offered).toBeGreaterThan(10_000);
});
