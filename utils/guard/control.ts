import { accessibleName } from './accessibleName';
import { closest, isElement, selfAndAncestors } from './ancestors';
import { attributeOf, localNameOf, plain } from '../forms/plain';
import { classifyWording } from './wording';

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

const SVG = 'http://www.w3.org/2000/svg';
const BARE = 'span,div,li,td,p,b,i,em,strong,small,svg,img';
/** Named after what they are about, and read rather than pressed. */
const TITLES = 'h1,h2,h3,h4,h5,h6,legend,label,th,caption,dt,[role=heading],[role=columnheader],[role=tooltip]';
const MAX_BARE_PARTS = 2;
const SENTENCE = /(\S+\s+){5}\S|[.:;?]\s*$/; // reading matter

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
  return selectShowing(start) ?? findClickable(start);
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

const SELECT_FIELD = 'input[role=combobox],input[aria-haspopup=listbox]';
const SELECT_PART = '[class*=select],[class*=dropdown],[class*=combo],[class*=value],[class*=placeholder]';
const MAX_SELECT_DEPTH = 4;

/** The text that a drawn select shows ("Empty", "None") opens its list, whatever it says: it stands for the select's own field. */
function selectShowing(start: Element): Control | undefined {
  if ((start.textContent ?? '').trim() === '' || !start.matches(SELECT_PART)) return undefined;
  let box = start.parentElement;
  for (let up = 0; box !== null && up < MAX_SELECT_DEPTH; up++, box = box.parentElement) {
    const fields = [...box.querySelectorAll('input,select:not([tabindex="-1"]),textarea,button')];
    const [field] = fields;
    if (field === undefined) continue;
    if (fields.length > 1 || !field.matches(SELECT_FIELD)) return undefined;
    return { element: field, role: 'text', name: accessibleName(field) };
  }
  return undefined;
}

/** Components and bare `div`s with a listener that we cannot see: what looks pressable and holds no field. */
function findClickable(start: Element): Control | undefined {
  const view = plain(start, 'ownerDocument').defaultView;
  let depth = 0;
  for (const element of selfAndAncestors(start)) {
    if (depth++ > 4 || !isElement(element) || /^(body|html|form|main)$/.test(localNameOf(element)))
      return findBare(start);
    const pressable =
      element.localName.includes('-') ||
      element.hasAttribute('tabindex') ||
      view?.getComputedStyle(element).cursor === 'pointer';
    if (!pressable) continue;
    if (element.querySelector('input,select,textarea,button,table') !== null) return findBare(start);
    // A shape inside of an icon takes the hand pointer from the icon, and has no name.
    const whole = element.namespaceURI === SVG ? (element.closest('svg') ?? element) : element;
    return { element: whole, role: 'button', name: accessibleName(whole) };
  }
  return findBare(start);
}

/** Text alone, which nothing shows to be pressable: a control only where it says that it wipes. */
function findBare(start: Element): Control | undefined {
  const element = /^(b|i|em|strong|span|small)$/.test(start.localName) ? (start.parentElement ?? start) : start;
  for (const candidate of [start, element]) {
    if (!candidate.matches(BARE) || candidate.childElementCount > MAX_BARE_PARTS) continue;
    if (closest(candidate, TITLES) !== undefined) return undefined;
    const name = accessibleName(candidate);
    if (!SENTENCE.test(name) && /^(clear|clearAll|remove)$/.test(classifyWording(name)))
      return { element: candidate, role: 'button', name };
  }
  return undefined;
}
