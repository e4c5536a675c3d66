import type { From } from '../messages/senders';

interface Place {
  x: number;
  y: number;
}

/** A portal's slowest answer; a pointer that lay somewhere before that says nothing. */
const LASTING_MS = 120_000;

/** Where the pointer was last pressed, by frame. In memory only: a stopped worker forgets it, and the shield goes by the document's age then. */
export interface Pointers {
  note(from: From, place: Place): void;
  find(from: From): Place | undefined;
}

export function createPointers(now: () => number): Pointers {
  const places = new Map<string, { place: Place; portal: string; at: number }>();
  const keyOf = ({ tabId, frameId }: From): string => `${String(tabId)}:${String(frameId)}`;
  return {
    note(from, place) {
      const at = now();
      for (const [key, known] of places) if (at - known.at > LASTING_MS) places.delete(key);
      places.set(keyOf(from), { place, portal: from.portal, at });
    },
    find(from) {
      const known = places.get(keyOf(from));
      const isFresh = known?.portal === from.portal && now() - known.at < LASTING_MS;
      return isFresh ? known.place : undefined;
    },
  };
}
