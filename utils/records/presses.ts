import type { CarriedPress } from '../messages/contract';
import type { From } from '../messages/senders';

/** A portal's slowest answer; what was pressed before that explains nothing. */
const LASTING_MS = 120_000;

/** The press that a document ended with, by frame, for the next document there. In memory only: forgotten, nothing is learned from it. */
export interface Presses {
  note(from: From, press: CarriedPress): void;
  /** Once: only the very next document was led to by it. */
  take(from: From): CarriedPress | undefined;
}

export function createPresses(now: () => number): Presses {
  const presses = new Map<string, { press: CarriedPress; portal: string; at: number }>();
  const keyOf = ({ tabId, frameId }: From): string => `${String(tabId)}:${String(frameId)}`;
  return {
    note(from, press) {
      const at = now();
      for (const [key, known] of presses) if (at - known.at > LASTING_MS) presses.delete(key);
      presses.set(keyOf(from), { press, portal: from.portal, at });
    },
    take(from) {
      const known = presses.get(keyOf(from));
      presses.delete(keyOf(from));
      return known?.portal === from.portal && now() - known.at < LASTING_MS ? known.press : undefined;
    },
  };
}
