import { matches, parentOf, plain } from '../forms/plain';

/**
 * The parent as it is rendered: slotted content stands in its slot, a shadow root in its host.
 * In web components the pressed text is slotted, and the button stands around the slot.
 */
export function flatParent(node: Node): Element | undefined {
  const slot = isElement(node) ? plain(node, 'assignedSlot') : null;
  if (slot) return slot;
  const parent = plain(node, 'parentElement');
  if (parent) return parent;
  const root = parentOf(node);
  return root !== null && 'host' in root ? (root.host as Element) : undefined;
}

/** The element and everything around it, innermost first. */
export function* selfAndAncestors(element: Element): Generator<Element> {
  for (let node: Element | undefined = element; node !== undefined; node = flatParent(node)) yield node;
}

/** Whether `outer` is `inner` or stands around it, across shadow roots. */
export function encloses(outer: Element, inner: Element): boolean {
  for (const element of selfAndAncestors(inner)) if (element === outer) return true;
  return false;
}

/** Works across frames and worlds, where `instanceof` does not. */
export function isElement(value: unknown): value is Element {
  if (value instanceof HTMLFormElement) return true;
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 1;
}

/** The innermost element around (or at) `element` that matches, across shadow roots. */
export function closest(element: Element, selector: string): Element | undefined {
  for (const candidate of selfAndAncestors(element)) if (matches(candidate, selector)) return candidate;
  return undefined;
}
