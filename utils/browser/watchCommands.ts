import { browser } from 'wxt/browser';
import { openWorkbench } from './openWorkbench';

interface Tab {
  id?: number | undefined;
  windowId?: number | undefined;
}

/**
 * Keys of the extension (the browser lets people change them). Registers its listener at once.
 * @param restore brings back what waits on the tab
 */
export function watchCommands(restore: (tabId: number) => void): void {
  const listen = (command: string, tab?: Tab): void => {
    if (command === 'workbench') openWorkbench(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    if (command === 'restore') void frontTab(tab).then((tabId) => tabId !== undefined && restore(tabId));
  };
  browser.commands.onCommand.addListener(listen as (command: string) => void);
}

/** Older browsers do not say in which tab the keys were pressed. */
async function frontTab(tab: Tab | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined) return tab.id;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.id;
}
