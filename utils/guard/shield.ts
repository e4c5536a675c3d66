import { watchAppearances } from './appearances';
import type { Control } from './control';
import { createFirstShown } from './firstShown';
import { createFocusedBy } from './focusedBy';
import type { GuardOptions } from './guardOptions';
import { canHarm } from './harm';
import { createPointerPlace } from './pointerPlace';
import { watchUnderPointer } from './underPointer';

/** Nobody reads and decides faster (techniques.md 44: browsers give their own prompts as long). */
const TOO_SOON_MS = 500;
/** A wheel or a key goes on scrolling for this long (smooth scrolling). */
const SCROLL_MS = 400;

/** Stops presses that were meant for what stood there before. */
export interface Shield {
  handlers: Readonly<Record<string, (event: Event) => void>>;
  /** Does this press, beginning now, fall on something that came under it only just now? */
  stopsPointer(control: Control): boolean;
  /** When the element, or anything around it, was last put there, shown or enabled. */
  appearedAt(element: Element): number;
  stopsKey(control: Control): boolean;
  /** A held key repeats what somebody pressed before: never meant for a control that can harm. */
  stopsRepeat(control: Control): boolean;
}

/**
 * A press on a control that appeared, moved, became usable or came with a new document less than half a
 * second ago, while the pointer lay still, was aimed at something else. It does nothing and says so; the next
 * press passes, whatever it is.
 */
export function createShield(options: GuardOptions, trouble: (error: unknown) => void): Shield {
  const { window, signal } = options;
  const now = (): number => window.performance.now();
  const pointer = createPointerPlace(now);
  const focus = createFocusedBy(now);
  const firstShown = createFirstShown(window);
  const under = watchUnderPointer(options, pointer, firstShown, trouble);
  const appearances = watchAppearances(window, signal, firstShown);
  let stoppedLast = false;
  let scrolledByHand = Number.NEGATIVE_INFINITY;

  options.pointer?.carried().then(
    (place) => place && !signal.aborted && pointer.carried(place),
    () => undefined, // Without it the first press of a new document is judged by the document's age alone.
  );

  function stops(control: Control, cameAt: () => number, aimedAt: number): boolean {
    // Never two in a row: who presses again means it. What can do no harm is not even looked at: the browser would
    // have to lay the page out before the page hears of the press.
    stoppedLast = !stoppedLast && canHarm(options, control) && isTooSoon(cameAt(), aimedAt);
    if (stoppedLast) options.log.shielded?.(control.name);
    return stoppedLast;
  }

  function isTooSoon(cameAt: number, aimedAt: number): boolean {
    return aimedAt < cameAt && now() - cameAt < TOO_SOON_MS;
  }

  function scrolls(): void {
    scrolledByHand = now();
    pointer.aimed();
  }

  return {
    handlers: {
      pointermove(event) {
        pointer.moved(placeOf(event));
        under.lookSoon();
      },
      pointerdown(event) {
        pointer.pressed(placeOf(event), (event as PointerEvent).pointerType);
        focus.aimed();
      },
      pointerup(event) {
        // A drag ends elsewhere than it began.
        pointer.moved(placeOf(event));
        const place = pointer.place();
        // After the press: telling it must not delay it.
        if (place !== undefined) window.setTimeout(() => options.pointer?.rests(place), 0);
      },
      pointerleave(event) {
        if (event.target === window.document.documentElement || event.target === window.document) pointer.left();
      },
      wheel: scrolls,
      scroll() {
        if (now() - scrolledByHand < SCROLL_MS) pointer.aimed();
      },
      keydown(event) {
        const { key, repeat } = event as KeyboardEvent;
        firstShown.personActed();
        if (repeat || !/^(Tab|Arrow|Home|End|Page)/.test(key)) return;
        focus.aimed();
        scrolls();
      },
      focusin(event) {
        // Back from our own dialog: the person was here before, and answered.
        if (options.owns((event as FocusEvent).relatedTarget)) focus.aimed();
        focus.focused();
      },
    },
    stopsPointer(control) {
      const stopped = stops(control, () => under.cameAt(control), pointer.restedSince());
      under.pressed(control);
      return stopped;
    },
    stopsKey(control) {
      // Where a person moved the focus to, the key was aimed; elsewhere the page may have put it a moment ago.
      const aimed = focus.pageMovedAt() === Number.NEGATIVE_INFINITY;
      return stops(control, () => appearances.lastAt(control.element), aimed ? now() : Number.NEGATIVE_INFINITY);
    },
    appearedAt: (element) => appearances.lastAt(element),
    stopsRepeat: (control) => canHarm(options, control),
  };
}

function placeOf(event: Event): { x: number; y: number } {
  const { clientX, clientY } = event as PointerEvent;
  return { x: clientX, y: clientY };
}
