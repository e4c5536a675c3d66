import { foldName } from './text';
import { findAllIn, findIn } from './plain';

/** Secrets are never read: by declared purpose, by what they are called, and by what a field that shows its password again was before. */
const SECRET_PURPOSE =
  /(^|\s)(current-password|new-password|one-time-code|cc-(number|csc|exp|exp-month|exp-year))(\s|$)/;

/** Over folded names (`cardCvv` reads "card cvv"). A passport's or a permit's number and expiry are no secrets here. */
const SECRET_NAME =
  /\bpass ?(word|wd|code|phrase)s?\b|\bpwd\b|\bmots? ?de ?passe\b|\bcv[cv]\b|\bcsc\b|\bcvn\b|\b(credit|debit) ?card\b|\bcarte ?de ?(credit|debit)\b|\bcc ?(num|number|no|exp\w*)\b|\botp\b|\bone ?time ?(pass|code|pin)\w*|\bcode ?a ?usage ?unique\b/;
/** Only as a whole label: "Verification code", not "Code of the office that did the verification". */
const SECRET_LABEL =
  /^((enter|type|the|your|card|saisir|entrez|le|votre) )*((security|verification|authentication|confirmation|sms|[m#]fa|two (factor|step)|# digit|login|log in|sign in) (code|pin)|code (de )?(securite|verification|authentification|confirmation)|code (a )?# chiffres|code sms|(# digit )?code(?= (we |that was |you )?(sent|texted|emailed|received) | (recu|envoye) par ))( (we |that was |you )?(sent|texted|emailed|received) .*| (recu|envoye) .*)?$/;
/** A card of payment where its security code is asked beside it; a permanent resident card otherwise. */
const CARD_NUMBER = /\bcard ?(number|num|no)\b|\b(numero|no) ?(de |de la )?carte\b/;

/** What a name says, it says at its beginning. */
const MOST_READ = 300;

const seenAsPassword = new WeakSet<Element>();

/** A password, a one-time code or a payment card, as far as the control itself tells. */
export function isSecret(element: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (element.type === 'password' || isBoxOfCode(element)) seenAsPassword.add(element);
  if (seenAsPassword.has(element)) return true;
  if (SECRET_PURPOSE.test(element.getAttribute('autocomplete') ?? '') && !isSearchOfList(element)) return true;
  return namesSecret(nameOf(element), element);
}

/** One of several boxes for one character each, of which the first says that they are a one-time code. */
function isBoxOfCode(element: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (element.maxLength !== 1) return false;
  const around = element.closest('fieldset,[role=group],form') ?? element.parentElement;
  return around !== null && findIn(around, '[maxlength="1"][autocomplete~="one-time-code"]') !== null;
}

/** From now on never read: it was a password, or it holds a payment card. */
export function markSecret(element: Element): void {
  seenAsPassword.add(element);
}

/** Drawn as dots by style: a password field that no browser knows as one. */
export function isMasked(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return (style?.getPropertyValue('-webkit-text-security') || 'none') !== 'none';
}

/** The same, as far as a person reads it. */
export function hasSecretLabel(label: string, element: Element): boolean {
  const name = foldName(label);
  return SECRET_LABEL.test(name) || namesSecret(name, element);
}

/** Libraries say "new-password" there only so that the browser suggests nothing. */
function isSearchOfList(element: Element): boolean {
  return element.getAttribute('role') === 'combobox' && element.getAttribute('autocomplete') === 'new-password';
}

function namesSecret(name: string, element: Element): boolean {
  if (name === '') return false;
  if (SECRET_NAME.test(name)) return true;
  return CARD_NUMBER.test(name) && asksCardCode(element);
}

/** Asked once for all fields of one look: a page may have thousands. */
const cardCodes = new Map<Element, boolean>();

function asksCardCode(element: Element): boolean {
  const around = element.closest('form,fieldset,section,main') ?? element.ownerDocument.body;
  const known = cardCodes.get(around);
  if (known !== undefined) return known;
  if (cardCodes.size === 0) queueMicrotask(() => cardCodes.clear());
  const asks = hasCardCode(around);
  cardCodes.set(around, asks);
  return asks;
}

function hasCardCode(around: Element): boolean {
  return findAllIn<HTMLInputElement>(around, 'input').some(
    (input) =>
      input.getAttribute('autocomplete')?.includes('cc-csc') === true || /\bcv[cv]\b|\bcsc\b/.test(nameOf(input)),
  );
}

function nameOf(element: HTMLInputElement | HTMLTextAreaElement): string {
  const given = `${element.name.slice(0, MOST_READ)} ${element.id.slice(0, MOST_READ)}`;
  return given === ' ' ? '' : foldName(given.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}
