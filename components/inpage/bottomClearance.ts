import { plain } from '../../utils/forms/plain';
/** The most of a window that another bar may claim; a page that fixes more than that gets our bar over it. */
const MOST_SHARE = 0.4;
/** Where along the foot of the window to look, as shares of its width. */
const PLACES = [0.08, 0.3, 0.5, 0.7, 0.92];

/**
 * How many pixels at the foot of the window belong to bars of the page's own that stay put: a
 * portal's "Save" and "Next" must not lie under ours.
 */
export function bottomClearance(document: Document): number {
  const view = document.defaultView;
  if (view === null) return 0;
  const height = view.innerHeight;
  const tops = PLACES.flatMap((place) =>
    document.elementsFromPoint(view.innerWidth * place, height - 4).flatMap((element) => fixedTop(element, view)),
  );
  const top = Math.min(height, ...tops.filter((each) => each > height * (1 - MOST_SHARE)));
  // A second bar may stand on the first.
  const above = document.elementsFromPoint(view.innerWidth / 2, top - 4).flatMap((element) => fixedTop(element, view));
  return height - Math.min(top, ...above.filter((each) => each > height * (1 - MOST_SHARE)));
}

function fixedTop(element: Element, view: Window): number[] {
  for (let at: Element | null = element; at; at = plain(at, 'parentElement')) {
    const { position } = view.getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return [at.getBoundingClientRect().top];
  }
  return [];
}
