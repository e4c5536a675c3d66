import type { Visit } from '../messages/contract';
import type { Portal } from '../portals/schema';

/** Parts of a query that change at every load and identify nothing. */
const VOLATILE = /^(_|_t|ts|t|timestamp|nonce|token|csrf|state|code|cb|rnd|random|session\w*|jsessionid|sid)$/i;

/** An address that is the same at the next visit: origin, path and lasting query; a fragment only where it is a route. */
export function lastingAddress(href: string): string {
  const url = new URL(href);
  const path = url.pathname.replace(/;[^/]*$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !VOLATILE.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const origin = url.origin === 'null' ? url.protocol : url.origin;
  return `${origin}${path}${query.length > 0 ? `?${query.join('&')}` : ''}${route}`.slice(0, 4_000);
}

/** '' in the top page, '0/2' in the third frame of the first frame: the same after a reload, unlike any frame id. */
export function framePath(window: Window): string {
  const path: number[] = [];
  for (let at = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    let index = 0;
    while (index < parent.length && parent[index] !== at) index++;
    path.unshift(index);
  }
  return path.join('/');
}

/** A page where somebody signs in or out: never kept, and it ends what came before it in the tab. */
export function isSignInPage(document: Document, portal: Portal): boolean {
  const path = document.defaultView?.location.pathname ?? '';
  if (portal.signIn.some((pattern) => new RegExp(pattern, 'iu').test(path))) return true;
  return document.querySelector('input[type=password]') !== null;
}

/** Reached from another site's page (a sign-in broker): whoever it was before, it may be someone else now. */
function cameFromElsewhere(document: Document, portal: Portal): boolean {
  if (document.referrer === '') return false;
  const host = new URL(document.referrer).hostname;
  return host !== document.defaultView?.location.hostname && !portal.hosts.includes(host);
}

export interface VisitWorld {
  window: Window;
  portal: Portal;
  now: () => number;
  newId: () => string;
}

/** What the background is told when a document, or another address in it, is opened. */
export function describeVisit({ window, portal, now, newId }: VisitWorld, sameDocument: boolean): Visit {
  const { document, location } = window;
  const frame = framePath(window);
  const address = lastingAddress(location.href);
  const [entry] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    visitId: newId(),
    portal: portal.id,
    topAddress: frame === '' ? address : topAddress(window, address),
    address,
    frame,
    title: document.title.slice(0, 300),
    openedAt: now(),
    navigation: sameDocument ? 'navigate' : (entry?.type ?? 'navigate'),
    signIn: isSignInPage(document, portal) || (!sameDocument && frame === '' && cameFromElsewhere(document, portal)),
  };
}

/** The top page's address where this frame may see it; the origin the browser names otherwise. */
function topAddress(window: Window, own: string): string {
  try {
    const { top } = window;
    if (top) return lastingAddress(top.location.href);
  } catch {
    // Another origin: the browser hides its address.
  }
  const [origin] = window.location.ancestorOrigins ? [...window.location.ancestorOrigins].slice(-1) : [];
  return origin ?? own;
}

/** The main heading: what a person calls this screen. */
export function screenName(document: Document): string {
  const heading = document.querySelector('main h1, [role=main] h1') ?? document.querySelector('h1');
  const text = heading?.textContent ?? document.title;
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

/** Components can keep their password field to themselves. */
export function asksPassword(root: ShadowRoot): boolean {
  return root.querySelector('input[type=password]') !== null;
}
