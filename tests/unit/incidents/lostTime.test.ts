import { expect, it } from 'vitest';
import { lostStretches, outageEnds } from '../../../utils/incidents/lostTime';
import type { LogEntry } from '../../../utils/messages/contract';

const MIN = 60_000;
type More = { at?: string; took?: number };
const entry = (
  kind: LogEntry['kind'],
  minute: number,
  { at = 'https://a.example/form', took }: More = {},
): LogEntry => ({
  at: minute * MIN,
  kind,
  basis: 'observed',
  facts: [
    { what: 'address', text: at },
    ...(took === undefined ? [] : [{ what: 'took.ms', text: String(took * MIN) }]),
  ],
});
const OTHER = { at: 'https://b.example' };

it.each<[string, LogEntry[], number]>([
  ['an outage would cost nothing', [entry('outage', 0), entry('recovered', 12)], 12],
  ['tries in between would count twice', [entry('outage', 0), entry('outage', 5), entry('recovered', 12)], 12],
  ['the order of the lines would matter', [entry('recovered', 12), entry('outage', 0)], 12],
  ['a night at home would be billed', [entry('outage', 0), entry('outage', 10), entry('recovered', 900)], 10],
  ['a failure that nobody tried again would be a loss of time', [entry('outage', 0)], 0],
  ['an answer without a failure would be a loss of time', [entry('recovered', 12)], 0],
  ['a slow screen would cost nothing', [entry('slow', 10, { took: 2 })], 2],
  [
    'a slow screen during an outage would count twice',
    [entry('outage', 0), entry('slow', 5, { took: 2 }), entry('recovered', 10)],
    10,
  ],
  [
    'the answer of one portal would end the outage of another',
    [entry('outage', 0), entry('recovered', 3, OTHER), entry('recovered', 9)],
    9,
  ],
  ['typing would be a loss of time', [entry('change', 0), entry('loss', 1), entry('signedOut', 2)], 0],
])('%s', (_what, entries, minutes) =>
  expect(lostStretches(entries).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(minutes * MIN),
);

it('an outage that nobody saw end would be said to be over, or one that was seen to end would not', () => {
  const [first, again, ended, open] = [
    entry('outage', 0),
    entry('outage', 4),
    entry('recovered', 9),
    entry('outage', 20),
  ];
  const ends = outageEnds([open, entry('recovered', 30, OTHER), ended, again, first]);
  expect([first, again, open].map((each) => ends.get(each))).toEqual([9 * MIN, 9 * MIN, undefined]);
});
