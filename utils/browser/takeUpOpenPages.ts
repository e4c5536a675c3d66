import { browser } from 'wxt/browser';
import { ALREADY_HERE } from './alreadyHere';

/** The two scripts of a page, as the build names them: the same files that run on the built-in portals. */
export const PAGE_SCRIPTS = [
  { id: 'signals', file: '/content-scripts/page-signals.js', world: 'MAIN' },
  { id: 'portal', file: '/content-scripts/portal.js', world: 'ISOLATED' },
] as const;

/**
 * Starts Holdfast in pages that were open before it could run there, so that they need not be loaded again. Each
 * frame is asked first: Firefox starts content scripts in open pages by itself, and two of them would hold every click
 * twice.
 */
export async function takeUpOpenPages(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: origins })) {
    // A page that forbids it (an error page, one that is closing) is not protected; its button says so.
    if (id !== undefined) await takeUpTab(id).catch(() => undefined);
  }
}

/**
 * At an installation. Not after an update: there the old script of each page is still alive, and asks for the page to
 * be loaded again. Registers its listener at once.
 */
export function takeUpWhenInstalled(origins: string[]): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void takeUpOpenPages(origins);
  });
}

async function takeUpTab(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    args: [ALREADY_HERE],
    func: (key: string) => key in globalThis,
  });
  const frameIds = frames.filter(({ result }) => result === false).map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  for (const { file, world } of PAGE_SCRIPTS)
    await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [file], world });
}
