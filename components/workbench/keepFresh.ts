import { browser } from 'wxt/browser';

/** How often a visible panel asks again what is kept: keystrokes tell nobody. */
const ASK_EVERY_MS = 2000;

/** Refreshes now, when another tab comes to the front, when a page reports, and every few seconds while seen. */
export function keepFresh(window: Window, refresh: () => void): void {
  const { document } = window;
  const refreshIfSeen = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  browser.tabs.onActivated.addListener(refreshIfSeen);
  browser.tabs.onUpdated.addListener(refreshIfSeen);
  // Pages' reports are kept in the session store.
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'session') refreshIfSeen();
  });
  document.addEventListener('visibilitychange', refreshIfSeen);
  window.setInterval(refreshIfSeen, ASK_EVERY_MS);
  refresh();
}
