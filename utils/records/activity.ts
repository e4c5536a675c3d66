import { browser } from 'wxt/browser';

/** A request without an answer for this long is a stream or a poll: the page does not wait for it. */
const OLD_MS = 15_000;
/** What a page fetches its data and its next screen with; pictures, styles and beacons say nothing. */
const TYPES = ['main_frame', 'sub_frame', 'xmlhttprequest', 'script', 'other'] as const;

export interface Activity {
  /** Requests of this tab that have not been answered yet. */
  inFlight(tabId: number): number;
}

/**
 * Counts unanswered requests. Only observes. Registers its listeners at once. The count lives in
 * memory: a background that has just started knows of none, which at worst means "quiet" too early.
 */
export function watchActivity(urls: string[], now: () => number = Date.now): Activity {
  const tabs = new Map<number, Map<string, number>>();
  const filter = { urls, types: [...TYPES] };

  function prune(requests: Map<string, number>): Map<string, number> {
    for (const [id, startedAt] of requests) if (now() - startedAt > OLD_MS) requests.delete(id);
    return requests;
  }
  function end({ tabId, requestId }: { tabId: number; requestId: string }): void {
    const requests = tabs.get(tabId);
    requests?.delete(requestId);
    if (requests?.size === 0) tabs.delete(tabId);
  }

  browser.webRequest.onBeforeRequest.addListener(({ tabId, requestId }) => {
    if (tabId < 0) return undefined; // the browser's own
    const requests = prune(tabs.get(tabId) ?? new Map<string, number>());
    tabs.set(tabId, requests.set(requestId, now()));
    return undefined;
  }, filter);
  browser.webRequest.onCompleted.addListener(end, filter);
  browser.webRequest.onErrorOccurred.addListener(end, filter);
  // Led on to a host outside of `urls` (a sign-in), it ends there unseen; led on to one inside, it begins again.
  browser.webRequest.onBeforeRedirect.addListener(end, filter);

  return { inFlight: (tabId) => prune(tabs.get(tabId) ?? new Map()).size };
}
