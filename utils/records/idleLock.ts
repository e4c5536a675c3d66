import { browser } from 'wxt/browser';
import { readSettings } from '../settings/settings';
import type { Lock } from './vault/lock';

/**
 * Locks when nobody has worked for a while. A stopped background has no clock: whether it is time is looked at before
 * anything is read, so that whoever comes back after the time finds it locked, and by a timer as long as it runs.
 */
export interface IdleLock {
  /** Somebody works: types in a portal, or uses a page of the extension. */
  use(): void;
  /** Locks where it is time. */
  check(): Promise<void>;
}

const KEY = 'lastUse';
const NOTE_EVERY_MS = 10_000; // not at each key
const CHECK_EVERY_MS = 20_000;

export function createIdleLock(lock: Lock, now: () => number = Date.now): IdleLock {
  let noted = 0;
  const idle: IdleLock = {
    use() {
      if (now() - noted < NOTE_EVERY_MS) return;
      noted = now();
      void browser.storage.session.set({ [KEY]: noted });
    },
    async check() {
      if ((await lock.state()).state !== 'open') return;
      const { lockMinutes } = await readSettings();
      const stored = (await browser.storage.session.get(KEY))[KEY];
      const last = Math.max(noted, typeof stored === 'number' ? stored : 0);
      if (now() - last > lockMinutes * 60_000) await lock.lockNow();
    },
  };
  setInterval(() => {
    idle.check().catch((error: unknown) => console.error('Holdfast could not lock by itself.', error));
  }, CHECK_EVERY_MS);
  return idle;
}
