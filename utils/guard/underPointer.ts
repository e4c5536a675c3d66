import { shadowRootOf } from '../forms/shadow';
import { findControl, type Control } from './control';
import type { GuardOptions } from './guardOptions';
import type { FirstShown } from './firstShown';
import type { Place, PointerPlace } from './pointerPlace';

/** Between two looks at what lies under a resting pointer. Looking costs some microseconds. */
const LOOK_MS = 60;
/** A control that moved less than this is where it was (issue 4), CSS pixels. */
const MOVED_PX = 8;
/** A press on what stood here a moment ago may be what put the new control here: a double click. */
const DOUBLE_MS = 500;

/** What can be pressed at one point. */
interface Seen {
  element: Element;
  name: string;
  usable: boolean;
  left: number;
  top: number;
}

/** Knows since when the control under the resting pointer has been there. */
export interface UnderPointer {
  /** Looks as soon as the pointer's own event is over: the page must not wait for it. */
  lookSoon(): void;
  /** When this control came to the pointer's place; -Infinity where it was there before the pointer. */
  cameAt(control: Control): number;
  pressed(control: Control): void;
}

/**
 * Watches the one point under the pointer by looking: mutations, late style sheets, images and scripts that
 * animate all end in another control at that point (LayoutShift is missing in Firefox; techniques.md 48).
 */
export function watchUnderPointer(
  options: GuardOptions,
  pointer: PointerPlace,
  firstShown: FirstShown,
  trouble: (error: unknown) => void,
): UnderPointer {
  const { window, signal } = options;
  const { document, performance } = window;
  let seen: Seen | undefined;
  let cameAt = Number.NEGATIVE_INFINITY;
  /** The very rest that was looked at: a pointer that went away and came back to the same point aimed anew. */
  let lookedAt: Place | undefined;
  let lastPress: { element: Element; at: number } | undefined;
  let shown = Number.POSITIVE_INFINITY;

  const timer = window.setInterval(() => {
    try {
      if (document.visibilityState === 'visible' && options.alive()) look();
    } catch (error) {
      trouble(error);
    }
  }, LOOK_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));

  let soon: number | undefined;
  function lookSoon(): void {
    soon ??= window.setTimeout(() => {
      soon = undefined;
      if (options.alive()) look();
    }, 0);
  }

  function look(): void {
    const place = pointer.place();
    if (place === undefined) {
      lookedAt = undefined;
      return;
    }
    if (shown === Number.POSITIVE_INFINITY) shown = firstShown.at();
    const element = shown === Number.POSITIVE_INFINITY ? undefined : elementAt(document, place);
    // Our own interface is transparent here: what it covered was there before it.
    if (element !== undefined && options.owns(element)) return;
    note(place, element && findControl(element));
  }

  function note(place: Place, control: Control | undefined): void {
    const now = control && describe(control);
    const isNewPlace = lookedAt !== place;
    if (isNewPlace && pointer.restedSince() !== Number.NEGATIVE_INFINITY) cameAt = Number.NEGATIVE_INFINITY;
    else if (isNewPlace) cameAt = shown === Number.POSITIVE_INFINITY ? performance.now() : shown;
    else if (!isSame(seen, now)) cameAt = performance.now();
    lookedAt = place;
    seen = now;
  }

  /** Is it what stood here, also where the page drew it anew? */
  function isSame(before: Seen | undefined, now: Seen | undefined): boolean {
    if (before === undefined || now === undefined) return before === now;
    if (before.name !== now.name || before.usable !== now.usable) return false;
    if (Math.abs(before.left - now.left) > MOVED_PX || Math.abs(before.top - now.top) > MOVED_PX) return false;
    if (before.element === now.element) return true;
    return lastPress?.element !== before.element || performance.now() - lastPress.at > DOUBLE_MS;
  }

  /** The press itself says what stands there. */
  function notePress(control: Control): void {
    const place = pointer.place();
    if (shown === Number.POSITIVE_INFINITY) shown = firstShown.at();
    if (place === undefined) lookedAt = undefined;
    else note(place, shown === Number.POSITIVE_INFINITY ? undefined : control);
  }

  return {
    lookSoon,
    cameAt(control) {
      notePress(control);
      if (shown === Number.POSITIVE_INFINITY) return performance.now();
      return seen?.element === control.element ? cameAt : Number.NEGATIVE_INFINITY;
    },
    pressed(control) {
      // Nobody looked here yet: what the page puts here now is another thing than what was pressed.
      if (lookedAt !== pointer.place()) notePress(control);
      lastPress = { element: control.element, at: performance.now() };
    },
  };
}

function describe({ element, role, name }: Control): Seen {
  const { left, top } = element.getBoundingClientRect();
  const usable = !element.matches(':disabled,[aria-disabled=true]');
  return { element, name: `${role}:${name}`, usable, left, top };
}

/** The innermost element at a point, closed shadow roots included. */
function elementAt(document: Document, { x, y }: { x: number; y: number }): Element | undefined {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const root = found && shadowRootOf(found);
    const inner = root?.elementFromPoint(x, y);
    if (!inner || inner === found) return found ?? undefined;
    found = inner;
  }
}
