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
}

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
  return {
    look() {
      const text = document.body?.innerText ?? '';
      const found = findMarkers({ address: document.location.href, text: text.slice(0, MAX_MARKER_TEXT), rules });
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
