import { shadowRootOf } from '../forms/shadow';
import { isElement } from './ancestors';
import { plain } from '../forms/plain';

/**
 * The innermost element of an event, closed shadow roots included: there the composed path ends at the
 * host, and what stands under the pointer (for keys: what has the focus) is asked of the root itself.
 */
export function deepTarget(event: Event): Element | undefined {
  const first = event.composedPath()[0];
  if (!isElement(first)) return undefined;
  let target = first;
  for (;;) {
    const root = plain(target, 'shadowRoot') === null ? shadowRootOf(target) : null;
    const inner = root === null ? null : elementIn(root, event);
    if (inner === null || inner === target) return target;
    target = inner;
  }
}

function elementIn(root: ShadowRoot, event: Event): Element | null {
  // Clicks made by a key stand at 0,0 with detail 0.
  const pointed = 'clientX' in event && ((event as MouseEvent).detail > 0 || event.type.startsWith('pointer'));
  if (!pointed) return root.activeElement;
  const { clientX, clientY } = event as MouseEvent;
  return root.elementFromPoint(clientX, clientY);
}
