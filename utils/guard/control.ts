import { accessibleName } from './accessibleName';
import { isElement, selfAndAncestors } from './ancestors';
import { attributeOf, localNameOf, plain } from '../forms/plain';

/** What pressing it does: act, go elsewhere, tick, choose one of several, or nothing that could clear. */
export type ControlRole = 'button' | 'link' | 'checkbox' | 'radio' | 'option' | 'select' | 'text';

/** The thing that a gesture works on, whatever part of it was touched. */
export interface Control {
  element: Element;
  role: ControlRole;
  name: string;
}

const BY_ARIA: Readonly<Record<string, ControlRole>> = {
  button: 'button',
  menuitem: 'button',
  tab: 'button',
  link: 'link',
  checkbox: 'checkbox',
  switch: 'checkbox',
  menuitemcheckbox: 'checkbox',
  radio: 'radio',
  menuitemradio: 'radio',
  option: 'option',
  textbox: 'text',
  searchbox: 'text',
  combobox: 'text',
  spinbutton: 'text',
};

/** Farther out stands the page, not the control. */
const MAX_DEPTH = 16;

/** The control that a press on `start` works on; undefined for plain text and empty places. */
export function findControl(start: Element): Control | undefined {
  let depth = 0;
  for (const element of selfAndAncestors(start)) {
    if (depth++ > MAX_DEPTH || localNameOf(element) === 'body') break;
    const found = localNameOf(element) === 'label' ? labelled(element as HTMLLabelElement) : element;
    if (found === undefined) continue;
    const role = roleOf(found);
    if (role !== undefined) return { element: found, role, name: accessibleName(found) };
  }
  return findClickable(start);
}

function labelled(label: HTMLLabelElement): Element | undefined {
  if (label.htmlFor === '') return label.querySelector('input,select,textarea,button') ?? undefined;
  return (label.getRootNode() as Document | ShadowRoot).getElementById(label.htmlFor) ?? undefined;
}

function roleOf(element: Element): ControlRole | undefined {
  const aria = BY_ARIA[attributeOf(element, 'role')?.trim().toLowerCase() ?? ''];
  switch (localNameOf(element)) {
    case 'input':
      return inputRole(element as HTMLInputElement, aria);
    case 'button':
    case 'summary':
      return aria ?? 'button';
    case 'a':
    case 'area':
      // A link without an address, or to a script, is a button in disguise.
      return aria ?? (/^(?!#|javascript:)./i.test(attributeOf(element, 'href') ?? '') ? 'link' : 'button');
    case 'select':
    case 'option':
      return 'select';
    case 'textarea':
      return 'text';
    default:
      if (aria !== undefined) return aria;
      if (attributeOf(element, 'onclick') !== null) return 'button';
      return plain(element as HTMLElement, 'isContentEditable') === true ? 'text' : undefined;
  }
}

function inputRole(input: HTMLInputElement, aria: ControlRole | undefined): ControlRole {
  switch (input.type) {
    case 'submit':
    case 'button':
    case 'reset':
    case 'image':
      return 'button';
    case 'checkbox':
      return 'checkbox';
    case 'radio':
      return 'radio';
    default:
      return aria === 'button' ? 'button' : 'text';
  }
}

/** Components and bare `div`s with a listener that we cannot see: what looks pressable and holds no field. */
function findClickable(start: Element): Control | undefined {
  const view = plain(start, 'ownerDocument').defaultView;
  let depth = 0;
  for (const element of selfAndAncestors(start)) {
    if (depth++ > 4 || !isElement(element) || /^(body|html|form|main)$/.test(localNameOf(element))) return undefined;
    const pressable =
      element.localName.includes('-') ||
      element.hasAttribute('tabindex') ||
      view?.getComputedStyle(element).cursor === 'pointer';
    if (!pressable) continue;
    if (element.querySelector('input,select,textarea,button,table') !== null) return undefined;
    return { element, role: 'button', name: accessibleName(element) };
  }
  return undefined;
}
