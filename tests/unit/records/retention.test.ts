import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { matterHandlers } from '../../../utils/records/matterHandlers';
import { placeVisit } from '../../../utils/records/placeVisit';
import { removeOld } from '../../../utils/records/retention';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { AMINA, BAO, field, rowOf, visitOf } from './samples';
import { newDisk, STORES } from './stores';
import { entry, testWorld } from '../evidence/samples';

beforeEach(() => fakeBrowser.reset());

const DAY = 86_400_000;

it('old visits would pile up, or what is still missing would go with them', async () => {
  const { store } = newDisk();
  for (const [visitId, days, missing] of [
    ['recent', 89, false],
    ['old', 91, false],
    ['lost', 91, true],
    ['longLost', 366, true],
  ] as const) {
    await store.changeVisit(visitId, () => rowOf(visitOf(visitId, { openedAt: (1_000 - days) * DAY })));
    await store.applyBatch({ visitId, seq: 1, changes: [field('f1', 'a', { missing, at: 1 })] });
  }
  const erased: string[] = [];
  await removeOld(store, 1_000 * DAY, 90, async (visitId) => void erased.push(visitId));
  expect((await store.newestVisits(9)).map((row) => row.visitId)).toEqual(['recent', 'lost']);
  expect(erased.sort()).toEqual(['longLost', 'old']);
});

it('what went by age would live on in the sealed log, and the client’s number with it', async () => {
  const { store, connection, vault } = newDisk();
  const evidence = createEvidence(connection, testWorld(), vault);
  await evidence.start(true);
  for (const [visitId, days] of [
    ['old', 91],
    ['young', 10],
  ] as const) {
    const row = rowOf(visitOf(visitId, { openedAt: (1_000 - days) * DAY }), { seen: AMINA });
    await store.changeVisit(visitId, () => row);
    await evidence.append(row, { markers: AMINA, settled: true }, [entry(), entry()]);
  }
  const erase = (visitId: string): Promise<void> => evidence.erase(visitId, 'retention.age@1');
  const records = () => connection.use((db) => db.getAll('records'));

  await removeOld(store, 1_000 * DAY, 90, erase);
  expect((await records()).filter(({ visitId, line }) => visitId === 'old' && line !== null)).toEqual([]);
  expect((await records()).filter(({ visitId, line }) => visitId === 'young' && line !== null)).toHaveLength(2);
  expect((await evidence.list()).map(({ label }) => label)).toEqual(['E001234567']); // work on the client goes on

  await removeOld(store, 1_081 * DAY, 90, erase);
  const [left] = await evidence.list();
  expect(left).toMatchObject({ kind: 'erased', label: '' });
  expect((await connection.use((db) => db.getAll('keys'))).filter(({ scope }) => scope.startsWith('visit:'))).toEqual(
    [],
  );
  expect((await records()).filter(({ i, disclosures }) => i === 0 && disclosures !== null)).toEqual([]);
});

it.each(STORES)('a matter under legal hold would lose its records with age (%s)', async (_name, make) => {
  const store = make();
  const world = { now: () => 0, erased: async () => undefined, logged: async () => undefined };
  const on = matterHandlers([store], world);
  for (const [visitId, markers] of [
    ['a', AMINA],
    ['b', BAO],
    ['n', []],
  ] as const) {
    await store.changeVisit(visitId, () => rowOf(visitOf(visitId), { seen: [...markers], lineage: '', lastAt: 0 }));
    await store.applyBatch({ visitId, seq: 1, changes: [field('f1', visitId, { at: 2_000 })] });
    await placeVisit(visitId, store, 0);
  }
  const { matters } = await on.readMatters({}, {} as never);
  const idOf = (value: string) =>
    matters.find(({ markers }) => markers.some((marker) => marker.value === value))?.matterId ?? '';
  const left = async () => (await store.newestVisits(9)).map(({ visitId }) => visitId).sort();

  await on.changeMatter({ matterId: idOf('E001234567'), legalHold: true, keepDays: 1 }, {} as never);
  await on.changeMatter({ matterId: idOf('E007654321'), keepDays: 200 }, {} as never);
  await removeOld(store, 100 * DAY, 90, async () => undefined);
  expect(await left()).toEqual(['a', 'b']);
  await removeOld(store, 300 * DAY, 90, async () => undefined);
  expect(await left()).toEqual(['a']);
});
