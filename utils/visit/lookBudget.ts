/** Looking may take at most this share of the time in the long run: one part in eight. */
const COST_FACTOR = 8;
/** What it may take ahead of that: a page that has just drawn its form is looked at at once, whatever the first look cost. */
const BURST_MS = 2_000;

/** How long the next look at the whole page must wait so that a busy page stays fast. */
export interface LookBudget {
  /** Milliseconds from now. */
  wait(): number;
  /** One look took this many milliseconds. */
  spent(ms: number): void;
}

/** @param now milliseconds of a clock that never goes back */
export function createLookBudget(now: () => number): LookBudget {
  let paidAt = -Infinity; // when everything spent so far is paid for
  return {
    wait: () => Math.max(0, paidAt - now() - BURST_MS),
    spent: (ms) => (paidAt = Math.max(paidAt, now()) + ms * COST_FACTOR),
  };
}
