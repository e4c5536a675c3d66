import type { ClosedHome } from './closedHome';

/**
 * The bar only borrows the focus: where a redraw takes away the button that had it, it goes back to
 * the portal's control it came from. Returns a wrapper for everything that draws the bar.
 */
export function lendFocus({ root, barLayer }: ClosedHome): (draw: () => void) => void {
  let lender: EventTarget | null = null;
  barLayer.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget !== null && !barLayer.contains(relatedTarget as Node)) lender = relatedTarget;
  });
  return (draw) => {
    const borrowed = barLayer.contains(root.activeElement);
    draw();
    if (!borrowed || barLayer.contains(root.activeElement)) return;
    if (lender !== null && 'focus' in lender) (lender as HTMLElement).focus({ preventScroll: true });
  };
}
