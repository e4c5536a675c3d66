import { browser } from 'wxt/browser';

/** The tab in front in this window; needs no permission beyond the id. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
