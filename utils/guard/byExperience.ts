import { matchesRule } from './matchesRule';
import { chosenBeside, finding, kindOf, learnedAbout, nearby, type Ground } from './suspect';

/** This control was seen to empty fields here, or the answer chosen now to open them. Shipped rules win over it. */
export const byExperience: Ground = (suspect) => {
  const { options, control, change } = suspect;
  if (matchesRule(control, options.portal.clearing) || suspect.knows('asksItself') || suspect.knows('harmless')) {
    return undefined;
  }
  if (suspect.knows('clears') && change.ticks) return finding('learned', kindOf(suspect), nearby(suspect));
  if (suspect.knows('reveals') && !change.ticks) return finding('learned', 'answer', nearby(suspect));
  if (suspect.sort !== 'answer') return undefined;
  const opener = chosenBeside(suspect);
  if (opener === undefined || !learnedAbout(options, opener).has('reveals')) return undefined;
  return finding('learned', 'answer', nearby(suspect));
};
