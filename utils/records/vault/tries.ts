import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** Counts wrong passphrases, and makes the next try wait. On the disk: starting the browser again must not help. */
export interface Tries {
  waitMs(): Promise<number>;
  wrong(): Promise<void>;
  right(): Promise<void>;
}

const KEY = 'lockTries';
const Kept = z.object({ failed: z.number(), until: z.number() });
/** Slips of the hand that cost nothing. */
const FREE = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export function createTries(now: () => number = Date.now): Tries {
  const { local } = browser.storage;
  async function read(): Promise<{ failed: number; until: number }> {
    return z.safeParse(Kept, (await local.get(KEY))[KEY]).data ?? { failed: 0, until: 0 };
  }
  return {
    // A clock that was set back must not lock anybody out for longer than the longest wait.
    waitMs: async () => Math.min(Math.max((await read()).until - now(), 0), LONGEST_WAIT_MS),
    async wrong() {
      const failed = (await read()).failed + 1;
      const wait = failed <= FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failed - FREE - 1), LONGEST_WAIT_MS);
      await local.set({ [KEY]: { failed, until: now() + wait } });
    },
    right: () => local.remove(KEY),
  };
}
