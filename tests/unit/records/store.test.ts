import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch, DraftChange } from '../../../utils/messages/contract';
import { field, gone, jobOf, rowOf, table, typed, visitOf, wiped } from './samples';
import { STORES } from './stores';

const batch = (seq: number, ...changes: DraftChange[]): Batch => ({ visitId: 'v1', seq, changes });

describe.each(STORES)('%s', (_name, make) => {
  async function kept(...batches: Batch[]): Promise<Record<string, string>> {
    const store = make();
    for (const each of batches) await store.applyBatch(each);
    const { fields } = await store.readDraft('v1');
    return Object.fromEntries(fields.map((f) => [f.key, f.value.kind === 'text' ? f.value.text : '?']));
  }

  describe('what was typed would be lost', () => {
    it.each<[string, Batch[], Record<string, string>]>([
      ['a keystroke', [batch(1, field('f1', '')), batch(2, typed('f1', 'a'))], { f1: 'a' }],
      [
        'a keystroke that arrives before its field',
        [batch(2, typed('f1', 'ab')), batch(1, field('f1', 'a'))],
        { f1: 'ab' },
      ],
      [
        'an old batch sent again',
        [batch(1, field('f1', 'a')), batch(2, typed('f1', 'b')), batch(1, field('f1', 'a'))],
        { f1: 'b' },
      ],
      ['late in the same batch', [batch(1, field('f1', 'a'), typed('f1', 'b'), typed('f1', 'c'))], { f1: 'c' }],
      ['a wipe by the page', [batch(1, field('f1', 'a')), batch(2, wiped('f1'))], { f1: 'a' }],
      [
        'a wipe that overtakes the typing',
        [batch(1, field('f1', '')), batch(3, wiped('f1')), batch(2, typed('f1', 'a'))],
        { f1: 'a' },
      ],
      [
        'a wiped field described anew',
        [batch(1, field('f1', 'a')), batch(2, field('f1', '', { cause: 'page', missing: true }))],
        { f1: 'a' },
      ],
      [
        'spaces by the page',
        [
          batch(1, field('f1', 'a')),
          batch(2, { type: 'value', key: 'f1', value: { kind: 'text', text: ' ' }, cause: 'page', at: 3 }),
        ],
        { f1: 'a' },
      ],
    ])('%s', async (_what, batches, expected) => expect(await kept(...batches)).toEqual(expected));
  });

  describe('what the person removed would come back', () => {
    it.each<[string, Batch[], Record<string, string>]>([
      ['cleared by hand', [batch(1, field('f1', 'a')), batch(2, typed('f1', ''))], { f1: '' }],
      ['gone', [batch(1, field('f1', 'a')), batch(2, gone('f1'))], {}],
      [
        'gone, then an old batch again',
        [batch(1, field('f1', 'a')), batch(2, gone('f1')), batch(1, field('f1', 'a'))],
        {},
      ],
      ['gone before it arrives', [batch(2, gone('f1')), batch(1, field('f1', 'a'))], {}],
      [
        'gone and there again, blank',
        [batch(1, field('f1', 'a')), batch(2, gone('f1')), batch(3, field('f1', '', { cause: 'page' }))],
        { f1: '' },
      ],
    ])('%s', async (_what, batches, expected) => expect(await kept(...batches)).toEqual(expected));
  });

  it('keeps the flag and place of a field that was wiped, with its value', async () => {
    const store = make();
    await store.applyBatch(batch(1, field('f1', 'a', { at: 5 })));
    await store.applyBatch(batch(2, field('f1', '', { cause: 'page', missing: true, at: 9, order: 7 })));
    expect((await store.readDraft('v1')).fields).toMatchObject([
      { missing: true, order: 7, at: 5, cause: 'input', value: { text: 'a' } },
    ]);
  });

  it('ends the same however batches arrive: late, twice, in any order', async () => {
    const key = fc.constantFrom('f1', 'f2');
    const change = fc.oneof(
      fc.tuple(key, fc.constantFrom('', 'a', 'b')).map(([k, v]) => field(k, v)),
      fc.tuple(key, fc.constantFrom('', 'c', 'd')).map(([k, v]) => typed(k, v)),
      key.map((k) => gone(k)),
      fc.constantFrom('t1').map((k) => table(k, ['x', 'y'])),
      fc.constant<DraftChange>({ type: 'tableGone', key: 't1' }),
    );
    const batches = fc
      .array(fc.array(change, { maxLength: 4 }), { maxLength: 5 })
      .map((all) => all.map((changes, i) => batch(i + 1, ...changes)));
    const arrival = batches.chain((sent) =>
      fc.tuple(fc.constant(sent), fc.shuffledSubarray([...sent, ...sent], { minLength: sent.length * 2 })),
    );
    await fc.assert(
      fc.asyncProperty(arrival, async ([sent, arrived]) => {
        const [straight, mixed] = [make(), make()];
        for (const each of sent) await straight.applyBatch(each);
        const expected = await straight.readDraft('v1');
        for (const each of arrived) await mixed.applyBatch(each);
        expect(await mixed.readDraft('v1')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('never shows a blank that only the page wrote over something typed', async () => {
    const change = fc.oneof(
      fc.constantFrom('a', 'b').map((v) => typed('f1', v)),
      fc.constant(wiped('f1')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.boolean(), async (changes, backwards) => {
        const store = make();
        const sent = [field('f1', '', { cause: 'page' }), ...changes].map((each, i) => batch(i + 1, each));
        for (const each of backwards ? sent.toReversed() : sent) await store.applyBatch(each);
        const last = changes.findLast((each) => each.type === 'value' && each.cause === 'input');
        const [shown] = (await store.readDraft('v1')).fields;
        expect(shown?.value).toEqual(last?.type === 'value' ? last.value : { kind: 'text', text: '' });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['lone surrogates', '\ud800 and \udc00'],
    ['right to left', 'שלום \u202e abc'],
    ['markup', '<script>alert(1)</script>&amp;'],
    ['nul and controls', 'a\0b\r\nc'],
    ['1 MB', 'é'.repeat(1_000_000)],
  ])('keeps %s to the letter', async (_what, value) => {
    const store = make();
    await store.applyBatch(batch(1, field('f1', value)));
    expect((await store.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: value });
  });

  it('gives fields in document order, not in the order of their keys', async () => {
    const store = make();
    await store.applyBatch(
      batch(1, field('f10', 'x', { order: 1 }), field('f2', 'y', { order: 3 }), field('f1', 'z', { order: 2 })),
    );
    expect((await store.readDraft('v1')).fields.map((f) => f.key)).toEqual(['f10', 'f1', 'f2']);
  });

  it('does not mix visits', async () => {
    const store = make();
    await store.applyBatch(batch(1, field('f1', 'a')));
    await store.applyBatch({ ...batch(1, field('f1', 'b')), visitId: 'v10' });
    expect((await store.readDraft('v1')).fields).toHaveLength(1);
    expect((await store.readDraft('v10')).fields[0]?.value).toEqual({ kind: 'text', text: 'b' });
  });

  it('deletes what it is told to delete, and nothing else', async () => {
    const store = make();
    for (const visitId of ['v1', 'v2']) {
      await store.changeVisit(visitId, () => rowOf(visitOf(visitId)));
      await store.applyBatch({ visitId, seq: 1, changes: [field('f1', 'a'), table('t1', ['x', 'y'])] });
      await store.addLog(visitId, [{ at: 1, kind: 'change', basis: 'input' }]);
      await store.putJob({
        jobId: `j-${visitId}`,
        job: jobOf(`j-${visitId}`, visitId),
        tabId: 1,
        lineage: '',
        topAddress: '',
        markers: [],
        savedAt: 1,
      });
    }
    await store.deleteVisit('v1');
    expect(await store.findVisit('v1')).toBeUndefined();
    expect(await store.readDraft('v1')).toEqual({ fields: [], tables: [] });
    expect(await store.readLog('v1')).toEqual([]);
    expect((await store.readDraft('v2')).fields).toHaveLength(1);
    expect(await store.readLog('v2')).toHaveLength(1);
    expect((await store.allJobs()).map((j) => j.jobId)).toEqual(['j-v2']);
  });

  it('moves the time of a visit with its changes, so that the newest is offered first', async () => {
    const store = make();
    await store.changeVisit('v1', () => rowOf(visitOf('v1', { openedAt: 10 })));
    await store.applyBatch(batch(1, field('f1', 'a', { at: 50 })));
    await store.applyBatch(batch(2, typed('f1', 'b', 40)));
    expect((await store.findVisit('v1'))?.lastAt).toBe(50);
    expect((await store.newestVisits(5)).map((row) => row.visitId)).toEqual(['v1']);
    expect(await store.visitsBefore(50)).toEqual([]);
    expect(await store.visitsBefore(51)).toEqual(['v1']);
  });

  it('remembers what a portal taught, once', async () => {
    const store = make();
    const learned = { portal: 'p', control: 'clear table button', section: 'Travel', what: 'clears' as const, at: 1 };
    await store.learn(learned);
    await store.learn({ ...learned, at: 2 });
    await store.learn({ ...learned, what: 'asksItself' });
    expect(await store.learnedFor('p')).toHaveLength(2);
    expect(await store.learnedFor('q')).toEqual([]);
  });
});
