import { describe, expect, it } from 'vitest';
import { changesOf, compareForms, differs, formAt, momentsOf, placeOf } from '../../../components/records/moments';
import type { KeptField, LogEntry } from '../../../utils/messages/contract';
import { fieldOf, text } from '../records/samples';

const trip = (ordinal: number) => ({ list: 'trips', ordinal });
const field = (label: string, value: string, ordinal: number, at: number): KeptField => {
  const kept = fieldOf(`${label}${String(ordinal)}`, text(value), { at });
  return { ...kept, identity: { ...kept.identity, label, section: ['Travel'], entry: trip(ordinal) } };
};
const change = (at: number, label: string, ordinal: number, after: string, before?: string): LogEntry => ({
  at,
  kind: 'change',
  basis: 'input',
  field: { label, section: ['Travel'], entry: trip(ordinal) },
  after: text(after),
  ...(before === undefined ? {} : { before: text(before) }),
});

const now = [field('To', 'Grenoble', 0, 30), field('To', 'Oslo', 1, 5)];
const log = [change(30, 'To', 0, 'Grenoble', 'Lyon'), change(10, 'To', 0, 'Lyon'), change(20, 'Gone', 0, 'once')];
const valuesAt = (at: number): Record<string, string> =>
  Object.fromEntries(formAt(now, log, at).map(({ label, ordinal, value }) => [`${label} ${String(ordinal)}`, value]));

describe('the form at a moment would show what was not there then', () => {
  it.each([
    [Infinity, { 'To 0': 'Grenoble', 'To 1': 'Oslo' }],
    [25, { 'To 0': 'Lyon', 'To 1': 'Oslo', 'Gone 0': 'once' }],
    [10, { 'To 0': 'Lyon', 'To 1': 'Oslo', 'Gone 0': '' }],
    [6, { 'To 0': '', 'To 1': 'Oslo', 'Gone 0': '' }],
    [4, { 'To 0': '', 'To 1': '', 'Gone 0': '' }],
  ])('at %d', (at, expected) => expect(valuesAt(at)).toEqual(expected));
});

it('the same field of two entries would be mixed up', () => {
  const place = placeOf({ label: 'To', section: ['Travel'], entry: trip(0) });
  expect(changesOf(place, log).map(({ at }) => at)).toEqual([10, 30]);
  expect(changesOf(placeOf({ label: 'To', section: ['Travel'], entry: trip(1) }), log)).toEqual([]);
});

it('a field of only one of two moments would be missing from the comparison', () => {
  const rows = compareForms(formAt(now, log, 25), formAt(now, log, Infinity));
  expect(rows.filter(differs).map(({ label, before, value }) => [label, before, value])).toEqual([
    ['To', 'Lyon', 'Grenoble'],
    ['Gone', 'once', ''],
  ]);
});

it('moments are offered once each, the newest first', () => {
  expect(momentsOf([...log, change(30, 'From', 0, 'x')])).toEqual([30, 20, 10]);
});
