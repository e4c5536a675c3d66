import { closest, flatParent } from './ancestors';
import { accessibleName } from './accessibleName';
import { classifyWording, type Wording } from './wording';

const BUTTONS = 'button,[role=button],a,input[type=button],input[type=submit]';
const FIELDS = 'input:not([type=button],[type=submit],[type=hidden]),select,textarea';
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],.modal';
/** Buttons of one question stand together; farther out stand those of others. */
const MAX_DEPTH = 3;
const MAX_ANSWERS = 5;
/** How libraries mark the pressed one of a group without saying it to assistive technology. */
const MARKED = /(^|[\s_-])(active|selected|checked|chosen|pressed|is-on|current)($|\s)/i;

/**
 * "Yes | No" drawn with buttons: the other answers of the same question. Empty for every other button, and in
 * a dialog, where "No" answers what the page asks.
 */
export function buttonsBeside(element: Element): Element[] {
  if (!element.matches(BUTTONS) || !isAnswer(classifyWording(accessibleName(element)))) return [];
  let at = flatParent(element);
  for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth++, at = flatParent(at)) {
    if (at.querySelector(FIELDS) !== null) return [];
    const all = [...at.querySelectorAll(BUTTONS)];
    if (all.length > MAX_ANSWERS) return [];
    const wordings = all.map((button) => classifyWording(accessibleName(button)));
    if (!wordings.includes('yes') || !wordings.some((wording) => wording === 'no' || wording === 'denies')) continue;
    return closest(element, DIALOG) === undefined ? all.filter((button) => button !== element) : [];
  }
  return [];
}

/** Whether a button shows itself as the pressed one. */
export function isPressedIn(button: Element): boolean {
  const said = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current', 'data-selected'];
  if (said.some((name) => /^(true|step|page)$/.test(button.getAttribute(name) ?? ''))) return true;
  return /^(on|active|checked)$/.test(button.getAttribute('data-state') ?? '') || MARKED.test(button.className);
}

function isAnswer(wording: Wording): boolean {
  return wording === 'yes' || wording === 'no' || wording === 'denies' || wording === 'bareAnswer';
}
