import { browser } from 'wxt/browser';
import { isSignIn, portalOf } from '../portals/portalOf';
import { lineageOf } from './lineage';
import { UNPLACED } from './rows';
import type { Store } from './store';

interface Stores {
  disk: Store;
  /** For private windows. */
  memory: Store;
}

/**
 * Notes that somebody is led to sign in or out, even where no page of the portal shows it: a request
 * that is answered with the way to the sign-in host, where Holdfast never runs. Only observes.
 * Registers its listeners at once.
 */
export function watchSignIns(urls: string[], stores: Stores, now: () => number = Date.now): void {
  const filter = { urls, types: ['main_frame' as const, 'sub_frame' as const] };
  const note = (portal: string | undefined, tabId: number): void => {
    if (portal === undefined || tabId < 0) return;
    noteSignIn(portal, tabId, stores, now()).catch((error: unknown) => {
      console.error('Holdfast could not note a sign-in.', error);
    });
  };
  browser.webRequest.onBeforeRequest.addListener(({ url, tabId }) => {
    if (isSignIn(url)) note(portalOf(url)?.id, tabId);
    return undefined;
  }, filter);
  browser.webRequest.onBeforeRedirect.addListener(({ url, redirectUrl, tabId }) => {
    if (isSignIn(redirectUrl)) note(portalOf(url)?.id, tabId);
  }, filter);
}

async function noteSignIn(portal: string, tabId: number, { disk, memory }: Stores, at: number): Promise<void> {
  const { incognito } = await browser.tabs.get(tabId);
  const visitId = crypto.randomUUID();
  const visit = {
    ...{ visitId, portal, topAddress: '', address: '', frame: '', title: '' },
    ...{ openedAt: at, navigation: 'navigate' as const, signIn: true },
  };
  const lineage = await lineageOf(tabId);
  await (incognito ? memory : disk).changeVisit(visitId, () => ({
    ...{ visitId, visit, tabId, frameId: 0, lineage, lastAt: at, signInTo: portal },
    ...{ placed: UNPLACED, seen: [], live: { markers: [], settled: false } },
  }));
}
