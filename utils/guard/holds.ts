import type { GuardOptions, Verdict } from './guardOptions';
import type { OwnQuestion } from './ownQuestion';
import type { Passes } from './passes';

/** Opens the dialog for a stopped action. */
export interface Holds {
  /**
   * @param proceed does what the person wanted; called at most once, inside the click on "Clear anyway"
   * @param kept puts back what the stopped action had moved already
   */
  open(verdict: Verdict, proceed: () => void, kept?: () => void): void;
}

export function createHolds(
  options: GuardOptions,
  passes: Passes,
  question: OwnQuestion,
  trouble: (error: unknown) => void,
): Holds {
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      trouble(error);
    }
  };

  async function ask(verdict: Verdict, proceed: () => void, kept: (() => void) | undefined): Promise<void> {
    let cleared = false;
    try {
      options.log.held(verdict);
      const answer = await options.hold(verdict, () => {
        if (cleared) return;
        cleared = true;
        options.log.cleared(verdict);
        question.wiped();
        attempt(proceed);
      });
      if (answer === 'clear' || cleared) return;
      attempt(() => kept?.());
      options.log.kept(verdict);
    } catch (error) {
      // The dialog cannot be shown. What cannot ask must not block: the next press passes.
      trouble(error);
      passes.arm(verdict.control);
      attempt(() => options.pressAgain(verdict.name));
    }
  }

  return {
    // A press that reaches the page while a dialog is open means that the dialog is not there: asked again.
    open: (verdict, proceed, kept) => void ask(verdict, proceed, kept),
  };
}
