import type { PageTime } from '../../../utils/restore/pageTime';
import type { RandomPage } from './randomPage';

/** The page's clock instead of the computer's: nothing here waits. */
export function timeOf(page: RandomPage): PageTime {
  return {
    after: (promise) => promise,
    async taken() {
      page.advance(10);
    },
    async until(ready, atMostMs, idleMs = 2_500) {
      for (let left = atMostMs; ;) {
        if (ready()) return true;
        const next = page.nextIn() ?? Infinity;
        if (next > Math.min(left, idleMs)) {
          page.advance(Math.min(left, idleMs));
          return ready();
        }
        page.advance(next);
        left -= next;
      }
    },
    async quiet(ms) {
      page.advance(ms);
    },
    stop: () => undefined,
  };
}

/** The same numbers for the same seed. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
