import { accessibleName } from '../guard/accessibleName';
import { findControl } from '../guard/control';
import { learnedControl, learnedSection } from '../guard/learnedKey';
import { matchesRule } from '../guard/matchesRule';
import { saysOneEntry, savesEntry } from '../guard/savesEntry';
import { classifyWording, type Wording } from '../guard/wording';
import type { Learned } from '../messages/contract';
import type { Portal } from '../portals/schema';
import type { AddSearch } from '../restore/addControl';
import { hasAddSign } from './addSigns';

/** Whatever was seen of them: a control of such a name is never pressed to add an entry. */
const FORBIDDEN: ReadonlySet<Wording> = new Set([
  'advance',
  'clear',
  'clearAll',
  'remove',
  'denies',
  'signOut',
  'sameAs',
]);

/** What is known of a portal's controls for adding: seen here, told by its rules, or said by their names. */
export function addKnowledge(portal: Portal, learned: () => readonly Learned[]): Omit<AddSearch, 'document' | 'form'> {
  return { isLearned, saysAdd, isForbidden, opens: (control) => knows(control, 'opens'), commits };

  function isLearned(control: HTMLElement, section: readonly string[]): boolean {
    return knows(control, 'adds', learnedSection(section));
  }

  function knows(control: HTMLElement, what: Learned['what'], section?: string): boolean {
    const found = findControl(control);
    if (!found) return false;
    const name = learnedControl(found);
    return learned().some(
      (known) => known.what === what && known.control === name && (section === undefined || known.section === section),
    );
  }

  function saysAdd(control: HTMLElement): boolean {
    const name = accessibleName(control);
    return (
      matchesRule({ element: control, name }, portal.adding) ||
      classifyWording(name) === 'add' ||
      hasAddSign(control, name)
    );
  }

  function isForbidden(control: HTMLElement): boolean {
    const name = accessibleName(control);
    return !matchesRule({ element: control, name }, portal.adding) && FORBIDDEN.has(classifyWording(name));
  }

  /** Seen to commit an entry and named as nothing more, or saying so. */
  function commits(control: HTMLElement): 'seen' | 'says' | undefined {
    const name = accessibleName(control);
    if (isForbidden(control) && !savesEntry(name)) return undefined;
    if (knows(control, 'adds')) return 'seen';
    return saysAdd(control) || saysOneEntry(name) || (savesEntry(name) && isInDialog(control)) ? 'says' : undefined;
  }
}

function isInDialog(control: Element): boolean {
  return control.closest('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]') !== null;
}
