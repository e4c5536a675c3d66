import { byDiscard } from './byDiscard';
import { byExperience } from './byExperience';
import { byFrame } from './byFrame';
import { byRule } from './byRule';
import { byStructure } from './byStructure';
import { byWording } from './byWording';
import type { Control } from './control';
import type { Verdict } from './guardOptions';
import { matchesRule } from './matchesRule';
import { sizeOf } from './scope';
import { asksFrom, createSuspect, type Change, type Ground, type JudgeOptions } from './suspect';

/** The grounds in the order in which they are asked (issue 4). */
const GROUNDS: readonly Ground[] = [byExperience, byRule, byWording, byStructure, byDiscard, byFrame];

/**
 * Would activating this control take filled fields away? Undefined when it would not, when nothing
 * is filled, or where the portal asks by itself.
 */
export function judge(options: JudgeOptions, control: Control, change: Change): Verdict | undefined {
  if (control.role === 'text' || change.already || matchesRule(control, options.portal.asksItself)) return undefined;
  const suspect = createSuspect(options, control, change);
  for (const ground of GROUNDS) {
    const found = ground(suspect);
    if (found === undefined) continue;
    const { kind, reason, stake, form = options.form } = found;
    // Leaving takes what was changed, even where it cannot be counted.
    const size = kind === 'signOut' ? Math.max(1, sizeOf(stake)) : sizeOf(stake);
    if (size < asksFrom(suspect, kind)) return undefined;
    return { control: control.element, name: control.name, kind, reason, form, ...stake };
  }
  return undefined;
}
