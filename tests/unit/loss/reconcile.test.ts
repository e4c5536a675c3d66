import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueText } from '../../../utils/forms/value';
import { reconcile } from '../../../utils/loss/reconcile';
import { kept, keptOf, keptTable, state, table, text, trips } from './samples';

const lostOf = (...args: Parameters<typeof reconcile>): string[] =>
  reconcile(...args).lost.map(({ row }) => valueText(row.value));
const FR_JP = trips('f', ['France', '2012'], ['Japan', '2014']);

describe('a loss would go unnoticed', () => {
  it('a field emptied in place', () =>
    expect(lostOf([kept('f1', 'City', 'Lyon')], [], { fields: [state('f1', 'City', '')], tables: [] })).toEqual([
      'Lyon',
    ]));
  it('a field rendered anew and empty', () =>
    expect(lostOf([kept('f1', 'City', 'Lyon')], [], { fields: [state('f9', 'City', '')], tables: [] })).toEqual([
      'Lyon',
    ]));
  it('a field gone from the page', () =>
    expect(lostOf([kept('f1', 'City', 'Lyon')], [], { fields: [], tables: [] })).toEqual(['Lyon']));
  it('all entries but one blank', () =>
    expect(
      lostOf(keptOf(FR_JP), [], { fields: [state('n1', 'Country', ''), state('n2', 'Year', '')], tables: [] }),
    ).toEqual(['France', '2012', 'Japan', '2014']));
  it('one entry of two, with the nodes of the other re-used for it', () => {
    const now = trips('f', ['Japan', '2014']);
    expect(lostOf(keptOf(FR_JP), [], { fields: now, tables: [] })).toEqual(['France', '2012']);
  });
  it('one of two identical entries', () => {
    const twins = trips('f', ['France', '2012'], ['France', '2012']);
    expect(lostOf(keptOf(twins), [], { fields: trips('n', ['France', '2012']), tables: [] })).toEqual([
      'France',
      '2012',
    ]);
  });
  it('an edit that a reload took back', () => {
    const edited = [kept('f1', 'City', 'Lyon', { previous: text('Paris') })];
    const now = { fields: [state('n1', 'City', 'Paris')], tables: [] };
    expect(lostOf(edited, [], now, true)).toEqual(['Lyon']);
    expect(lostOf(edited, [], now)).toEqual([]);
  });
  it('rows of a committed table', () => {
    const before = [keptTable(table('t1', ['France', '2012'], ['Japan', '2014']))];
    const form = [state('f1', 'Country', ''), state('f2', 'Year', '')];
    expect(reconcile([], before, { fields: form, tables: [table('t1')] }).rows.map(({ rows }) => rows)).toEqual([
      [
        ['France', '2012'],
        ['Japan', '2014'],
      ],
    ]);
  });
});

describe('a bar would appear for nothing', () => {
  it.each<[string, ...Parameters<typeof reconcile>]>([
    [
      'a value that only moved to a new node',
      [kept('f1', 'City', 'Lyon')],
      [],
      { fields: [state('n1', 'City', 'Lyon')], tables: [] },
    ],
    ['a value reformatted', [kept('f1', 'Unit', '9')], [], { fields: [state('f1', 'Unit', '09')], tables: [] }],
    [
      'a value replaced by the page',
      [kept('f1', 'City', 'Lyon')],
      [],
      { fields: [state('f1', 'City', 'LYON 03')], tables: [] },
    ],
    [
      'a unit merged into the street',
      [kept('f1', 'Unit', '9'), kept('f2', 'Street', 'Main St')],
      [],
      { fields: [state('f1', 'Unit', ''), state('f2', 'Street', '9 Main St')], tables: [] },
    ],
    [
      'an entry committed to the table',
      [kept('f1', 'Country', 'France'), kept('f2', 'Year', '2012')],
      [keptTable(table('t1'))],
      { fields: [state('f1', 'Country', ''), state('f2', 'Year', '')], tables: [table('t1', ['France', '2012'])] },
    ],
    [
      'entries in another order',
      keptOf(FR_JP),
      [],
      { fields: trips('n', ['Japan', '2014'], ['France', '2012']), tables: [] },
    ],
    [
      'one more entry',
      keptOf(FR_JP),
      [],
      { fields: trips('f', ['France', '2012'], ['Japan', '2014'], ['', '']), tables: [] },
    ],
    ['a field blank before it went', [kept('f1', 'City', '')], [], { fields: [], tables: [] }],
    [
      'a list filtered that no form feeds',
      [],
      [keptTable({ ...table('t1', ['a', 'b'], ['c', 'd']), columns: ['Program', 'Status'] })],
      {
        fields: [state('f1', 'Filter', 'a')],
        tables: [{ ...table('t1', ['a', 'b']), columns: ['Program', 'Status'] }],
      },
    ],
    [
      'a row opened for editing',
      [kept('f1', 'Country', ''), kept('f2', 'Year', '')],
      [keptTable(table('t1', ['France', '2012']))],
      { fields: [state('f1', 'Country', 'France'), state('f2', 'Year', '2012')], tables: [table('t1')] },
    ],
  ])('%s', (_what, before, tables, now) => {
    const result = reconcile(before, tables, now);
    expect([...result.lost, ...result.rows]).toEqual([]);
  });
});

it('whatever happens to entries, nothing still there is called lost and nothing lost is forgotten', () => {
  const trip = fc.tuple(fc.constantFrom('France', 'Japan', 'Brazil', 'Egypt'), fc.constantFrom('2010', '2011', '2012'));
  fc.assert(
    fc.property(
      fc.array(trip, { minLength: 2, maxLength: 6 }),
      fc.infiniteStream(fc.boolean()),
      fc.boolean(),
      (before, stays, fresh) => {
        const left = before.filter(() => stays.next().value);
        const now = trips(fresh ? 'n' : 'f', ...left);
        const lost = lostOf(keptOf(trips('f', ...before)), [], { fields: now, tables: [] });
        expect([...lost, ...left.flat()].sort()).toEqual(before.flat().sort());
      },
    ),
    { numRuns: 1_000 },
  );
});
