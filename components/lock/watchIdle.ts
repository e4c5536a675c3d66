import type { send } from '../../utils/messages/send';
import type { LockState } from './lockState';

const TELL_EVERY_MS = 10_000; // not at each key
const LOOK_EVERY_MS = 15_000;

/** Tells the background that somebody works here, and puts the form up when it has locked by itself meanwhile. */
export function watchIdle(window: Window, ask: typeof send, lock: LockState): void {
  let told = -Infinity;
  const used = (event: Event): void => {
    if (!event.isTrusted || performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    ask('noteUse', {}).catch(() => undefined); // told again with the next key
  };
  window.addEventListener('pointerdown', used, { capture: true, passive: true });
  window.addEventListener('keydown', used, { capture: true, passive: true });
  window.setInterval(() => {
    if (lock.state.value === 'none' || window.document.visibilityState !== 'visible') return;
    lock.load().catch(() => undefined); // looked at again
  }, LOOK_EVERY_MS);
}
