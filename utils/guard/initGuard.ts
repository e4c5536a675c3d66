import { createGestures, type ClickNow } from './gesture';
import type { GuardOptions } from './guardOptions';
import { createResetGuard } from './guardReset';
import { createSelectGuard } from './guardSelect';
import { createHolds } from './holds';
import { createKeyGuard } from './guardKeys';
import { createOwnQuestion } from './ownQuestion';
import { createPasses } from './passes';
import { createReplay } from './replay';
import { createShield } from './shield';

/**
 * Stops what would clear filled fields before the page sees it, and asks. Its listeners stand on the
 * window in the capture phase; `document.open()` removes them: call again with a fresh signal then.
 * A failure of the guard is told once and lets the event pass.
 */
export function initGuard(options: GuardOptions): void {
  const { window, signal } = options;
  const isPerson = options.isPerson ?? ((event: Event) => event.isTrusted);
  const told = new Set<string>();
  const trouble = (error: unknown): void => {
    const sentence = error instanceof Error ? error.message : String(error);
    if (told.has(sentence)) return;
    told.add(sentence);
    options.log.trouble(sentence);
  };

  const passes = createPasses(() => window.performance.now());
  const replay = createReplay(options, passes, trouble);
  const shield = createShield(options, trouble);
  const question = createOwnQuestion(window, shield.appearedAt);
  const holds = createHolds(options, passes, question, trouble);
  const gestures = createGestures(options, passes, holds, replay, shield, question);
  const selects = createSelectGuard(options, passes, holds, replay);
  const keys = createKeyGuard(options, passes, holds, replay);

  const listen = (type: string, handler: (event: Event) => void, byPerson = true): void => {
    const safely = (event: Event): void => {
      try {
        if (replay.running() || isPerson(event) !== byPerson || !options.alive() || options.owns(event.target)) return;
        handler(event);
      } catch (error) {
        trouble(error);
      }
    };
    window.addEventListener(type, safely, { capture: true, signal });
  };
  for (const [type, handler] of Object.entries(shield.handlers)) listen(type, handler);
  for (const [type, handler] of Object.entries(selects)) listen(type, handler);
  for (const [type, handler] of Object.entries(gestures.handlers)) listen(type, handler);
  for (const [type, handler] of Object.entries(keys.handlers)) listen(type, handler);
  listen('click', keys.scriptClick, false);
  const actNow = (): ClickNow | undefined => gestures.clickNow() ?? keys.actNow();
  const reset = createResetGuard(options, actNow, passes, holds, replay);
  // The event of `form.reset()` is trusted in one browser and not in another.
  listen('reset', reset);
  listen('reset', reset, false);
}
