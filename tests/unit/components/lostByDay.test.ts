import { expect, it } from 'vitest';
import { lostByDay } from '../../../components/records/lostByDay';
import type { LogEntry } from '../../../utils/messages/contract';

const DAY = 100;
const nextDay = (at: number): number => (Math.floor(at / DAY) + 1) * DAY;
const entry = (kind: LogEntry['kind'], at: number): LogEntry => ({
  ...{ at, kind, basis: 'observed' },
  facts: [{ what: 'address', text: 'https://a.example/' }],
});

it('an outage over midnight would be billed to one day, or a day would be drawn twice', () => {
  const entries = [
    ...[entry('outage', 10), entry('recovered', 30), entry('outage', 40), entry('recovered', 45)],
    ...[entry('outage', 180), entry('recovered', 230)],
  ];
  expect(lostByDay(entries, nextDay)).toEqual([
    { at: 200, ms: 30 },
    { at: 180, ms: 20 },
    { at: 10, ms: 25 },
  ]);
});
