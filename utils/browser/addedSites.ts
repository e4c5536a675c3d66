import { browser } from 'wxt/browser';
import { hostOfOrigin, originOf } from '../portals/addedSite';
import { PAGE_SCRIPTS, takeUpOpenPages } from './takeUpOpenPages';

/** Hosts that the person added: the browser's own list of what it granted is the only one there is. */
export async function readAddedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .map(hostOfOrigin)
    .filter((host) => host !== undefined)
    .sort();
}

/** Whether the person added this host. Asked for each message of its pages: a permission can be taken back at any time. */
export function isAddedHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/** Asks the browser for exactly this site. Must run inside the person's own gesture. The browser asks the person. */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(host)] });
}

/** Takes a site away again; what was kept of it stays in Records. */
export async function forgetSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] });
}

/** Runs Holdfast's scripts on the sites that were added, and on no other. Registers its listeners at once. */
export function watchAddedSites(): void {
  let last: Promise<void> = Promise.resolve(); // one change at a time: each reads what is registered
  const sync = (then?: () => Promise<void>): void => {
    last = last
      .then(registerScripts)
      .then(then)
      .catch((error: unknown) => console.error('Holdfast could not change the sites it runs on.', error));
  };
  // The popup may be gone by the time the person has answered the browser's question: heard here.
  browser.permissions.onAdded.addListener(({ origins = [] }) => sync(() => takeUpOpenPages(origins)));
  browser.permissions.onRemoved.addListener(() => sync());
  sync(); // an update forgets what was registered
}

/** Makes what is registered agree with what is granted. */
async function registerScripts(): Promise<void> {
  const matches = (await readAddedHosts()).map(originOf);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const same = registered.every((script) => script.matches?.toSorted().join() === matches.toSorted().join());
  if (registered.length === (matches.length > 0 ? PAGE_SCRIPTS.length : 0) && same) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts(
    PAGE_SCRIPTS.map(({ id, file, world }) => ({
      id,
      js: [file],
      world,
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start' as const,
    })),
  );
}
