/**
 * A form answers with its controls before its own properties, for extensions too: in a form with a field named
 * "children", `form.children` is that field, and with one named "parentNode" a walk upwards never ends
 * (HTML, `[LegacyOverrideBuiltIns]`). Whatever may be a form is read through here.
 */
export function plain<T extends Node, K extends keyof T>(node: T, property: K): T[K] {
  return node instanceof HTMLFormElement
    ? (Reflect.get(HTMLFormElement.prototype, property, node) as T[K])
    : node[property];
}

export const parentOf = (node: Node): ParentNode | null => plain(node, 'parentNode');
export const childrenOf = (parent: Element | ShadowRoot): HTMLCollection =>
  parent instanceof ShadowRoot ? parent.children : plain(parent, 'children');
export const tagOf = (element: Element): string => plain(element, 'tagName');
export const localNameOf = (element: Element): string => plain(element, 'localName');
export const rootOf = (node: Node): Document | ShadowRoot =>
  plain(node, 'getRootNode').call(node) as Document | ShadowRoot;
export const attributeOf = (element: Element, name: string): string | null =>
  plain(element, 'getAttribute').call(element, name);
export const matches = (element: Element, selector: string): boolean =>
  plain(element, 'matches').call(element, selector);
export const holds = (outer: Node, inner: Node | null): boolean => plain(outer, 'contains').call(outer, inner);
/** `querySelector` and `querySelectorAll` of what may be a form. */
export const findIn = (element: Element, selector: string): Element | null =>
  plain(element, 'querySelector').call(element, selector) as Element | null;
export const findAllIn = <E extends Element = HTMLElement>(element: ParentNode & Node, selector: string): E[] => [
  ...(plain(element, 'querySelectorAll').call(element, selector) as NodeListOf<E>),
];
export const closestTo = (element: Element, selector: string): Element | null =>
  plain(element, 'closest').call(element, selector) as Element | null;
