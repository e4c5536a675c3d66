import { expect, it } from 'vitest';
import { recordsState } from '../../../components/records/recordsState';
import { protectionWords } from '../../../components/workbench/protectionWords';
import { tabState } from '../../../components/workbench/tabState';
import { en } from '../../../utils/language/en';
import type { Protection, VisitSummary } from '../../../utils/messages/contract';
import type { send } from '../../../utils/messages/send';

const protection: Protection = { state: 'protected', why: '', fields: 14, losses: 0 };
const summary = (visitId: string, tabId: number, lastAt: number) =>
  ({ visit: { visitId }, tabId, lastAt }) as VisitSummary;

/** A background that answers from a record of replies and remembers what it was asked. */
function background(replies: Record<string, unknown>): { ask: typeof send; asked: string[] } {
  const asked: string[] = [];
  const ask = (name: string, input: unknown) => {
    asked.push(`${name} ${JSON.stringify(input)}`);
    return name in replies ? Promise.resolve(replies[name]) : Promise.reject(new Error('refused'));
  };
  return { ask: ask as typeof send, asked };
}

it('shows what is open in this tab and whose it is', async () => {
  const visits = [summary('top', 7, 1)];
  const opened = { draft: null, markers: [], log: [], matterId: '' };
  const { ask, asked } = background({ tabStatus: { protection, visits, matter: null }, readVisit: opened });
  const tab = tabState(ask, () => Promise.resolve(7));
  await tab.refresh();
  expect(tab.visits.value.map(({ visit }) => visit.visitId)).toEqual(['top']);
  expect(tab.protection.value).toEqual(protection);
  expect(tab.read.value).toEqual([opened]);
  expect(tab.status.value).toBe('ready');
  expect(asked).toEqual(['tabStatus {"tabId":7}', 'readVisit {"visitId":"top"}']);
});

it('offers no visit for restoring that is open in the tab itself', async () => {
  const visits = [summary('top', 7, 1)];
  const kept = [
    { ...summary('top', 7, 1), fields: 3 },
    { ...summary('old', 9, 1), fields: 2 },
    { ...summary('blank', 9, 1), fields: 0 },
  ];
  const { ask } = background({
    tabStatus: { protection, visits, matter: null },
    readVisit: {},
    readMatter: { visits: kept },
  });
  const tab = tabState(ask, () => Promise.resolve(7));
  await tab.refresh();
  expect((await tab.earlier('m')).map(({ visit }) => visit.visitId)).toEqual(['old']);
});

it('ignores the answer about a tab that is no longer in front', async () => {
  let front = 7;
  const answers: (() => void)[] = [];
  const ask = ((_name: string, { tabId }: { tabId?: number }) =>
    new Promise((resolve) => {
      answers.push(() => resolve({ protection: { ...protection, fields: tabId }, visits: [], matter: null }));
    })) as unknown as typeof send;
  const tab = tabState(ask, () => Promise.resolve(front));
  const first = tab.refresh();
  await Promise.resolve();
  front = 8;
  const second = tab.refresh();
  await Promise.resolve();
  answers[1]?.();
  await second;
  answers[0]?.();
  await first;
  expect(tab.protection.value?.fields).toBe(8);
});

it('says so where the background does not answer', async () => {
  const tab = tabState(background({}).ask, () => Promise.resolve(7));
  await tab.refresh();
  expect(tab.status.value).toBe('failed');
});

it('opens what the address asks for, and the list for any other address', async () => {
  const opened = { draft: null, markers: [], log: [], matterId: '' };
  const list = { matters: [], unassigned: 2 };
  const { ask, asked } = background({ readVisit: opened, readMatter: { visits: [] }, readMatters: list });
  const records = recordsState(ask);
  await records.go('#visit=v1');
  expect(records.visit.value).toEqual(opened);
  await records.go('#matter=');
  expect(records.place.value).toEqual({ kind: 'matter', matterId: '' });
  await records.go('#visit=<script>');
  expect(records.place.value).toEqual({ kind: 'matters' });
  expect(records.unassigned.value).toBe(2);
  expect(asked.filter((name) => !name.startsWith('readMatters'))).toEqual([
    'readVisit {"visitId":"v1"}',
    'readMatter {"matterId":"","most":40}',
  ]);
});

it('says what was done only when it was done', async () => {
  const { ask } = background({ deleteVisit: {}, readMatters: { matters: [], unassigned: 0 } });
  const records = recordsState(ask);
  const remove = (name: 'deleteVisit' | 'deleteMatter') =>
    records.act(async (to) => {
      await (name === 'deleteVisit' ? to(name, { visitId: 'v1' }) : to(name, { matterId: 'm' }));
      return { words: ['Done.'] };
    });
  expect(await remove('deleteMatter')).toBe(false);
  expect(records.done.value).toBeNull();
  expect(records.status.value).toBe('failed');
  expect(await remove('deleteVisit')).toBe(true);
  expect(records.done.value).toEqual({ words: ['Done.'] });
});

it.each([
  [null, 'Holdfast is not active on this page.', ''],
  [protection, 'This page is protected: 14 fields kept.', ''],
  [{ ...protection, state: 'off', why: 'signIn' }, 'This page is not protected.', 'Sign-in pages are never recorded.'],
] as const)('%j is said in one sentence', (state, said, why) => {
  expect(protectionWords(state, en)).toEqual({ said, why });
});
