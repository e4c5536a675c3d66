import { findMarkers, MAX_MARKER_TEXT } from '../matters/findMarkers';
import { sameMarker } from '../matters/sameMarker';
import type { Marker } from '../messages/contract';
import type { MarkerRule } from '../portals/schema';

/** Whose page this frame says it is. */
export interface IdentityWatch {
  /** Reads the page's markers again. */
  look: () => void;
  markers: () => readonly Marker[];
  /** When they last changed, milliseconds since the epoch. */
  changedAt: () => number;
  stop: () => void;
}

/** A page that is read in less than this is read at every look. */
const CHEAP_MS = 4;

const STRONG = new Set<Marker['kind']>(['application', 'uci', 'profile']);

/**
 * @param onOther the page now names another client than before: nothing of the one may reach the other
 */
export function createIdentityWatch(
  { document, rules, now }: { document: Document; rules: readonly MarkerRule[]; now: () => number },
  onOther: () => void,
): IdentityWatch {
  let markers: Marker[] = [];
  let changedAt = now();
  const text = createPageText(document);
  return {
    look() {
      if (!text.mayDiffer()) return;
      const found = findMarkers({ address: document.location.href, text: text.read(), rules });
      if (
        found.length === markers.length &&
        found.every((marker) => markers.some((known) => sameMarker(known, marker)))
      )
        return;
      if (contradicts(markers, found)) {
        onOther(); // what the page says now is of the next visit, not of this one
        return;
      }
      markers = found;
      changedAt = now();
    },
    markers: () => markers,
    changedAt: () => changedAt,
    stop: () => text.stop(),
  };
}

/** What the page says. Reading it lays the page out, so a long one is read again only when it changed. */
function createPageText(document: Document): { mayDiffer: () => boolean; read: () => string; stop: () => void } {
  let changed = true;
  let cost = 0;
  let address = '';
  const mark = (): void => {
    changed = true;
  };
  const observer = new MutationObserver(mark);
  const attributeFilter = ['class', 'style', 'hidden', 'open'];
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter,
  });
  document.defaultView?.addEventListener('load', mark); // style sheets may have shown or hidden something
  return {
    mayDiffer: () => changed || cost < CHEAP_MS || address !== document.location.href,
    stop: () => observer.disconnect(),
    read() {
      const started = performance.now();
      const text = (document.body?.innerText ?? '').slice(0, MAX_MARKER_TEXT);
      cost = performance.now() - started;
      changed = false;
      address = document.location.href;
      return text;
    },
  };
}

/** The same kind of marker, and no value in common. */
function contradicts(before: readonly Marker[], now: readonly Marker[]): boolean {
  const kinds = new Set(before.map((marker) => marker.kind));
  return [...kinds].some((kind) => {
    const after = now.filter((marker) => marker.kind === kind);
    if (after.length === 0 || !(STRONG.has(kind) || kind === 'name')) return false;
    return !after.some((marker) => before.some((known) => sameMarker(known, marker)));
  });
}
