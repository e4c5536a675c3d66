import type { Lock } from './vault/lock';

/** Ends a change of keys that the last run left half done. Never rejects: until then both keys are there. */
export async function resumeLock(lock: Lock): Promise<void> {
  try {
    await lock.resume();
  } catch (error) {
    console.error('Holdfast could not end a change of its keys; it is tried again at the next start.', error);
  }
}
