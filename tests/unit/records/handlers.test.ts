import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { From } from '../../../utils/messages/senders';
import { UNKNOWN_VISIT } from '../../../utils/messages/unknownVisit';
import { recordHandlers } from '../../../utils/records/handlers';
import { anchorShelf } from '../../../utils/records/sealed/anchorRows';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { connect } from '../../../utils/records/database';
import { memoryStore } from '../../../utils/records/memoryStore';
import { createLock } from '../../../utils/records/vault/lock';
import { createVault } from '../../../utils/records/vault/vault';
import { AMINA, BAO, PORTAL, field, visitOf } from './samples';
import { newDiskStore } from './stores';
import { entry, testWorld } from '../evidence/samples';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-CA';
});

const page = (more: Partial<From> = {}): From => ({
  tabId: 1,
  frameId: 0,
  incognito: false,
  url: visitOf('x').address,
  portal: PORTAL,
  ...more,
});

function setup() {
  const [disk, memory] = [newDiskStore(), memoryStore()];
  const connection = connect();
  const vault = createVault(connection);
  const lock = createLock(connection, vault, async () => undefined);
  const idle = { use: () => undefined, check: async () => undefined };
  return {
    disk,
    memory,
    ...recordHandlers({
      disk,
      memory,
      activity: { inFlight: () => 3 },
      evidence: createEvidence(connection, testWorld(), vault),
      anchors: anchorShelf(connection, testWorld(), vault),
      responses: { factsFor: () => [] },
      incidents: { told: async () => undefined },
      ...{ vault, lock, idle, deleteEverything: async () => undefined },
      ready: Promise.resolve(),
    }),
  };
}
const batch = (visitId: string) => ({ visitId, seq: 4, changes: [field('f1', 'a')] });

it('what was typed before a reload would not be offered after it', async () => {
  const to = setup();
  await to.openVisit(visitOf('a'), page());
  await to.reportIdentity({ visitId: 'a', markers: AMINA, settled: true }, page());
  expect(await to.keep(batch('a'), page())).toEqual({ acknowledged: 4 });
  await to.openVisit(visitOf('b', { openedAt: 5_000, navigation: 'reload' }), page());
  expect((await to.findEarlier({ visitId: 'b', screen: '/eapp/eapp' }, page())).refusal).toBe('notSettled');
  await to.reportIdentity({ visitId: 'b', markers: AMINA, settled: true }, page());
  expect((await to.findEarlier({ visitId: 'b', screen: '/eapp/eapp' }, page())).drafts).toMatchObject([
    { visit: { visitId: 'a' }, fields: [{ value: { text: 'a' } }] },
  ]);
});

it('a change sent right after the opening would be refused', async () => {
  const to = setup();
  const [, kept] = await Promise.all([to.openVisit(visitOf('a'), page()), to.keep(batch('a'), page())]);
  expect(kept).toEqual({ acknowledged: 4 });
});

it('changes of a visit that is not stored would vanish without a word', async () => {
  await expect(setup().keep(batch('a'), page())).rejects.toThrow(UNKNOWN_VISIT);
});

it('a document that showed two clients would pass for the last one', async () => {
  const to = setup();
  await to.openVisit(visitOf('a'), page());
  await to.reportIdentity({ visitId: 'a', markers: AMINA, settled: true }, page());
  await to.keep(batch('a'), page());
  await to.reportIdentity({ visitId: 'a', markers: BAO, settled: true }, page());
  expect(await to.askIdentity({ visitId: 'a' }, page())).toEqual({ markers: BAO, settled: true });
  await to.openVisit(visitOf('b', { openedAt: 5_000 }), page());
  await to.reportIdentity({ visitId: 'b', markers: BAO, settled: true }, page());
  expect(await to.findEarlier({ visitId: 'b', screen: '/eapp/eapp' }, page())).toEqual({
    drafts: [],
    refusal: 'unknownClient',
  });
});

describe('one page would read or change another’s', () => {
  it.each<[string, Partial<From>]>([
    ['another tab', { tabId: 2 }],
    ['another portal', { portal: 'ircc-webform' }],
  ])('%s', async (_what, other) => {
    const to = setup();
    await to.openVisit(visitOf('a'), page());
    await expect(to.keep(batch('a'), page(other))).rejects.toThrow('belongs to another page');
    await expect(to.findEarlier({ visitId: 'a', screen: '/eapp/eapp' }, page(other))).rejects.toThrow(
      'belongs to another page',
    );
    await expect(to.openVisit(visitOf('a'), page(other))).rejects.toThrow(/another page|not on the portal/);
  });
  it('teaching another portal', async () => {
    const learned = { portal: 'us-ceac', control: 'next', section: '', what: 'clears' as const, at: 1 };
    await expect(setup().learn(learned, page())).rejects.toThrow('not on the portal');
  });
});

it('a private window would leave traces on the disk', async () => {
  const to = setup();
  const secret = page({ incognito: true });
  await to.openVisit(visitOf('a'), secret);
  await to.keep(batch('a'), secret);
  await to.log({ visitId: 'a', entries: [{ at: 1, kind: 'change', basis: 'input' }] }, secret);
  await to.learn({ portal: PORTAL, control: 'x', section: '', what: 'clears', at: 1 }, secret);
  expect(await to.disk.newestVisits(9)).toEqual([]);
  expect(await to.disk.readDraft('a')).toEqual({ fields: [], tables: [] });
  expect(await to.disk.readLog('a')).toEqual([]);
  expect(await to.disk.learnedFor(PORTAL)).toEqual([]);
  expect((await to.readVisit({ visitId: 'a' }, page())).draft?.fields).toHaveLength(1);
  expect((await to.openVisit(visitOf('b'), secret)).learned).toHaveLength(1);
});

it('lists and deletes for the extension’s pages', async () => {
  const to = setup();
  await to.openVisit(visitOf('a'), page());
  await to.keep({ ...batch('a'), changes: [field('f1', 'a', { missing: true }), field('f2', 'b')] }, page());
  expect((await to.listVisits({}, page())).visits).toMatchObject([
    { fields: 2, missing: 1, tabId: 1, visit: { visitId: 'a' } },
  ]);
  await to.deleteVisit({ visitId: 'a' }, page());
  expect(await to.readVisit({ visitId: 'a' }, page())).toEqual({ draft: null, markers: [], log: [], matterId: '' });
});

it('the toolbar would say all is well while a frame has lost something', async () => {
  const to = setup();
  const calm = { state: 'protected', why: '', fields: 3, losses: 0 } as const;
  const lost = { state: 'attention', why: 'loss', fields: 5, losses: 2 } as const;
  await Promise.all([
    to.reportProtection({ visitId: 'a', protection: calm }, page()),
    to.reportProtection({ visitId: 'f', protection: lost }, page({ frameId: 7 })),
  ]);
  expect((await to.tabProtection({ tabId: 1 }, page())).protection).toEqual({ ...lost, fields: 8 });
  await to.reportProtection({ visitId: 'b', protection: calm }, page()); // the next page
  expect((await to.tabProtection({ tabId: 1 }, page())).protection).toEqual(calm);
  expect((await to.tabProtection({ tabId: 2 }, page())).protection).toBeNull();
});

it('what was typed before a page said whose it is would be filed under nobody', async () => {
  const to = setup();
  await to.openVisit(visitOf('a'), page());
  await to.log({ visitId: 'a', entries: [entry()] }, page());
  expect((await to.listMatters({}, page())).matters).toEqual([]);
  await to.reportIdentity({ visitId: 'a', markers: AMINA, settled: false }, page());
  await to.log({ visitId: 'a', entries: [entry()] }, page());
  await to.reportIdentity({ visitId: 'a', markers: AMINA, settled: true }, page());
  expect((await to.listMatters({}, page())).matters).toMatchObject([{ label: 'E001234567', records: 3 }]);
});

it('what a private window was used for would be sealed on the disk', async () => {
  const to = setup();
  await to.openVisit(visitOf('a'), page({ incognito: true }));
  await to.reportIdentity({ visitId: 'a', markers: AMINA, settled: true }, page({ incognito: true }));
  await to.log({ visitId: 'a', entries: [entry()] }, page({ incognito: true }));
  expect((await to.listMatters({}, page())).matters).toEqual([]);
});
