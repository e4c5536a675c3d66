import { selfAndAncestors } from './ancestors';
import { matchesRule } from './matchesRule';
import { findEntryStake, findStake, wholePage, type Stake } from './scope';
import { finding, kindOf, nearby, saysNo, type Ground, type Suspect } from './suspect';

/** The portal's shipped rules name this control, or the question it answers. */
export const byRule: Ground = (suspect) => {
  const { options, control, change } = suspect;
  const { clearing, signOut } = options.portal;
  if (matchesRule(control, signOut)) {
    return options.unsaved() > 0 ? finding('rule', 'signOut', wholePage(suspect.page())) : undefined;
  }
  if (matchesRule(control, clearing)) {
    if (!change.ticks) return undefined;
    if (suspect.wording === 'remove') return finding('rule', 'remove', findEntryStake(suspect.page(), control));
    return finding('rule', kindOf(suspect), nearby(suspect));
  }
  return closesGate(suspect) ? finding('rule', 'answer', gateStake(suspect)) : undefined;
};

/** The rule names the emptying answer itself, or a group whose "No" is that. */
function closesGate({ options, control, change, sort, wording }: Suspect): boolean {
  const { gates } = options.portal;
  if (gates.length === 0 || sort === 'command') return false;
  if (matchesRule(control, gates)) return change.ticks;
  const around = [...selfAndAncestors(control.element)].slice(1);
  if (!around.some((element) => matchesRule({ ...control, element }, gates))) return false;
  return sort === 'box' ? !change.ticks : saysNo({ wording });
}

/** "Does not apply" in a box means the field beside it. */
function gateStake(suspect: Suspect): Stake | undefined {
  const beside = suspect.sort === 'box' && suspect.wording === 'bareAnswer';
  return beside ? findStake(suspect.page(), suspect.control, 'beside', true) : nearby(suspect);
}
