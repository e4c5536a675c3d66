import { browser } from 'wxt/browser';

/** How often a visible panel asks again: no message tells it that a page lost or kept something. */
const ASK_EVERY_MS = 5000;

/** Refreshes now, when another tab comes to the front or loads a page, and every few seconds while seen. */
export function keepFresh(window: Window, refresh: () => void): void {
  const { document } = window;
  const refreshIfSeen = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  browser.tabs.onActivated.addListener(refreshIfSeen);
  browser.tabs.onUpdated.addListener(refreshIfSeen);
  document.addEventListener('visibilitychange', refreshIfSeen);
  window.setInterval(refreshIfSeen, ASK_EVERY_MS);
  refresh();
}
