import { findFlatGated } from './flatGate';
import { findControlled, findGated } from './gateShape';
import { findResetStake, type Stake } from './scope';
import { chosenBeside, finding, isReset, nearby, saysNo, type Ground, type Suspect } from './suspect';
import { affirms, isHarmlessCommand } from './wording';

/** The page's own shape: a native reset, a box or an answer that opens and closes what follows. */
export const byStructure: Ground = (suspect) => {
  const { control, change, sort, options } = suspect;
  if (suspect.knows('harmless') || suspect.knows('asksItself')) return undefined;
  if (isReset(control.element)) {
    const { form } = control.element;
    if (form === null || isHarmlessCommand(control.name)) return undefined;
    return finding('structure', 'reset', findResetStake(suspect.page(), form, options.unsaved() > 0));
  }
  if (sort === 'box') return change.ticks ? undefined : finding('structure', 'answer', openedByBox(suspect));
  if (sort !== 'answer' || !saysNo(suspect)) return undefined;
  // Without another answer chosen before, nothing was opened that this one could close.
  if (chosenBeside(suspect) === undefined) return undefined;
  const page = suspect.page();
  const stake = findControlled(page, control) ?? findGated(page, control) ?? findFlatGated(page, control);
  return finding('structure', 'answer', stake);
};

/** What a ticked box names as opened by it; or, where it says "I have travelled", what follows it. */
function openedByBox(suspect: Suspect): Stake | undefined {
  const { control } = suspect;
  return findControlled(suspect.page(), control) ?? (affirms(control.name) ? nearby(suspect) : undefined);
}
