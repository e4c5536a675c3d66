import { browser } from 'wxt/browser';

/**
 * The tab in front in this window; needs no permission beyond the id. Where our own page is in front
 * (opened in a tab instead of the side panel): the tab that was in front before it.
 */
export async function activeTab(): Promise<number | undefined> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  const front = tabs.find((tab) => tab.active);
  if (front?.id !== own?.id) return front?.id;
  const others = tabs.filter((tab) => tab.id !== own?.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}
