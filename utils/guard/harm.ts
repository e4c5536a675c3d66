import { closest, selfAndAncestors } from './ancestors';
import type { Control } from './control';
import { fold } from './fold';
import type { GuardOptions } from './guardOptions';
import { matchesRule } from './matchesRule';
import { isReset } from './suspect';
import { classifyWording, isHarmlessCommand } from './wording';

/** Sends for good, rather than to the next screen. */
const SENDS =
  /^(submit|send|transmit|confirm|pay|sign|finish|complete|accept|agree|i agree|i accept|soumettre|envoyer|transmettre|presenter|confirmer|payer|signer|terminer|accepter|j'accepte)\b/;
/** Says yes to a question in a dialog. */
const CONSENTS =
  /^(yes|ok|okay|oui|d'accord|confirm|continue|proceed|discard|delete|remove|clear|leave|confirmer|continuer|supprimer|effacer|retirer|quitter)\b/;
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],.modal';

/**
 * Would pressing this by mistake do harm: clear, delete, submit, sign out or answer a gate? Asked for the
 * shield, which knows no stakes: an accident is one even where nothing stands filled.
 */
export function canHarm({ portal }: Pick<GuardOptions, 'portal'>, control: Control): boolean {
  const { element, role, name } = control;
  if (role === 'text' || role === 'select') return false;
  if (matchesRule(control, portal.clearing) || matchesRule(control, portal.signOut)) return true;
  for (const at of selfAndAncestors(element)) if (matchesRule({ ...control, element: at }, portal.gates)) return true;
  if (isReset(element)) return !isHarmlessCommand(name);
  const said = fold(name);
  switch (classifyWording(name)) {
    case 'clear':
    case 'clearAll':
    case 'remove':
    case 'signOut':
    case 'denies':
    case 'bareAnswer':
      return true;
    case 'no':
    case 'yes':
    case 'sameAs':
      return (role !== 'button' && role !== 'link') || answersDialog(element, said);
    case 'advance':
      // "Send me decisions electronically" in a box sends nothing.
      return ((role === 'button' || role === 'link') && SENDS.test(said)) || answersDialog(element, said);
    default:
      return answersDialog(element, said);
  }
}

function answersDialog(element: Element, said: string): boolean {
  return CONSENTS.test(said) && closest(element, DIALOG) !== undefined;
}
