import { describe, expect, it } from 'vitest';
import { valueText } from '../../../utils/forms/value';
import { compareWanted } from '../../../utils/restore/wanted';
import { kept, keptOf, keptTable, state, table, trips } from '../loss/samples';

const TWO = keptOf(trips('w', ['France', '2012'], ['Japan', '2014']));
const compare = (fields: ReturnType<typeof trips>) =>
  compareWanted({ fields: TWO, tables: [] }, { fields, tables: [] });

describe('a restore would do too much or too little', () => {
  it('everything is there already', () => {
    const { standing, entries } = compare(trips('n', ['France', '2012'], ['Japan', '2014']));
    expect(standing.every(({ done }) => done)).toBe(true);
    expect(entries).toEqual([]);
  });

  it('one blank entry is filled before another is added', () => {
    const { standing, entries } = compare([state('n1', 'Country', ''), state('n2', 'Year', '')]);
    expect(standing.filter(({ now }) => now).map(({ field }) => valueText(field.value))).toEqual(['France', '2012']);
    expect(entries.map(({ count }) => count)).toEqual([1]);
  });

  it('an entry that the person has typed since is left alone', () => {
    const { standing, entries } = compare(trips('n', ['Brazil', '2020'], ['', '']));
    expect(standing.filter(({ now }) => now).map(({ now }) => now?.key)).toEqual(['n1c', 'n1y']);
    expect(entries.map(({ count }) => count)).toEqual([1]);
  });

  it('an entry half written when the page was loaded again is finished, not doubled', () => {
    const { standing, entries } = compare(trips('n', ['France', '2012'], ['Japan', '']));
    expect(standing.filter(({ done }) => !done).map(({ now }) => now?.key)).toEqual(['n1y']);
    expect(entries).toEqual([]);
  });

  it('two identical entries are two', () => {
    const twins = keptOf(trips('w', ['France', '2012'], ['France', '2012']));
    const { entries } = compareWanted(
      { fields: twins, tables: [] },
      { fields: trips('n', ['France', '2012'], ['', '']), tables: [] },
    );
    expect(entries).toEqual([]);
  });

  it('a committed row that is shown again is not added again', () => {
    const wanted = [keptTable(table('t', ['France', '2012'], ['France', '2012'], ['Japan', '2014']))];
    const { rows } = compareWanted(
      { fields: [], tables: wanted },
      { fields: [], tables: [table('n', ['France', '2012'])] },
    );
    expect(rows.map(({ row }) => row.join(' '))).toEqual(['France 2012', 'Japan 2014']);
  });

  it('a field that cannot be told from another is refused, with the reason', () => {
    const { standing } = compareWanted(
      { fields: [kept('w1', 'City', 'Lyon')], tables: [] },
      { fields: [state('n1', 'City', ''), state('n2', 'City', '', { nth: 1 })], tables: [] },
    );
    expect(standing).toMatchObject([{ now: undefined, reason: 'ambiguous' }]);
  });

  it('one of two lists that nothing tells apart is gone: its entries go into the other', () => {
    const inList = (list: string, fields: ReturnType<typeof trips>): ReturnType<typeof trips> =>
      fields.map((each) => {
        const { entry } = each.identity;
        return { ...each, identity: { ...each.identity, entry: entry && { ...entry, list } } };
      });
    const before = [
      ...inList('a', trips('v', ['France', '2012'], ['Japan', '2014'])),
      ...inList('b', trips('w', ['Peru', '2016'], ['Chad', '2018'])),
    ];
    const { standing, entries } = compareWanted(
      { fields: keptOf(before), tables: [] },
      { fields: inList('a', trips('n', ['', ''], ['', ''])), tables: [] },
    );
    expect(standing).toHaveLength(8);
    for (const each of standing) expect(each).toMatchObject({ now: undefined, reason: 'ambiguous' });
    expect(entries).toEqual([]);
  });
});
