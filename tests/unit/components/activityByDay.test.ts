import { expect, it } from 'vitest';
import { activityByDay } from '../../../components/records/activityByDay';
import type { LogEntry } from '../../../utils/messages/contract';

const DAY = 86_400_000;
const entry = (day: number, kind: LogEntry['kind']): LogEntry => ({ at: day * DAY + 7, kind, basis: 'input' });
const dayOf = (at: number) => String(Math.floor(at / DAY));

it('a day’s work or its losses would be counted wrong, or the oldest days shown instead of the newest', () => {
  const entries = [
    entry(3, 'change'),
    entry(1, 'change'),
    entry(3, 'loss'),
    entry(3, 'restore'),
    entry(2, 'hold'),
    entry(3, 'change'),
  ];
  const counted = activityByDay(entries, dayOf, 2).map(({ changes, alarms }) => [changes, alarms]);
  expect(counted).toEqual([
    [2, 1],
    [0, 1],
  ]);
});
