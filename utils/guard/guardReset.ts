import { closest, encloses } from './ancestors';
import { readFilledPage } from './filledPage';
import type { ClickNow } from './gesture';
import type { GuardOptions, Verdict } from './guardOptions';
import type { Holds } from './holds';
import type { Passes } from './passes';
import type { Replay } from './replay';
import { findResetStake } from './scope';
import { matchesRule } from './matchesRule';
import { createSuspect, isReset, PLAIN_PRESS } from './suspect';
import { classifyWording } from './wording';

/** `form.reset()` called by the page inside a person's click: the one wipe by script that can be canceled. */
export function createResetGuard(
  options: GuardOptions,
  clickNow: () => ClickNow | undefined,
  passes: Passes,
  holds: Holds,
  replay: Replay,
): (event: Event) => void {
  const { window, form } = options;
  return (event) => {
    const click = clickNow();
    const target = event.composedPath()[0] as HTMLFormElement;
    if (click === undefined || click.passed || isWanted(options, click, target)) return;
    const stake = findResetStake(readFilledPage(form), target, options.unsaved() > 0);
    if (stake === undefined || passes.take(click.control.element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { element, name } = click.control;
    const verdict: Verdict = { control: element, name, kind: 'reset', reason: 'structure', form, ...stake };
    holds.open(verdict, () => {
      // Not `target.reset()`: a field of that name would stand in its place.
      replay.unguarded(() => window.HTMLFormElement.prototype.reset.call(target));
    });
  };
}

/** Saving and adding an entry empty the entry form by right; a native reset was judged when it was pressed. */
function isWanted(options: GuardOptions, { control }: ClickNow, form: HTMLFormElement): boolean {
  const { element, name } = control;
  if (isReset(element) && element.form === form) return true;
  const wording = classifyWording(name);
  if (wording === 'advance' || wording === 'add') return true;
  const { advance, asksItself } = options.portal;
  if (matchesRule(control, advance) || matchesRule(control, asksItself)) return true;
  // A button of the page's own dialog: it has asked already.
  const dialog = closest(element, 'dialog,[role=dialog],[role=alertdialog]');
  if (dialog !== undefined && !encloses(dialog, form)) return true;
  const suspect = createSuspect(options, control, PLAIN_PRESS);
  return suspect.knows('harmless') || suspect.knows('asksItself');
}
