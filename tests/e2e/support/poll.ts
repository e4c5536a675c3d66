import { setTimeout as wait } from 'node:timers/promises';

/** How often a state is looked at while waiting for it, ms. */
const LOOK_EVERY_MS = 40;

/**
 * Waits for a state: looks again and again until `look` returns something, and returns that.
 * @param what says in the error what never came
 * @throws when `timeout` ms have passed; the message ends with the last error of `look`, where there was one
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let trouble = '';
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      trouble = '';
    } catch (error) {
      trouble = ` Last error: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}.${trouble}`);
    await wait(LOOK_EVERY_MS);
  }
}
