import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LOCKED } from '../../../utils/messages/locked';
import { UNKNOWN_VISIT } from '../../../utils/messages/unknownVisit';
import type { From } from '../../../utils/messages/senders';
import { connect, type Connection } from '../../../utils/records/database';
import { deleteEverything } from '../../../utils/records/deleteEverything';
import { diskStore } from '../../../utils/records/diskStore';
import { recordHandlers } from '../../../utils/records/handlers';
import { memoryStore } from '../../../utils/records/memoryStore';
import { anchorShelf } from '../../../utils/records/sealed/anchorRows';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { createLock, type NewLock, type Proof } from '../../../utils/records/vault/lock';
import { createVault } from '../../../utils/records/vault/vault';
import { foldJournals } from '../../../utils/records/journal';
import { createSealedJournal } from '../../../utils/visit/sealedJournal';
import { entry, testWorld } from '../evidence/samples';
import { AMINA, PORTAL, field, text, typed, visitOf } from './samples';
import { newDisk } from './stores';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-CA';
  // The window's tabs: 1 stays open.
  fakeBrowser.tabs.query = (async () => [{ id: 1 }]) as never;
  newDisk();
});

const page: From = { tabId: 1, frameId: 0, incognito: false, url: visitOf('x').address, portal: PORTAL };
const bytes = (fill: number, length = 32) => new Uint8Array(length).fill(fill);
const proof = (fill: number, by: Proof['by'] = 'passphrase'): Proof => ({ by, key: bytes(fill) });
/** Keys as the page makes them of a passphrase; making them is not what is tested here. */
const lockOf = (passphrase: number, recovery: number): NewLock => ({
  passphrase: { key: bytes(passphrase), salt: bytes(9, 16), t: 3, m: 65_536, p: 1 },
  recovery: { key: bytes(recovery), salt: bytes(8, 16) },
});

/** A background that has just started, on the same disk and in the same run of the browser. */
function start(connection: Connection = connect()) {
  const vault = createVault(connection);
  const disk = diskStore(connection, vault);
  const lock = createLock(connection, vault, () => foldJournals(disk, vault));
  const evidence = createEvidence(connection, testWorld(), vault);
  const idle = { use: () => undefined, check: async () => undefined };
  const rest = {
    ...{ memory: memoryStore(), activity: { inFlight: () => 0 }, ready: Promise.resolve() },
    deleteEverything: () => deleteEverything(connection, vault),
    anchors: anchorShelf(connection, testWorld(), vault),
    responses: { factsFor: () => [] },
    incidents: { told: async () => undefined },
  };
  return {
    vault,
    disk,
    lock,
    evidence,
    connection,
    on: recordHandlers({ disk, vault, lock, evidence, idle, ...rest }),
  };
}
const batch = (visitId: string, value: string) => ({ visitId, seq: 1, changes: [field('f1', value, { at: 6_000 })] });

it('locked, what was typed before could be read; or work would stop; or what was typed meanwhile would be lost', async () => {
  const { on, lock } = start();
  await on.openVisit(visitOf('before'), page);
  await on.keep(batch('before', 'typed before'), page);
  await on.reportIdentity({ visitId: 'before', markers: AMINA, settled: true }, page);
  expect(await lock.set(lockOf(1, 2), null)).toBe('done');
  expect((await on.readVisit({ visitId: 'before' }, page)).draft?.fields[0]?.value).toEqual(text('typed before'));
  await lock.lockNow();
  await fakeBrowser.storage.session.clear(); // the browser was started again

  const later = start();
  for (const ask of [
    () => later.on.readMatters({}, page),
    () => later.on.readVisit({ visitId: 'before' }, page),
    () => later.on.readWords({ from: 0, most: 9 }, page),
    () => later.on.listMatters({}, page),
    () => later.on.listVisits({}, page),
  ])
    await expect(ask()).rejects.toThrow(LOCKED);
  await expect(later.disk.readDraft('before')).rejects.toThrow(LOCKED);
  await expect(later.disk.allFiles()).rejects.toThrow(LOCKED);

  await later.on.openVisit(visitOf('during', { openedAt: 5_000 }), page);
  await later.on.reportIdentity({ visitId: 'during', markers: AMINA, settled: true }, page);
  await later.on.keep(batch('during', 'typed while locked'), page);
  await later.on.log({ visitId: 'during', entries: [entry()] }, page);
  expect(await later.on.findEarlier({ visitId: 'during', screen: '/eapp/eapp' }, page)).toEqual({
    drafts: [],
    refusal: 'none',
  });
  expect(await later.lock.unlock(proof(7))).toBe('wrong');
  await expect(later.on.readMatters({}, page)).rejects.toThrow(LOCKED);
  const outcome = await later.on.unlock({ by: 'passphrase', key: btoa(String.fromCharCode(...bytes(1))) }, page);
  expect(outcome).toEqual({ outcome: 'done', waitMs: 0 });
  const { matters, unassigned } = await later.on.readMatters({}, page);
  expect({ visits: matters.map(({ visits }) => visits), unassigned }).toEqual({ visits: [2], unassigned: 0 });
  expect((await later.disk.readDraft('during')).fields[0]?.value).toEqual(text('typed while locked'));
  expect((await later.on.listMatters({}, page)).matters).toMatchObject([{ label: 'E001234567' }]);
});

it('a reload in an open tab while locked would lose what was there, also when the background was stopped', async () => {
  const first = start();
  await first.lock.set(lockOf(1, 2), null);
  await first.lock.lockNow();
  await first.on.openVisit(visitOf('a'), page);
  await first.on.reportIdentity({ visitId: 'a', markers: AMINA, settled: true }, page);
  await first.on.keep(batch('a', 'kept'), page);
  const again = start(); // stopped and started
  await again.on.keep({ visitId: 'a', seq: 2, changes: [typed('f1', 'kept on', 9_000)] }, page);
  await again.on.openVisit(visitOf('b', { openedAt: 10_000, navigation: 'reload' }), page);
  await again.on.reportIdentity({ visitId: 'b', markers: AMINA, settled: true }, page);
  const { drafts } = await again.on.findEarlier({ visitId: 'b', screen: '/eapp/eapp' }, page);
  expect(drafts).toMatchObject([{ fields: [{ value: text('kept on') }] }]);
});

it('what a page left in the journal while locked would be lost, or read without the passphrase', async () => {
  const { lock, vault } = start();
  await vault.ready();
  const journal = createSealedJournal();
  await journal.write(visitOf('old'), batch('old', 'before the lock')); // sealed to the key before
  await lock.set(lockOf(1, 2), null);
  await journal.write(visitOf('new'), batch('new', 'after the lock'));
  await lock.lockNow();
  await fakeBrowser.storage.session.clear();
  const later = start();
  await foldJournals(later.disk, later.vault);
  expect(await later.disk.findOutline('new')).toBeUndefined();
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('the lock');
  await later.lock.unlock(proof(1));
  await foldJournals(later.disk, later.vault);
  expect((await later.disk.readDraft('new')).fields[0]?.value).toEqual(text('after the lock'));
  expect((await later.disk.readDraft('old')).fields[0]?.value).toEqual(text('before the lock'));
});

it('a new passphrase, the recovery code and no passphrase would each lose or open what they should not', async () => {
  const { disk, lock, on } = start();
  await on.openVisit(visitOf('a'), page);
  await on.keep(batch('a', 'kept'), page);
  await lock.set(lockOf(1, 2), null);
  expect(await lock.set(lockOf(3, 4), proof(9))).toBe('wrong');
  expect(await lock.set(lockOf(3, 4), proof(1))).toBe('done');
  await lock.lockNow();
  expect(await lock.unlock(proof(1))).toBe('wrong');
  expect(await lock.unlock(proof(2, 'recovery'))).toBe('wrong'); // the old code went with the old passphrase
  expect(await lock.unlock(proof(4, 'recovery'))).toBe('done');
  expect((await disk.readDraft('a')).fields[0]?.value).toEqual(text('kept'));
  expect(await lock.remove(proof(8))).toBe('wrong');
  expect((await lock.state()).state).toBe('open');
  expect(await lock.remove(proof(3))).toBe('done');
  await fakeBrowser.storage.session.clear();
  const later = start();
  expect((await later.lock.state()).state).toBe('none');
  expect((await later.disk.readDraft('a')).fields[0]?.value).toEqual(text('kept'));
  const row = await later.vault.row();
  expect(row.privateKey?.extractable).toBe(false);
});

it('a crash while the passphrase is being set would lock what was kept away for ever', async () => {
  for (const stopAfter of [1, 2, 3, 4, 5, 6, 7]) {
    newDisk();
    await fakeBrowser.storage.session.clear();
    const whole = start();
    for (let n = 0; n < 450; n++) await whole.vault.seal(`file:${String(n)}`, ['x'], 'y'); // more than two portions
    await whole.on.openVisit(visitOf('a'), page);
    await whole.on.keep(batch('a', 'kept'), page);
    let steps = Infinity;
    const mortal: Connection = {
      ...whole.connection,
      use: (work) => (--steps < 0 ? Promise.reject(new Error('stopped')) : whole.connection.use(work)),
    };
    const dying = start(mortal);
    await dying.vault.ready();
    steps = stopAfter;
    await dying.lock.set(lockOf(1, 2), null).catch((error: unknown) => expect(String(error)).toContain('stopped'));
    await fakeBrowser.storage.session.clear();

    const later = start();
    await later.lock.resume();
    expect((await later.vault.row()).previous).toBeNull();
    if ((await later.lock.state()).state === 'locked') {
      await expect(later.disk.readDraft('a')).rejects.toThrow(LOCKED);
      expect(await later.lock.unlock(proof(1))).toBe('done');
    }
    expect((await later.disk.readDraft('a')).fields[0]?.value).toEqual(text('kept'));
    expect(await later.vault.open('file:449', ['x'], await later.vault.seal('file:449', ['x'], 'y'))).toBe('y');
  }
});

it('a passphrase could be tried as often as one likes, by starting the browser again in between', async () => {
  const { lock } = start();
  await lock.set(lockOf(1, 2), null);
  await lock.lockNow();
  for (let n = 0; n < 4; n++) expect(await lock.unlock(proof(7))).toBe('wrong');
  const { waitMs } = await start().lock.state();
  expect(waitMs).toBeGreaterThan(3_000);
  expect(await start().lock.unlock(proof(1))).toBe('wait'); // even the right one
  vi.setSystemTime(Date.now() + waitMs + 1);
  expect(await start().lock.unlock(proof(1))).toBe('done');
  vi.useRealTimers();
});

it('everything would not be everything, or a forgotten passphrase would leave nothing to be done', async () => {
  const { lock, on, connection, vault } = start();
  await on.openVisit(visitOf('a'), page);
  await on.reportIdentity({ visitId: 'a', markers: AMINA, settled: true }, page);
  await on.keep(batch('a', 'kept'), page);
  await on.log({ visitId: 'a', entries: [entry()] }, page);
  const [{ matterId } = { matterId: '' }] = (await on.readMatters({}, page)).matters;
  await on.changeMatter({ matterId, legalHold: true }, page);
  for (const refused of [
    () => on.deleteMatter({ matterId }, page),
    () => on.deleteVisit({ visitId: 'a' }, page),
    () => on.deleteEverything({}, page),
  ])
    await expect(refused()).rejects.toThrow('on legal hold');
  await on.changeMatter({ matterId, legalHold: false }, page);
  await lock.set(lockOf(1, 2), null);
  await lock.lockNow();
  await fakeBrowser.storage.local.set({ 'journal:a:9': 'left' });
  const before = (await vault.row()).publicBytes;

  await on.deleteEverything({}, page);
  const left = await connection.use(async (db) =>
    Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.count(name)] as const)),
  );
  expect(left.filter(([, rows]) => rows > 0)).toEqual([['vault', 1]]);
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['sealTo']);
  expect((await lock.state()).state).toBe('none');
  expect((await vault.row()).publicBytes).not.toEqual(before);
  await expect(on.keep(batch('a', 'more'), page)).rejects.toThrow(UNKNOWN_VISIT); // so that the page opens it anew
  await on.openVisit(visitOf('a'), page);
  expect(await on.keep(batch('a', 'more'), page)).toEqual({ acknowledged: 1 });
});

it('a firm that requires a passphrase would have clients’ files that open without one, or work would stop until it is set', async () => {
  await fakeBrowser.storage.managed.set({ lockRequired: true });
  const { on, disk } = start();
  await on.openVisit(visitOf('a'), page);
  await on.keep(batch('a', 'kept'), page);
  expect((await disk.readDraft('a')).fields[0]?.value).toEqual(text('kept'));
  expect((await on.askLock({}, page)).state).toBe('required');
  for (const ask of [
    () => on.readMatters({}, page),
    () => on.readVisit({ visitId: 'a' }, page),
    () => on.readWords({ from: 0, most: 9 }, page),
    () => on.readBackup({ matterId: null }, page),
    () => on.prepareExport({ matterId: 'x' }, page),
  ])
    await expect(ask()).rejects.toThrow(LOCKED);

  const key = (fill: number): string => btoa(String.fromCharCode(...bytes(fill)));
  const salt = btoa(String.fromCharCode(...bytes(9, 16)));
  const passphrase = { key: key(1), salt, t: 3, m: 65_536, p: 1 };
  await on.setLock({ proof: null, passphrase, recovery: { key: key(2), salt } }, page);
  expect((await on.askLock({}, page)).state).toBe('open');
  expect((await on.readVisit({ visitId: 'a' }, page)).draft?.fields[0]?.value).toEqual(text('kept'));
  await expect(on.removeLock({ by: 'passphrase', key: key(1) }, page)).rejects.toThrow('Your organization');
  expect((await on.askLock({}, page)).state).toBe('open');
  await fakeBrowser.storage.managed.clear();
  expect(await on.removeLock({ by: 'passphrase', key: key(1) }, page)).toMatchObject({ outcome: 'done' });
});
