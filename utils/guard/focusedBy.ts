/** A focus that follows a key or press of a person by less than this was moved by it, ms. */
const BY_PERSON_MS = 80;

/** Who put the focus where it is: keys are aimed by moving the focus, as pointers are by moving them. */
export interface FocusedBy {
  /** A key that moves the focus, or a press. */
  aimed(): void;
  focused(): void;
  /** When the page, not a person, moved the focus last; -Infinity where a person did after it. */
  pageMovedAt(): number;
}

export function createFocusedBy(now: () => number): FocusedBy {
  let aimedAt = Number.NEGATIVE_INFINITY;
  let pageMovedAt = Number.NEGATIVE_INFINITY;
  return {
    aimed: () => (aimedAt = now()),
    focused: () => (pageMovedAt = now() - aimedAt < BY_PERSON_MS ? Number.NEGATIVE_INFINITY : now()),
    pageMovedAt: () => pageMovedAt,
  };
}
