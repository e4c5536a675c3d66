import { selfAndAncestors } from './ancestors';
import type { FirstShown } from './firstShown';

/** What shows, hides, enables or disables what is inside. */
const SHOWING = ['hidden', 'open', 'class', 'style', 'disabled', 'inert', 'aria-hidden', 'aria-disabled'];
/** A page that is built at once need not be noted node by node. */
const MOST_NOTED = 500;

/** Knows when a part of the page was put there or shown. */
export interface Appearances {
  /** When the element, or anything around it, was last inserted, shown or enabled; -Infinity for long ago. */
  lastAt(element: Element): number;
}

export function watchAppearances(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  firstShown: FirstShown,
): Appearances {
  const { document, performance } = window;
  const noted = new WeakMap<Node, number>();
  let allAt = Number.NEGATIVE_INFINITY;
  const observer = new window.MutationObserver((records) => {
    const now = performance.now();
    if (records.length > MOST_NOTED) allAt = now;
    else
      for (const { type, target, addedNodes } of records) {
        if (type === 'attributes') noted.set(target, now);
        for (const node of addedNodes) noted.set(node, now);
      }
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: SHOWING });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    lastAt(element) {
      let last = Math.max(allAt, firstShown.at());
      // The page's frame changes its class for many reasons; none of them shows a single control.
      for (const at of selfAndAncestors(element)) {
        if (at !== document.body && at !== document.documentElement) last = Math.max(last, noted.get(at) ?? last);
      }
      return last === Number.POSITIVE_INFINITY ? performance.now() : last;
    },
  };
}
