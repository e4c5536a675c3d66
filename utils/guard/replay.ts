import { closest } from './ancestors';
import { isChosen } from './gateShape';
import type { GuardOptions, Verdict } from './guardOptions';
import type { Passes } from './passes';
import { watchEffect, type EffectWatch } from './watchEffect';

/** Does what the person wanted after "Clear anyway". */
export interface Replay {
  press(verdict: Verdict, chosenBefore: Element | undefined): void;
  /** Runs an action whose events the guard lets through. */
  unguarded(action: () => void): void;
  /** True while an action runs unguarded. */
  running(): boolean;
}

/**
 * The ladder (techniques.md 40): the full synthetic gesture; then its effect is awaited; where the page
 * wants a real click, the press is taken back and a one-shot pass is armed for that very control.
 */
export function createReplay(options: GuardOptions, passes: Passes, trouble: (error: unknown) => void): Replay {
  let depth = 0;
  const unguarded = (action: () => void): void => {
    depth++;
    try {
      action();
    } finally {
      depth--;
    }
  };
  const askAgain = (verdict: Verdict): void => {
    passes.arm(verdict.control);
    options.pressAgain(verdict.name);
  };

  async function follow(verdict: Verdict, effect: EffectWatch, chosenBefore: Element | undefined): Promise<void> {
    if (await effect.settled()) return;
    // Only its place spoke against this answer: the page may well note it and act when it is sent. It stays
    // chosen; where it should have acted, choosing it anew is a real click and passes.
    if (verdict.kind === 'answer' && verdict.reason === 'structure') return passes.arm(verdict.control);
    unguarded(() => takeBack(verdict.control, chosenBefore));
    askAgain(verdict);
  }

  return {
    press: (verdict, chosenBefore) => {
      // A `javascript:` address followed from an extension's world is refused by its content security policy.
      if (!verdict.control.isConnected || closest(verdict.control, 'a[href^="javascript:" i]'))
        return askAgain(verdict);
      const effect = watchEffect(options, verdict);
      unguarded(() => {
        if (pressSynthetically(options.window, verdict.control)) effect.confirm();
      });
      follow(verdict, effect, chosenBefore).catch(trouble);
    },
    unguarded,
    running: () => depth > 0,
  };
}

/** Returns true where the browser itself carries the action on: a submit, a reset, a link. */
function pressSynthetically(window: GuardOptions['window'], element: Element): boolean {
  const box = element.getBoundingClientRect();
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1, ...at };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new window.PointerEvent('pointerdown', { ...pointer, buttons: 1, pressure: 0.5 }));
  if (element.dispatchEvent(new window.MouseEvent('mousedown', { ...init, buttons: 1 }))) {
    (element as HTMLElement).focus({ preventScroll: true });
  }
  element.dispatchEvent(new window.PointerEvent('pointerup', pointer));
  element.dispatchEvent(new window.MouseEvent('mouseup', init));
  let click: Event | undefined;
  const see = (event: Event): void => {
    click ??= event;
  };
  window.addEventListener('click', see, { capture: true });
  // `click()` runs the control's own behaviour (submit, tick, follow); only HTML elements have it.
  if ('click' in element) (element as HTMLElement).click();
  else element.dispatchEvent(new window.MouseEvent('click', init));
  window.removeEventListener('click', see, { capture: true });
  return click !== undefined && !click.defaultPrevented && goesOn(element);
}

function goesOn(element: Element): boolean {
  const link = closest(element, 'a[href],area[href]');
  if (link !== undefined) return !(link.getAttribute('href') ?? '').startsWith('#');
  if (element.localName !== 'button' && element.localName !== 'input') return false;
  const { type, form } = element as HTMLButtonElement;
  return form !== null && (type === 'submit' || (type as string) === 'image' || type === 'reset');
}

/** An ignored press must not leave a box ticked that the page thinks empty. */
function takeBack(element: Element, chosenBefore: Element | undefined): void {
  if (element.localName !== 'input' || !element.isConnected) return;
  const input = element as HTMLInputElement;
  if (input.type === 'checkbox') input.click();
  if (input.type !== 'radio' || !isChosen(input)) return;
  if (chosenBefore !== undefined && chosenBefore !== input) (chosenBefore as HTMLInputElement).click();
  else input.checked = false;
}
