import { selfAndAncestors } from './ancestors';

/** A question that was left open longer is not about that press any more. */
const OPEN_MS = 60_000;
const LAYERS = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[popover]';
const FIELDS = 'input:not([type=hidden],[type=button],[type=submit],[type=reset]),select,textarea';

/** The page's own "Are you sure?": who answers it has been asked, by us a moment ago or by the page. */
export interface OwnQuestion {
  /** A wiping press went through. */
  wiped(): void;
  /** Does this control stand in a layer without fields that came up after such a press? True once. */
  takeAnswer(control: Element): boolean;
}

export function createOwnQuestion(window: Window, appearedAt: (element: Element) => number): OwnQuestion {
  const { performance } = window;
  let since = Number.POSITIVE_INFINITY;
  return {
    wiped: () => (since = performance.now()),
    takeAnswer(control) {
      if (performance.now() - since > OPEN_MS || appearedAt(control) < since || !isInLayer(window, control))
        return false;
      since = Number.POSITIVE_INFINITY;
      return true;
    },
  };
}

function isInLayer(window: Window, control: Element): boolean {
  for (const at of selfAndAncestors(control)) {
    if (at === window.document.body || at.querySelector(FIELDS) !== null) return false;
    if (at !== control && (at.matches(LAYERS) || window.getComputedStyle(at).position === 'fixed')) return true;
  }
  return false;
}
