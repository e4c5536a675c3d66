/** A point of the window, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** A hand on a mouse that rests trembles by this much, CSS pixels. */
const TREMOR_PX = 4;
/** A finger that taps the same spot again misses it by this much, CSS pixels. */
const FINGER_PX = 20;
/** What a wheel or a key scrolls is seen at its new place some frames later, ms. */
const SCROLL_MS = 150;

/** Where the pointer rests, and since when: a pointer that moved was aimed by somebody who saw the page. */
export interface PointerPlace {
  /** Undefined while it is not known, or outside of this document; another object after every move. */
  place(): Place | undefined;
  /** When it came to rest there; -Infinity where it has not moved since before this document. */
  restedSince(): number;
  moved(to: Place, tolerance?: number): void;
  /** A press: a finger comes down without moving first, and aims where it comes down. */
  pressed(at: Place, pointerType: string): void;
  /** The person moved the page under the pointer (wheel, keys), which is as good as moving the pointer. */
  aimed(): void;
  left(): void;
  /** Where it was in the document before this one. */
  carried(from: Place): void;
}

export function createPointerPlace(now: () => number): PointerPlace {
  let place: Place | undefined;
  let since = Number.NEGATIVE_INFINITY;
  let heard = false;

  function moved(to: Place, tolerance = TREMOR_PX): void {
    heard = true;
    if (place !== undefined && Math.hypot(to.x - place.x, to.y - place.y) <= tolerance) return;
    place = { ...to };
    since = now();
  }

  return {
    place: () => place,
    restedSince: () => since,
    moved,
    pressed(at, pointerType) {
      // What presses without ever having moved here aims where it lay before this document came.
      if (place === undefined && !heard) place = at;
      else moved(at, pointerType === 'mouse' ? TREMOR_PX : FINGER_PX);
      heard = true;
    },
    aimed: () => (since = now() + SCROLL_MS),
    left: () => (place = undefined),
    carried(from) {
      if (!heard) place ??= from;
    },
  };
}
