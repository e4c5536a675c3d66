import { browser } from 'wxt/browser';
import { openWorkbench } from './openWorkbench';

interface Tab {
  id?: number | undefined;
  windowId?: number | undefined;
}

interface CommandHandlers {
  /** Brings back what waits on the tab. */
  restore: (tabId: number) => void;
  /** Records what the tab shows. */
  screen: (tabId: number) => void;
}

/**
 * Keys of the extension (the browser lets people change them). Registers its listener at once.
 */
export function watchCommands({ restore, screen }: CommandHandlers): void {
  const listen = (command: string, tab?: Tab): void => {
    if (command === 'workbench') openWorkbench(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    const run = command === 'restore' ? restore : command === 'screen' ? screen : undefined;
    if (run) void frontTab(tab).then((tabId) => tabId !== undefined && run(tabId));
  };
  browser.commands.onCommand.addListener(listen as (command: string) => void);
}

/** Older browsers do not say in which tab the keys were pressed. */
async function frontTab(tab: Tab | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined) return tab.id;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.id;
}
