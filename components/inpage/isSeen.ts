/** Smaller than this nobody can read it, CSS pixels. */
const LEAST_PX = 40;

/**
 * Can a person see and press the dialog: it has a size, it stands in the window, and what is hit at
 * its middle is ours? Inert elements are not hit: a modal of the page over ours shows even where it
 * does not cover this point.
 */
export function isSeen(document: Document, host: HTMLElement, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect();
  if (box.width < LEAST_PX || box.height < LEAST_PX) return false;
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === host;
}
