import { describe, expect, it } from 'vitest';
import type { LogEntry, Marker } from '../../../utils/messages/contract';
import type { From } from '../../../utils/messages/senders';
import { matterHandlers } from '../../../utils/records/matterHandlers';
import { placeVisit } from '../../../utils/records/placeVisit';
import type { Store } from '../../../utils/records/store';
import { AMINA, BAO, field, rowOf, visitOf } from './samples';
import { STORES } from './stores';

const NOW = 9_000;
const anyone = {} as From;
const UCI: Marker = { kind: 'uci', value: '1111-2222' };

describe.each(STORES)('matters in the %s', (_name, make) => {
  async function setup(): Promise<{ store: Store; on: ReturnType<typeof matterHandlers> }> {
    const store = make();
    const world = { now: () => NOW, erased: async () => undefined, logged: async () => undefined };
    return { store, on: matterHandlers([store], world) };
  }
  async function visited(store: Store, visitId: string, markers: Marker[], more = {}): Promise<void> {
    await store.changeVisit(visitId, () => rowOf(visitOf(visitId, more), { seen: markers, lineage: '' }));
    await store.applyBatch({ visitId, seq: 1, changes: [field('f1', visitId)] });
    await placeVisit(visitId, store, NOW);
  }
  const list = async (on: ReturnType<typeof matterHandlers>) => on.readMatters({}, anyone);
  const idOf = async (on: ReturnType<typeof matterHandlers>, value: string): Promise<string> =>
    (await list(on)).matters.find(({ markers }) => markers.some((marker) => marker.value === value))?.matterId ?? '';
  const visitsOf = async (on: ReturnType<typeof matterHandlers>, matterId: string): Promise<string[]> =>
    (await on.readMatter({ matterId, most: 9 }, anyone)).visits.map(({ visit }) => visit.visitId).sort();

  it('two clients would be listed as one, or one as two', async () => {
    const { store, on } = await setup();
    await visited(store, 'a1', AMINA);
    await visited(store, 'b1', BAO);
    await visited(store, 'a2', [...AMINA, UCI], { portal: 'ircc-pr-portal' });
    await visited(store, 'both', [...AMINA, ...BAO]);
    await visited(store, 'nobody', []);
    const { matters, unassigned } = await list(on);
    expect(new Set(matters.map(({ visits }) => visits))).toEqual(new Set([1, 2]));
    expect(unassigned).toBe(2);
    expect(await visitsOf(on, await idOf(on, 'E001234567'))).toEqual(['a1', 'a2']);
    expect(await visitsOf(on, '')).toEqual(['both', 'nobody']);
  });

  it('a name given by the person would be forgotten at the next visit', async () => {
    const { store, on } = await setup();
    await visited(store, 'a1', AMINA);
    const matterId = await idOf(on, 'E001234567');
    await on.changeMatter({ matterId, name: ' Diallo family ' }, anyone);
    await visited(store, 'a2', [...AMINA, UCI]);
    expect((await list(on)).matters).toMatchObject([{ name: 'Diallo family', visits: 2, markers: [AMINA[0], UCI] }]);
  });

  it('a move would leave no trace, or could not be taken back', async () => {
    const { store, on } = await setup();
    await visited(store, 'a1', AMINA);
    await visited(store, 'x', []);
    const to = await idOf(on, 'E001234567');
    const moved = await on.placeVisit({ visitId: 'x', to }, anyone);
    expect(moved).toEqual({ before: { matterId: '', by: 'markers' }, now: { matterId: to, by: 'person' } });
    await placeVisit('x', store, NOW); // its markers are read again
    expect(await visitsOf(on, to)).toEqual(['a1', 'x']);
    await on.placeVisit({ visitId: 'x', to: null }, anyone);
    expect(await visitsOf(on, '')).toEqual(['x']);
    expect((await store.readLog('x')).map(({ kind, basis, note }) => [kind, basis, note])).toEqual([
      ['moved', 'input', `- > ${to}`],
      ['moved', 'input', `${to} > -`],
    ]);
    await expect(on.placeVisit({ visitId: 'x', to: 'no-such' }, anyone)).rejects.toThrow('no such matter');
  });

  it('matters united by the person could not be taken apart', async () => {
    const { store, on } = await setup();
    await visited(store, 'a1', AMINA);
    await visited(store, 'u1', [UCI]);
    await visited(store, 'joins', [...AMINA, UCI]);
    const [one, two] = [await idOf(on, 'E001234567'), await idOf(on, '1111-2222')];
    expect(new Set((await list(on)).matters.flatMap(({ perhapsSameAs }) => perhapsSameAs))).toEqual(
      new Set([one, two]),
    );
    await on.changeMatter({ matterId: two, partOf: one }, anyone);
    expect((await list(on)).matters).toMatchObject([{ matterId: one, visits: 3, united: [two], perhapsSameAs: [] }]);
    await visited(store, 'u2', [UCI]);
    expect(await visitsOf(on, one)).toEqual(['a1', 'joins', 'u1', 'u2']);
    await on.changeMatter({ matterId: two, partOf: '' }, anyone);
    expect(await visitsOf(on, one)).toEqual(['a1', 'joins']);
    expect(await visitsOf(on, two)).toEqual(['u1', 'u2']);
    await on.changeMatter({ matterId: two, apartFrom: one }, anyone);
    expect((await list(on)).matters.flatMap(({ perhapsSameAs }) => perhapsSameAs)).toEqual([]);
  });

  it('deleting one matter would leave something of it, or take something of another', async () => {
    const { store, on } = await setup();
    await visited(store, 'a1', AMINA);
    await visited(store, 'b1', BAO);
    await on.deleteMatter({ matterId: await idOf(on, 'E001234567') }, anyone);
    expect((await list(on)).matters).toHaveLength(1);
    expect(await store.findVisit('a1')).toBeUndefined();
    expect(await store.readDraft('a1')).toEqual({ fields: [], tables: [] });
    expect((await store.readDraft('b1')).fields).toHaveLength(1);
  });

  it('the timeline would mix up what came first', async () => {
    const { store, on } = await setup();
    await visited(store, 'a1', AMINA);
    await store.addLog('a1', [
      { at: 5, kind: 'hold', basis: 'input' },
      { at: 7, kind: 'kept', basis: 'input' },
    ]);
    const { timeline } = await on.readMatter({ matterId: await idOf(on, 'E001234567'), most: 9 }, anyone);
    expect(timeline.map(({ entry }) => entry.at)).toEqual([7, 5]);
  });

  it('what a portal answered would not be found with the client it was sent for, where the answer names nobody', async () => {
    const { store, on } = await setup();
    const answerOf = (visitId: string, to: string): LogEntry => {
      const facts = [
        { what: 'answer.to', text: to },
        { what: 'said', text: `Thank you. W10000${visitId}` },
      ];
      return { at: 3_000, kind: 'answer', basis: 'observed', of: visitId, facts };
    };
    await visited(store, 'a1', AMINA);
    await visited(store, 'b1', BAO);
    for (const visitId of ['a1', 'b1'])
      await store.addLog(visitId, [{ at: 2_000, kind: 'submission', basis: 'input', facts: [] }]);
    await store.changeVisit('thanks', () => rowOf(visitOf('thanks', { openedAt: 2_500 })));
    await store.addLog('thanks', [answerOf('a1', 'upload'), answerOf('a1', 'submission'), answerOf('b1', 'upload')]);
    await store.changeVisit('elsewhere', () => rowOf(visitOf('elsewhere', { openedAt: 2_500 }), { tabId: 2 }));
    await store.addLog('elsewhere', [{ ...answerOf('a1', 'upload'), at: 4_000 }]);
    const { timeline } = await on.readMatter({ matterId: await idOf(on, 'E001234567'), most: 9 }, anyone);
    expect(timeline.map(({ visitId, entry }) => [visitId, entry.kind, entry.of])).toEqual([
      ['a1', 'answer', 'a1'],
      ['a1', 'submission', undefined],
    ]);
  });
});
