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

it('shows the visits of this tab only, newest first: another tab is another client', async () => {
  const visits = [summary('old', 7, 1), summary('other', 8, 9), summary('new', 7, 5)];
  const { ask } = background({ tabProtection: { protection }, listVisits: { visits } });
  const tab = tabState(ask, () => Promise.resolve(7));
  await tab.refresh();
  expect(tab.visits.value.map(({ visit }) => visit.visitId)).toEqual(['new', 'old']);
  expect(tab.protection.value).toEqual(protection);
  expect(tab.status.value).toBe('ready');
});

it('ignores the answer about a tab that is no longer in front', async () => {
  let front = 7;
  const answers: (() => void)[] = [];
  const ask = ((name: string, { tabId }: { tabId?: number }) =>
    name === 'listVisits'
      ? Promise.resolve({ visits: [] })
      : new Promise((resolve) => {
          answers.push(() => resolve({ protection: { ...protection, fields: tabId } }));
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

it('opens the visit in the address, and the list for any other address', async () => {
  const opened = { draft: null, markers: [], log: [] };
  const { ask, asked } = background({ readVisit: opened, listVisits: { visits: [] } });
  const records = recordsState(ask);
  await records.go('#visit=v1');
  expect(records.open.value).toEqual(opened);
  await records.go('#visit=<script>');
  expect(records.open.value).toBeNull();
  expect(asked).toEqual(['readVisit {"visitId":"v1"}', 'listVisits {}']);
});

it('deletes the visit it was asked to, then shows the list', async () => {
  const { ask, asked } = background({ deleteVisit: {}, listVisits: { visits: [] } });
  const records = recordsState(ask);
  await records.remove('v1');
  expect(asked).toEqual(['deleteVisit {"visitId":"v1"}', 'listVisits {}']);
  expect(records.status.value).toBe('ready');
});

it.each([
  [null, 'Holdfast is not active on this page.', ''],
  [protection, 'This page is protected: 14 fields kept.', ''],
  [{ ...protection, state: 'off', why: 'signIn' }, 'This page is not protected.', 'Sign-in pages are never recorded.'],
] as const)('%j is said in one sentence', (state, said, why) => {
  expect(protectionWords(state, en)).toEqual({ said, why });
});
