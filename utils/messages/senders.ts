import { browser, type Browser } from 'wxt/browser';
import { addedSiteOf } from '../portals/addedSite';
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

/** Whether the person added the site of this host. */
export type IsAdded = (host: string) => Promise<boolean>;

/** A sender that runs in a page of a portal, built in or added by the person; undefined for any other. */
export async function findPageSender(sender: Sender, isAdded: IsAdded): Promise<From | undefined> {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return undefined;
  const portal = addressesOf(sender).map(activePortalOf).find(Boolean) ?? (await addedPortal(sender, isAdded));
  if (!portal) return undefined;
  const { tab, frameId = 0, url = '' } = sender;
  return { tabId: tab?.id ?? -1, frameId, incognito: tab?.incognito ?? false, url, portal: portal.id };
}

/** A frame has its own address, or (about:, srcdoc, blob:, data:) it stands for the page that made it. */
function addressesOf({ url = '', origin = '', tab }: Sender): string[] {
  return /^(about|blob|data):/i.test(url) ? [origin, tab?.url ?? ''] : [url];
}

async function addedPortal(sender: Sender, isAdded: IsAdded): Promise<Portal | undefined> {
  for (const address of addressesOf(sender)) {
    const site = addedSiteOf(address);
    if (site?.hosts[0] !== undefined && (await isAdded(site.hosts[0]))) return site;
  }
  return undefined;
}

/** A sender that is one of the extension's own pages; undefined for any other. */
export function findExtensionSender(sender: Sender): From | undefined {
  const { url = '', tab } = sender;
  if (sender.id !== browser.runtime.id || !url.startsWith(browser.runtime.getURL('/' as never))) return undefined;
  return { tabId: tab?.id ?? -1, frameId: sender.frameId ?? 0, incognito: tab?.incognito ?? false, url, portal: '' };
}
