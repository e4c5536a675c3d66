import type { SessionTimes } from './sessionTimes';

/** Two clocks: the one on the wall, and one that nobody sets (and that may stand still while the computer sleeps). */
export interface Clocks {
  wall: () => number;
  steady: () => number;
}

/** Counts down from the last activity that the portal heard of. */
export interface SessionClock {
  /** Activity was seen. */
  active(): void;
  /** How long until the portal signs out; negative when it probably has. Milliseconds. */
  left(): number;
  /** When that is, by the wall clock as it stands now. */
  endsAt(): number;
}

/**
 * The portal's clock runs while this computer sleeps, and does not care when somebody sets the clock on the wall. What
 * has passed is therefore the greater of what the two clocks say: after sleep that is the wall's, and where the wall
 * clock was set back that is the steady one. A clock that was set forward cannot be told from sleep: it warns early.
 */
export function createSessionClock(times: SessionTimes, { wall, steady }: Clocks): SessionClock {
  let passed = 0;
  let last = { wall: wall(), steady: steady() };

  function look(): void {
    const next = { wall: wall(), steady: steady() };
    passed += Math.max(next.wall - last.wall, next.steady - last.steady, 0);
    last = next;
  }

  return {
    active() {
      look();
      // The toolkit does not pass on what comes too soon after the last: better a warning too early than none.
      if (passed >= times.ignoredMs) passed = 0;
    },
    left() {
      look();
      return times.endMs - passed;
    },
    endsAt() {
      look();
      return last.wall + times.endMs - passed;
    },
  };
}

const LEAD_MS = 180_000; // time to finish a line and click
const BEFORE_PORTAL_MS = 60_000; // ours comes before the portal's own, which takes the page over

/** How long before the end the person is told: in time, and never for most of the session. */
export function warnLeadOf({ endMs, reactionMs }: SessionTimes): number {
  return Math.min(Math.max(LEAD_MS, reactionMs + BEFORE_PORTAL_MS), endMs / 2);
}
