interface Panels {
  chrome?: { sidePanel?: { open(options: { windowId: number }): Promise<void> } };
  browser?: { sidebarAction?: { open(): Promise<void> } };
}

/**
 * Opens the panel beside the page; must run inside the person's own gesture, before anything is waited for.
 * False where this browser has no such panel.
 */
export function openWorkbench(windowId: number): boolean {
  const { chrome, browser } = globalThis as unknown as Panels;
  if (chrome?.sidePanel) void chrome.sidePanel.open({ windowId });
  else if (browser?.sidebarAction) void browser.sidebarAction.open();
  else return false;
  return true;
}
