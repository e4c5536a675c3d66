// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { irccWebform } from '../../../utils/portals/rules/irccWebform';
import { explainByPress, pressToCarry } from '../../../utils/visit/carriedPress';
import type { Gesture } from '../../../utils/visit/gesture';
import type { Loss } from '../../../utils/visit/lossWatch';

const gesture = (made: Partial<Gesture>): Gesture => ({
  at: 1_000,
  name: 'Recalculate',
  element: document.createElement('button'),
  control: 'button:recalculate',
  section: 'jobs',
  heading: 'Jobs',
  wording: 'none',
  confirmed: false,
  asked: false,
  ...made,
});
const end = { portal: irccWebform, typedAt: 500, now: 1_400, before: undefined, isEmpty: false };
const removal = pressToCarry(gesture({ name: 'Delete trip', wording: 'remove' }), end);

const field = (entry: number | null): Loss['fields'][number] =>
  ({ identity: { entry: entry === null ? null : { list: 'trips', ordinal: entry } } }) as Loss['fields'][number];
const lossOf = (...entries: (number | null)[]): Loss => ({
  at: 0,
  cause: { kind: 'return' },
  fields: entries.map(field),
  gates: [],
  rows: [],
  offered: true,
});

describe('a press that led to another document', () => {
  it('teaches that it clears: unlearned, the next press would wipe unasked', () => {
    const press = pressToCarry(gesture({}), end);
    expect(explainByPress(lossOf(0, 1), press, 'navigate')).toMatchObject({
      wanted: false,
      loss: { cause: { kind: 'control', name: 'Recalculate' } },
      lesson: {
        control: 'button:recalculate',
        section: 'jobs',
        what: 'clears',
        shown: { control: 'Recalculate', section: 'Jobs' },
      },
    });
  });

  it.each([
    ['saves or goes on', gesture({ wording: 'advance' }), 'navigate'],
    ['was confirmed in our own question', gesture({ confirmed: true }), 'navigate'],
    ['was followed by typing', gesture({ at: -5_000 }), 'navigate'],
    ['was followed by a reload', gesture({}), 'reload'],
  ] as const)('teaches nothing where it %s', (_, made, navigation) => {
    expect(explainByPress(lossOf(0, 1), pressToCarry(made, end), navigation).lesson).toBeUndefined();
  });

  it('after the portal’s own question, one entry is gone because the person wanted it', () => {
    const confirmed = pressToCarry(gesture({ name: 'Delete', wording: 'remove' }), {
      ...end,
      before: removal,
      isEmpty: true,
    });
    expect(explainByPress(lossOf(1, 1, 1), confirmed, 'navigate').wanted).toBe(true);
    expect(explainByPress(lossOf(0, 1), confirmed, 'navigate').wanted).toBe(false); // more than was asked about
  });

  it('without such a question, an entry that is gone is told', () => {
    expect(explainByPress(lossOf(1), removal, 'navigate').wanted).toBe(false);
    const saved = pressToCarry(gesture({ name: 'Save', wording: 'advance' }), { ...end, before: removal });
    expect(explainByPress(lossOf(1), saved, 'navigate').wanted).toBe(false);
  });
});
