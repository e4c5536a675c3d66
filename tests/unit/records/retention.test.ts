import { expect, it } from 'vitest';
import { matterHandlers } from '../../../utils/records/matterHandlers';
import { placeVisit } from '../../../utils/records/placeVisit';
import { removeOld } from '../../../utils/records/retention';
import { AMINA, BAO, field, rowOf, visitOf } from './samples';
import { STORES } from './stores';

const DAY = 86_400_000;

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
  await removeOld(store, 100 * DAY, 90);
  expect(await left()).toEqual(['a', 'b']);
  await removeOld(store, 300 * DAY, 90);
  expect(await left()).toEqual(['a']);
});
