import { PORTALS } from './rules';
import type { Portal } from './schema';

const BY_HOST = new Map(PORTALS.flatMap((portal) => portal.hosts.map((host) => [host, portal] as const)));

/**
 * The built-in portal of an address: exact host, https, standard port, no user name. Look-alike
 * sign-in pages exist, so nothing is matched by suffix. A portal of mode 'never' is returned too.
 */
export function portalOf(url: string): Portal | undefined {
  const parsed = findUrl(url);
  if (parsed === undefined || parsed.protocol !== 'https:') return undefined;
  if (parsed.port !== '' || parsed.username !== '' || parsed.password !== '') return undefined;
  return BY_HOST.get(parsed.hostname);
}

/** The built-in portal of an address where Holdfast runs. */
export function activePortalOf(url: string): Portal | undefined {
  const portal = portalOf(url);
  return portal?.mode === 'never' ? undefined : portal;
}

/** Whether an address is one of its portal's sign-in or sign-out pages, or of a host that only signs in. */
export function isSignIn(url: string): boolean {
  const portal = portalOf(url);
  if (portal === undefined) return false;
  if (portal.mode === 'never') return true;
  const { pathname } = new URL(url);
  return portal.signIn.some((pattern) => new RegExp(pattern, 'iu').test(pathname));
}

function findUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined; // not an address at all (URL.parse needs Chromium 126)
  }
}
