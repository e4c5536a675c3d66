/** The person touched the page, or it went away, while something was awaited: nothing more may be done to it. */
export class Stopped extends Error {}

/** Waiting for the page, never for the clock alone. Every wait throws `Stopped` once its signal says so. */
export interface PageTime {
  /** Passes a promise on that is not about the page. */
  after: <T>(promise: Promise<T>) => Promise<T>;
  /** Resolves when the page has taken a value: at once where nothing moves, else when it is quiet. An answer may also have asked the portal for something. */
  taken: (answer?: boolean) => Promise<void>;
  /** Resolves true as soon as `ready` holds, looking after each change of the page; false when the page was idle for `idleMs` or `atMostMs` passed. */
  until: (ready: () => boolean, atMostMs: number, idleMs?: number) => Promise<boolean>;
  /** Resolves when nothing in the document changed for `ms`. */
  quiet: (ms: number) => Promise<void>;
  stop: () => void;
}

const QUIET_MS = 60; // renders and their follow-ups come within a few frames
const TAKEN_MOST_MS = 10_000;
const IDLE_MS = 2_500; // no change and no open request for this long: what is awaited will not come

export interface PageTimeOptions {
  document: Document;
  inFlight: () => Promise<number>;
  signal: AbortSignal;
  /** False once the document shows another address: what comes there is not the page of this restore. */
  isHere: () => boolean;
}

export function createPageTime({ document, inFlight, signal, isHere }: PageTimeOptions): PageTime {
  let changes = 0;
  let structural = 0;
  let lastAt = performance.now();
  const waiting = new Set<() => void>();
  const observer = new MutationObserver((records) => {
    changes++;
    if (records.some((record) => record.type === 'childList')) structural++;
    lastAt = performance.now();
    for (const wake of waiting) wake();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'aria-busy', 'class', 'style'],
  });
  signal.addEventListener('abort', () => observer.disconnect());

  const task = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const change = (atMostMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(done, atMostMs);
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
    });

  const goOn = (): void => {
    if (signal.aborted || !isHere()) throw new Stopped('The restore was stopped.');
  };

  const time: PageTime = {
    async after(promise) {
      const result = await promise;
      goOn();
      return result;
    },
    async taken(answer = false) {
      const before = structural;
      await task();
      goOn();
      if (structural === before && !(answer && (await inFlight()) > 0)) return;
      const end = performance.now() + TAKEN_MOST_MS;
      await time.quiet(QUIET_MS);
      while (performance.now() < end && !signal.aborted && (await inFlight()) > 0) await change(200);
      goOn();
    },
    async until(ready, atMostMs, idleMs = IDLE_MS) {
      const end = performance.now() + atMostMs;
      let idleSince = performance.now();
      let seen = changes;
      while (!signal.aborted) {
        if (ready()) return true;
        const now = performance.now();
        if (now >= end) return false;
        if (changes !== seen || (await inFlight()) > 0) [seen, idleSince] = [changes, now];
        else if (now - idleSince > idleMs) return false;
        await change(150);
      }
      goOn();
      return false;
    },
    async quiet(ms) {
      const end = performance.now() + TAKEN_MOST_MS;
      for (
        let left = ms;
        left > 0 && performance.now() < end && !signal.aborted;
        left = lastAt + ms - performance.now()
      )
        await task(left);
      goOn();
    },
    stop: () => observer.disconnect(),
  };
  return time;
}
