// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createSessionClock, warnLeadOf } from '../../../utils/incidents/sessionClock';
import { findSessionTimes, type SessionTimes } from '../../../utils/incidents/sessionTimes';

const MIN = 60_000;
const page = (said: string) => {
  document.body.innerHTML = said === '' ? '' : `<span class="wb-sessto" data-wb-sessto='${said}'></span>`;
  return document;
};
const MYCIC = {
  selector: 'span.wb-sessto[data-wb-sessto]',
  inactivityMs: 480_000,
  reactionMs: 120_000,
  activity: 'click',
} as const;
const CEAC = { selector: '', inactivityMs: 1_200_000, reactionMs: 0, activity: 'request' } as const;

describe('the clock would run by other times than the portal’s', () => {
  it.each<[string, string, Parameters<typeof findSessionTimes>[1], SessionTimes | undefined]>([
    [
      'the page’s own words win',
      '{"inactivity":300000,"reactionTime":60000,"refreshLimit":30000}',
      MYCIC,
      { endMs: 6 * MIN, reactionMs: MIN, activity: 'click', ignoredMs: 30_000 },
    ],
    [
      'on a site without rules',
      '{"inactivity":"20m","reactionTime":"3m"}',
      null,
      { endMs: 23 * MIN, reactionMs: 3 * MIN, activity: 'click', ignoredMs: 120_000 },
    ],
    [
      'clicks do not count',
      '{"inactivity":600000,"reactionTime":0,"refreshOnClick":false}',
      null,
      { endMs: 10 * MIN, reactionMs: 0, activity: 'request', ignoredMs: 0 },
    ],
    ['a page of the portal without a session', '', MYCIC, undefined],
    ['the rules alone', '', CEAC, { endMs: 20 * MIN, reactionMs: 0, activity: 'request', ignoredMs: 0 }],
    ['nobody says', '', null, undefined],
    ['words that are none', 'soon', null, undefined],
    ['a session of a year', '{"inactivity":31536000000}', null, undefined],
  ])('%s', (_what, said, rule, expected) => expect(findSessionTimes(page(said), rule)).toEqual(expected));
});

describe('the warning would come too late', () => {
  const times: SessionTimes = { endMs: 10 * MIN, reactionMs: 2 * MIN, activity: 'click', ignoredMs: 30_000 };
  function setup() {
    const at = { wall: 1_000_000, steady: 0 };
    const clock = createSessionClock(times, { wall: () => at.wall, steady: () => at.steady });
    const pass = (ms: number, steady = ms): void => {
      at.wall += ms;
      at.steady += steady;
    };
    return { at, clock, pass };
  }

  it('in ordinary work', () => {
    const { clock, pass, at } = setup();
    pass(4 * MIN);
    expect(clock.left()).toBe(6 * MIN);
    clock.active();
    expect(clock.left()).toBe(10 * MIN);
    pass(10_000);
    clock.active(); // too soon for the server to hear of it
    expect(clock.endsAt()).toBe(at.wall + 10 * MIN - 10_000);
  });

  it('after the computer slept', () => {
    const { clock, pass } = setup();
    pass(MIN);
    pass(9 * MIN, 0);
    expect(clock.left()).toBe(0);
  });

  it('after the clock on the wall was set back, and it would never come', () => {
    const { clock, pass, at } = setup();
    pass(MIN);
    expect(clock.left()).toBe(9 * MIN);
    at.wall -= 3_600_000;
    pass(MIN);
    expect(clock.left()).toBeGreaterThanOrEqual(8 * MIN);
    pass(8 * MIN);
    expect(clock.left()).toBeLessThanOrEqual(MIN);
    expect(clock.endsAt() - at.wall).toBe(clock.left());
  });

  it('before the portal’s own warning, and not all the time', () => {
    expect(warnLeadOf(times)).toBe(3 * MIN);
    expect(warnLeadOf({ ...times, reactionMs: 0 })).toBe(3 * MIN);
    expect(warnLeadOf({ ...times, endMs: 4 * MIN })).toBe(2 * MIN);
  });
});
