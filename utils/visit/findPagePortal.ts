import { addedSiteOf } from '../portals/addedSite';
import { activePortalOf } from '../portals/portalOf';
import type { Portal } from '../portals/schema';

/**
 * The portal whose rules hold in this document. Frames without an address of their own (about:,
 * srcdoc, blob:) belong to the page that made them. On a host that no rules name we run only because the person
 * added it.
 */
export function findPagePortal(window: Window): Portal | undefined {
  const own = rulesOf(window.location.href);
  if (own || /^https?:$/.test(window.location.protocol)) return own;
  if (window.location.protocol === 'blob:') return rulesOf(window.location.href.slice('blob:'.length));
  try {
    if (window.parent !== window) return findPagePortal(window.parent);
  } catch {
    // A frame of an opaque origin may not look at its parent; the ancestor's origin is all it can know.
  }
  const [ancestor] = window.location.ancestorOrigins ?? [];
  return ancestor === undefined ? rulesOf(window.document.referrer) : rulesOf(ancestor);
}

function rulesOf(url: string): Portal | undefined {
  return activePortalOf(url) ?? addedSiteOf(url);
}
