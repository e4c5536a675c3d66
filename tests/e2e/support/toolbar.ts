import type { TestBrowser } from './browser.ts';

interface Toolbar {
  chrome: {
    tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
    action: { getBadgeText(tab: object): Promise<string>; getTitle(tab: object): Promise<string> };
  };
}

/** What the toolbar button of the portal's tab shows, and what a screen reader reads. */
export async function buttonOf({ context, extensionId }: TestBrowser): Promise<{ badge: string; title: string }> {
  const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId));
  if (!worker) throw new Error('The background does not run.');
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as Toolbar;
    const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
    const of = { tabId: tab?.id ?? -1 };
    return { badge: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
  });
}
