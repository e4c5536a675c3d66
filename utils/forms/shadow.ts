import { findAllIn, holds, localNameOf, matches, parentOf, plain, rootOf } from './plain';
/**
 * Into shadow roots and back out. Closed roots open only to the extension API of each browser
 * (exactly one of the two exists; techniques.md A3).
 */
interface DomApi {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}
declare const chrome: DomApi | undefined;

/** Hosts that the page-side signal named; a closed root on a plain `div` is found no other way. */
const announced = new WeakSet<Element>();

/** Remembers a host whose root was attached by script, so that `shadowRootOf` asks for its closed root. */
export function announceShadowHost(host: Element): void {
  announced.add(host);
}

/** The open or closed shadow root of an element, or null. Asks the costly API only where a root is possible. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = plain(element, 'shadowRoot');
  if (open) return open;
  const custom = localNameOf(element).includes('-');
  if (!custom && !announced.has(element)) return null;
  const own = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  const api = typeof chrome === 'undefined' ? undefined : chrome.dom?.openOrClosedShadowRoot;
  if (!api || !(element instanceof HTMLElement)) return null;
  return api(element);
}

/** The parent in the tree a person sees: a shadow root's parent is its host. */
export function composedParent(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Is `node` inside `container` (or it), looking through shadow roots? */
export function composedContains(container: Node, node: Node): boolean {
  // Asked of every field of a long form at a press: no step in script but from one tree out to the next.
  for (let at = node; ;) {
    if (holds(container, at)) return true;
    const root: Node = rootOf(at);
    if (!(root instanceof ShadowRoot)) return false;
    at = root.host;
  }
}

/** `querySelectorAll` that looks into the shadow roots of components too, in the order a person meets what it finds. */
export function queryDeep(root: Document | ShadowRoot | Element, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const own = root instanceof Element ? shadowRootOf(root) : null;
  if (own) found.push(...queryDeep(own, selector));
  for (const element of findAllIn(root, '*')) {
    if (matches(element, selector)) found.push(element);
    const shadow = localNameOf(element).includes('-') ? shadowRootOf(element) : null;
    if (shadow) found.push(...queryDeep(shadow, selector));
  }
  return found;
}

/** Does `a` come before `b` on the page? Compared in the innermost tree that both stand in. */
export function comesBefore(a: Element, b: Element): boolean {
  const [ofA, ofB] = [treesAround(a), treesAround(b)];
  const common = ofA.find(({ root }) => ofB.some((other) => other.root === root));
  const other = ofB.find(({ root }) => root === common?.root);
  if (!common || !other) return false;
  if (common.element === other.element) return common.element === a && b !== a; // `b` stands inside of the component `a`
  return (common.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The element in its own tree, and the components around it in theirs, innermost first. */
function treesAround(element: Element): { element: Element; root: Node }[] {
  const root = element.getRootNode();
  const here = { element, root };
  return root instanceof ShadowRoot ? [here, ...treesAround(root.host)] : [here];
}

/** The innermost element of an event, through open roots; the host where the root is closed. */
export function innermostTarget(event: Event): Element | undefined {
  const first = event.composedPath()[0];
  if (first instanceof Element) return first;
  return event.target instanceof Element ? event.target : undefined;
}
