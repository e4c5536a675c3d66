import { foldSpace, visibleText } from './text';

/** One choice of several, shown beside the field that it was chosen with, with a control that takes it away. */
export interface Chip {
  text: string;
  remove: HTMLElement;
}

const REMOVERS = 'button,[role=button],a,[class*=delete i],[class*=remove i]';
const REMOVES = /^(remove|delete|deselect|unselect|supprimer|retirer|enlever|effacer)\b|^[×✕✖⨯]$/iu;
const REMOVE_CLASS = /delete[- ]?icon|chip-?remove|remove-?(icon|button)/i;
const TYPED = 'input:not([type=hidden],[type=checkbox],[type=radio],[aria-hidden=true]),textarea,select';
const MOST_UP = 4;

/** The chips that belong to a field with suggestions, in the order in which they stand. */
export function chipsOf(input: Element): Chip[] {
  let box = input.parentElement;
  for (let up = 0; box && up < MOST_UP && !box.matches('form,fieldset,main,body,td'); up++, box = box.parentElement) {
    if (box.querySelectorAll(TYPED).length > 1) return [];
    const found = chipsIn(box);
    if (found.length > 0) return found;
  }
  return [];
}

/** The field whose chip a press takes away. */
export function chipOwner(pressed: Element): Element | undefined {
  const remover = pressed.closest(REMOVERS);
  if (!remover || !isRemover(remover)) return undefined;
  let box = remover.parentElement;
  for (let up = 0; box && up < MOST_UP + 2; up++, box = box.parentElement) {
    const [input, other] = box.querySelectorAll('input[role=combobox],input[aria-autocomplete]');
    if (input) return other || !chipsOf(input).some((chip) => chip.remove === remover) ? undefined : input;
  }
  return undefined;
}

function chipsIn(box: Element): Chip[] {
  return [...box.querySelectorAll<HTMLElement>(REMOVERS)].filter(isRemover).flatMap((remove) => {
    const text = textBeside(remove, box);
    return text === '' ? [] : [{ text, remove }];
  });
}

function isRemover(element: Element): boolean {
  const name = foldSpace(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent);
  return REMOVES.test(name) || REMOVE_CLASS.test(element.getAttribute('class') ?? '');
}

/** What the chip says, without the control that removes it. */
function textBeside(remove: Element, box: Element): string {
  for (let at = remove.parentElement; at && at !== box; at = at.parentElement) {
    const text = visibleText(at, (inner) => inner.matches(REMOVERS) && isRemover(inner));
    if (text !== '') return text;
  }
  return '';
}
