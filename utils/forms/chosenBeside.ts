import type { Option } from './field';
import { isChosen } from './isChosen';
import { attributeOf, childrenOf, findAllIn, matches, parentOf } from './plain';
import { foldSpace, isPrompt, visibleText } from './text';

/** A select drawn around the field in which one searches it is a small box. */
const MOST_UP = 4;
const BOUNDS = 'form,fieldset,label,td,th,tr,li,section,article,main,body,p,dl,[role=group],[role=row]';
const OTHERS =
  'label,legend,h1,h2,h3,h4,h5,h6,select:not([hidden],[aria-hidden=true],[tabindex="-1"]),textarea,' +
  'input:not([type=hidden],[aria-hidden=true],[tabindex="-1"])';
/** How libraries call the box of a select, the chosen text in it, or the chips of several. */
const OF_A_SELECT = /select|value|chip|tag|token|choice|pill|combo|picker/i;
/** In the box, but nobody's choice: the list, what is said to screen readers, buttons, the prompt. */
const NO_CHOICE =
  'button,svg,label,legend,style,[role=option]:not([aria-selected=true]),[role=log],[role=status],[role=alert],[role=img],[aria-live],' +
  '[popover],[hidden],[style*="display: none"],[class*=popup i],[class*=placeholder i]:not([class*=selected i]),[class*=-empty i]:not([class*=not-empty i],[class*=non-empty i]),[class*=transparent],[class*=sr-only],' +
  '[class*=visually-hidden i],[class*=a11y i]';

/**
 * What a select shows as chosen beside the field in which one searches it; the field itself is empty
 * then. Undefined where there is no such select: a field with suggestions, whose text is the answer.
 * @param isSelect known to be one: whatever text stands beside it is what was chosen
 */
export function chosenBeside(input: HTMLElement, isSelect = false): Option[] | undefined {
  let named = isSelect;
  let up = 0;
  for (let at = parentOf(input); at instanceof Element && up++ < MOST_UP; at = parentOf(at)) {
    if (matches(at, BOUNDS) || holdsOther(at, input)) return undefined;
    named ||= OF_A_SELECT.test(attributeOf(at, 'class') ?? '');
    const items = itemsIn(at);
    if (items.length > 0) {
      const isNamed = named || items.some((item) => OF_A_SELECT.test(item.className)) || namedAbove(at, MOST_UP - up);
      return isNamed
        ? items.filter(({ text }) => !isPrompt(text)).map(({ text }) => ({ value: text, text }))
        : undefined;
    }
  }
  return undefined;
}

function holdsOther(box: Element, input: HTMLElement): boolean {
  return findAllIn(box, OTHERS).some((other) => other !== input);
}

function namedAbove(from: Element, levels: number): boolean {
  let up = 0;
  for (let at = parentOf(from); at instanceof Element && up++ < levels; at = parentOf(at)) {
    if (OF_A_SELECT.test(attributeOf(at, 'class') ?? '')) return true;
  }
  return false;
}

interface Item {
  text: string;
  className: string;
}

/** Each of several chips, or the one text. */
function itemsIn(box: Element): Item[] {
  const own = [...box.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && foldSpace(node.nodeValue ?? '') !== '',
  );
  const shown = [...childrenOf(box)].filter((child) => !isNoChoice(child) && textOf(child) !== '');
  if (own || shown.length === 0) {
    const text = textOf(box);
    return text === '' ? [] : [{ text, className: attributeOf(box, 'class') ?? '' }];
  }
  const [only] = shown;
  if (only && shown.length === 1) {
    const inner = itemsIn(only);
    return inner.map((item) => ({ ...item, className: `${item.className} ${attributeOf(only, 'class') ?? ''}` }));
  }
  return shown.map((child) => ({ text: textOf(child), className: attributeOf(child, 'class') ?? '' }));
}

function textOf(element: Element): string {
  return visibleText(element, isNoChoice);
}

/** Chips can be given to screen readers as a list, too: one in which every option is chosen. */
function isNoChoice(element: Element): boolean {
  if (!matches(element, '[role=listbox]')) return matches(element, NO_CHOICE);
  return findAllIn(element, '[role=option]').some((option) => !isChosen(option));
}
