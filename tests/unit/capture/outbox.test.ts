import { expect, it } from 'vitest';
import { Outbox } from '../../../utils/capture/outbox';
import { MAX_CHANGES, MAX_VALUE_LENGTH, type Batch, type DraftChange } from '../../../utils/messages/contract';
import { UNKNOWN_VISIT } from '../../../utils/messages/unknownVisit';
import { field, typed, visitOf } from '../records/samples';

/** A background that can be away, and a clock that moves when told. */
function setup() {
  const timers: { run: () => void; ms: number; due: number }[] = [];
  let now = 0;
  const world = {
    kept: [] as Batch[],
    journal: new Map<number, Batch>(),
    opened: 0,
    troubled: [] as boolean[],
    tooLong: 0,
    forgotten: 0,
    /** What sending a batch runs into; undefined: it arrives and is acknowledged. */
    failing: (_batch: Batch): Error | undefined => undefined,
    openFailing: undefined as Error | undefined,
    journalFailing: undefined as Error | undefined,
    /** Lets everything that was started come to its end. */
    settle: async () => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
    /** Runs what is due next. Returns how long it had to wait for that. */
    next: async (): Promise<number | undefined> => {
      timers.sort((a, b) => a.due - b.due);
      const timer = timers.shift();
      now = timer?.due ?? now;
      timer?.run();
      await world.settle();
      return timer?.ms;
    },
    texts: () => world.kept.flatMap(({ changes }) => changes.flatMap(textOf)),
  };
  const outbox = new Outbox(visitOf('v1'), {
    open: async () => {
      world.opened++;
      if (world.openFailing) throw world.openFailing;
    },
    keep: async (batch) => {
      const failure = world.failing(batch);
      if (failure) throw failure;
      world.kept.push(batch);
      return { acknowledged: batch.seq };
    },
    writeJournal: async (visit, batch) => {
      expect(visit.visitId).toBe('v1');
      if (world.journalFailing) throw world.journalFailing;
      expect(world.journal.has(batch.seq)).toBe(false); // an entry is written once
      world.journal.set(batch.seq, batch);
    },
    clearJournal: async (_visitId, seqs) => {
      for (const seq of seqs) world.journal.delete(seq);
    },
    later: (run, ms) => timers.push({ run, ms, due: now + ms }),
    onTrouble: (troubled) => world.troubled.push(troubled),
    onForgotten: () => world.forgotten++,
    onTooLong: () => world.tooLong++,
  });
  return { outbox, world };
}

const textOf = (change: DraftChange): string[] =>
  change.type === 'value' && change.value.kind === 'text' ? [change.value.text] : [];
const GONE = new Error('Could not establish connection. Receiving end does not exist.');

it('a keystroke would be on no disk while the background is being reached', async () => {
  const { outbox, world } = setup();
  world.failing = () => GONE;
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  expect([...world.journal.values()]).toEqual([{ visitId: 'v1', seq: 1, changes: [typed('f1', 'a')] }]);
});

it('journal entries would pile up, or go before what they hold is kept', async () => {
  const { outbox, world } = setup();
  world.failing = ({ seq }) => (seq === 1 ? GONE : undefined);
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  outbox.push([typed('f1', 'ab')]);
  await world.settle();
  expect(world.texts()).toEqual(['ab']);
  await world.next(); // the first is tried again, in vain
  await world.next(); // the second's entry goes
  expect([...world.journal.keys()]).toEqual([1]);
  world.failing = () => undefined;
  while (world.journal.size > 0) expect(await world.next()).toBeDefined();
  expect(world.texts()).toEqual(['ab', 'a']);
});

it('what is typed while the background is away would be lost', async () => {
  const { outbox, world } = setup();
  world.failing = () => GONE;
  for (const text of ['a', 'ab', 'abc']) {
    outbox.push([typed('f1', text)]);
    await world.settle();
  }
  expect(world.kept).toEqual([]);
  world.failing = () => undefined;
  await world.next();
  expect(world.texts()).toEqual(['a', 'ab', 'abc']);
  expect(world.kept.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('a background that fails again and again would be asked ever faster, or given up', async () => {
  const { outbox, world } = setup();
  world.failing = () => GONE;
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  const waits: (number | undefined)[] = [];
  for (let times = 0; times < 7; times++) waits.push(await world.next());
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  expect(world.troubled).toContain(true);
  world.failing = () => undefined;
  await world.next();
  expect(world.texts()).toEqual(['a']);
  expect(world.troubled.at(-1)).toBe(false);
});

it('one short failure would alarm the person', async () => {
  const { outbox, world } = setup();
  world.failing = () => GONE;
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  world.failing = () => undefined;
  await world.next();
  expect(world.troubled).toEqual([false]);
});

it('a background that forgot the page would refuse everything from then on', async () => {
  const { outbox, world } = setup();
  let forgotten = true;
  world.failing = () => (forgotten ? new Error(UNKNOWN_VISIT) : undefined);
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  expect(world.opened).toBe(1);
  forgotten = false;
  await world.next();
  expect(world.opened).toBe(2);
  expect(world.texts()).toEqual(['a']);
});

it('a page that could not be announced at once would never be', async () => {
  const { outbox, world } = setup();
  world.openFailing = GONE;
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  expect(world.kept).toEqual([]);
  world.openFailing = undefined;
  await world.next();
  expect(world.texts()).toEqual(['a']);
});

it('a page that goes away would take what is not acknowledged with it', async () => {
  const { outbox, world } = setup();
  world.failing = () => GONE;
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  world.failing = () => undefined;
  outbox.push([typed('f1', 'ab')]);
  outbox.flush(); // nothing runs after this in a page that is going: everything must be on its way
  expect([...world.journal.keys()]).toEqual([1, 2]);
  await world.settle();
  expect(world.texts().sort()).toEqual(['a', 'ab']);
});

it('a second answer to one batch would count for another one that is not kept', async () => {
  const { outbox, world } = setup();
  world.failing = ({ seq }) => (seq === 2 ? GONE : undefined);
  outbox.push([typed('f1', 'a')]);
  outbox.flush();
  outbox.flush(); // the same once more
  outbox.push([typed('f1', 'ab')]);
  await world.settle();
  expect(world.texts()).toEqual(['a', 'a']);
  world.failing = () => undefined;
  await world.next();
  expect(world.texts()).toEqual(['a', 'a', 'ab']);
});

it('a form of a thousand fields would go out as a thousand messages', async () => {
  const { outbox, world } = setup();
  for (let i = 0; i < 1_000; i++) outbox.push([field(`f${i}`, 'x')]);
  await world.settle();
  expect(world.kept.map(({ changes }) => changes.length)).toEqual([MAX_CHANGES, MAX_CHANGES]);
});

it('large values together would be one message that no browser carries', async () => {
  const { outbox, world } = setup();
  const large = 'x'.repeat(5 * 1024 * 1024);
  outbox.push([1, 2, 3].map((n) => typed(`f${n}`, large)));
  await world.settle();
  expect(world.kept.map(({ changes }) => changes.length)).toEqual([1, 1, 1]);
  expect(world.texts().every((text) => text === large)).toBe(true);
});

it('a value that is too long to keep would take the others with it, without a word', async () => {
  const { outbox, world } = setup();
  outbox.push([typed('f1', 'a'), typed('f2', 'x'.repeat(MAX_VALUE_LENGTH + 1)), typed('f3', 'b')]);
  await world.settle();
  expect(world.texts()).toEqual(['a', 'b']);
  expect(world.tooLong).toBe(1);
});

it('a journal that cannot be written would stop the keeping', async () => {
  const { outbox, world } = setup();
  world.journalFailing = new Error('quota');
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  expect(world.texts()).toEqual(['a']);
  expect(world.troubled).toEqual([false]);
});

it('a store that the browser lost would have only what was typed since', async () => {
  const { outbox, world } = setup();
  outbox.push([typed('f1', 'a')]);
  await world.settle();
  world.failing = () => new Error(UNKNOWN_VISIT);
  outbox.push([typed('f1', 'ab')]);
  await world.settle();
  expect(world.forgotten).toBe(1); // the page sends all of it anew
});
