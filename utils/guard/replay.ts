import { closest } from './ancestors';
import { isChosen } from './gateShape';
import type { GuardOptions, Verdict } from './guardOptions';
import type { Passes } from './passes';
import { pressSynthetically, type PressedWith } from './synthetic';
import { watchEffect, type EffectWatch } from './watchEffect';

/** Does what the person wanted after "Clear anyway". */
export interface Replay {
  press(verdict: Verdict, chosenBefore: Element | undefined, by?: PressedWith): void;
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

  async function follow(verdict: Verdict, effect: EffectWatch, takeBack: () => void): Promise<void> {
    if (await effect.settled()) return;
    // Only its place spoke against this answer: the page may well note it and act when it is sent. It stays
    // chosen; where it should have acted, choosing it anew is a real click and passes.
    if (verdict.kind === 'answer' && verdict.reason === 'structure') return passes.arm(verdict.control);
    unguarded(takeBack);
    askAgain(verdict);
  }

  return {
    press: (verdict, chosenBefore, by = { pointerType: 'mouse' }) => {
      // A `javascript:` address followed from an extension's world is refused by its content security policy.
      if (!verdict.control.isConnected || closest(verdict.control, 'a[href^="javascript:" i]'))
        return askAgain(verdict);
      const effect = watchEffect(options, verdict);
      unguarded(() => {
        if (pressSynthetically(options.window, verdict.control, by)) effect.confirm();
      });
      // A shortcut changed nothing where the focus was.
      const back = (): void => ('order' in by ? undefined : takeBack(verdict.control, chosenBefore));
      follow(verdict, effect, back).catch(trouble);
    },
    unguarded,
    running: () => depth > 0,
  };
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
