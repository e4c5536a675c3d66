/** Whether the page still owes itself something. */
export interface PageCalm {
  isCalm: () => Promise<boolean>;
}

const MOST_BUSY_MS = 15_000; // a request that hangs or polls must not silence Holdfast for ever

/** Loaded, not marked busy, and no request unanswered; after `MOST_BUSY_MS` a busy page counts as calm. */
export function createPageCalm(window: Window, services: { inFlight: () => Promise<number> }): PageCalm {
  const { document } = window;
  let busySince: number | undefined;
  return {
    async isCalm() {
      const marked =
        document.readyState !== 'complete' ||
        document.querySelector('main[aria-busy=true],form[aria-busy=true],body[aria-busy=true]') !== null;
      const busy = marked || (await services.inFlight()) > 0;
      if (!busy) {
        busySince = undefined;
        return true;
      }
      busySince ??= window.performance.now();
      return document.readyState === 'complete' && window.performance.now() - busySince > MOST_BUSY_MS;
    },
  };
}
