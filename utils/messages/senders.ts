import { browser, type Browser } from 'wxt/browser';
import { activePortalOf } from '../portals/portalOf';
import type { Portal } from '../portals/schema';

/** What is known of the sender of a message, told by the browser. */
export interface From {
  tabId: number;
  frameId: number;
  /** A private window: nothing of it goes to disk. */
  incognito: boolean;
  url: string;
  /** '' for the extension's own pages. */
  portal: string;
}

/** The parts of the browser's sender that decide. */
export type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url' | 'origin' | 'frameId'> & {
  tab?: { id?: number | undefined; url?: string | undefined; incognito: boolean } | undefined;
};

/** A sender that runs in a portal's page; undefined for any other. */
export function findPageSender(sender: Sender): From | undefined {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return undefined;
  const portal = portalOfSender(sender);
  if (!portal) return undefined;
  const { tab, frameId = 0, url = '' } = sender;
  return { tabId: tab?.id ?? -1, frameId, incognito: tab?.incognito ?? false, url, portal: portal.id };
}

/** A frame has its own address, or (about:, srcdoc, blob:, data:) it stands for the page that made it. */
function portalOfSender({ url = '', origin = '', tab }: Sender): Portal | undefined {
  if (!/^(about|blob|data):/i.test(url)) return activePortalOf(url);
  return activePortalOf(origin) ?? activePortalOf(tab?.url ?? '');
}

/** A sender that is one of the extension's own pages; undefined for any other. */
export function findExtensionSender(sender: Sender): From | undefined {
  const { url = '', tab } = sender;
  if (sender.id !== browser.runtime.id || !url.startsWith(browser.runtime.getURL('/' as never))) return undefined;
  return { tabId: tab?.id ?? -1, frameId: sender.frameId ?? 0, incognito: tab?.incognito ?? false, url, portal: '' };
}
