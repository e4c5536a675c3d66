import { browser } from 'wxt/browser';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
}

/**
 * The tab in front in this window; needs no permission beyond the id. Where our own page is in front
 * (opened in a tab instead of the side panel): the guarded page that was in front last.
 */
export async function activeTab(): Promise<number | undefined> {
  return (await findFront())?.id;
}

/** Its address, where the browser tells it: on guarded sites, and where the person has pressed the toolbar button. */
export async function activeAddress(): Promise<string | undefined> {
  return (await findFront())?.url;
}

async function findFront(): Promise<Tab | undefined> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  const front = tabs.find((tab) => tab.active);
  if (front?.id !== own?.id) return front;
  // The browser tells the addresses of guarded pages alone.
  const guarded = tabs.filter((tab) => tab.id !== own?.id && tab.url?.startsWith('https:'));
  return guarded.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
