import { hasSecretLabel, isSecret } from '../forms/secrets';
import { queryDeep } from '../forms/shadow';

/** A rectangle of the window, CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const FIELDS = 'input:not([type=hidden]),select,textarea,[contenteditable],[role=combobox],[role=textbox],table';
const MARGIN = 12;

/** What belongs to the site, not to this client's form. */
const BESIDE =
  'header,nav,aside,footer,[role=banner],[role=navigation],[role=complementary],[role=contentinfo],[role=search]';

/**
 * The part of the page that is the form: other clients often stand in lists beside it. The smallest element that holds
 * every field of the page's own `main`, or of the page; where there is none, `main`; undefined where there is neither.
 */
export function findFormRegion(document: Document): Element | undefined {
  const main = [...document.querySelectorAll('main,[role=main]')].find(isDrawn);
  const all = [...queryDeep(document, FIELDS).map(outermost), ...document.querySelectorAll('iframe,frame')]
    .filter((element) => isDrawn(element) && !element.closest(BESIDE))
    .filter((element) => !element.matches('iframe,frame') || element.getBoundingClientRect().height > 100);
  const inMain = all.filter((element) => main?.contains(element) === true);
  const fields = inMain.length > 0 ? inMain : all;
  const [first] = fields;
  if (!first) return main;
  let region: Element | null = first.closest('form') ?? first.parentElement ?? first;
  while (region && !fields.every((element) => region?.contains(element))) region = region.parentElement;
  return region ?? main;
}

/** An element of the document itself: fields inside of components stand where their host stands. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** What of it is in the window now, with a little room around. */
export function boxOf(element: Element, window: Window): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const x = Math.max(0, left - MARGIN);
  const y = Math.max(0, top - MARGIN);
  return {
    x,
    y,
    width: Math.max(0, Math.min(window.innerWidth, right + MARGIN) - x),
    height: Math.max(0, Math.min(window.innerHeight, bottom + MARGIN) - y),
  };
}

/** Fields that no record may show: passwords, codes, payment cards. */
export function isSecretField(element: Element): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  return isSecret(element) || hasSecretLabel(nameOf(element), element);
}

function nameOf(element: HTMLInputElement | HTMLTextAreaElement): string {
  return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? '';
}

export function secretBoxes(document: Document, window: Window): Box[] {
  return queryDeep(document, 'input,textarea')
    .filter((element) => isSecretField(element) && isDrawn(element))
    .map((element) => boxOf(element, window));
}

export function frameBoxes(document: Document, window: Window): Box[] {
  return queryDeep(document, 'iframe,frame')
    .filter(isDrawn)
    .map((frame) => boxOf(frame, window));
}
