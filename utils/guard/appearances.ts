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
      for (const { type, target, addedNodes, attributeName, oldValue } of records) {
        if (type === 'attributes' && shows(target as Element, attributeName, oldValue)) noted.set(target, now);
        for (const node of addedNodes) noted.set(node, now);
      }
  });
  observer.observe(document, { childList: true, subtree: true, attributeOldValue: true, attributeFilter: SHOWING });
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

const HIDING_CLASS = /(^|[\s_-])(hidden|hide|d-none|none|collapsed?|closed|invisible|disabled)($|\s)/i;
const SHOWING_CLASS = /(^|[\s_-])(show|shown|open|opened|visible|active|expanded|in)($|\s)/i;
const HIDING_STYLE = /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])|pointer-events:\s*none|height:\s*0/i;

/** A class or style changes for many reasons (focus, validation, ripples): only what hid it before, or shows it now, counts. */
function shows(element: Element, attribute: string | null, before: string | null): boolean {
  if (attribute !== 'class' && attribute !== 'style') return true;
  const [was, is] = [before ?? '', element.getAttribute(attribute) ?? ''];
  const ended = (pattern: RegExp): boolean => pattern.test(was) && !pattern.test(is);
  if (attribute === 'style') return ended(HIDING_STYLE);
  return ended(HIDING_CLASS) || (SHOWING_CLASS.test(is) && !SHOWING_CLASS.test(was));
}
