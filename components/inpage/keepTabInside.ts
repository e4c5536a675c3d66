/** Tab goes round inside the question: out of the last button, Firefox would leave for its own toolbar. */
export function keepTabInside(dialog: HTMLDialogElement, signal: AbortSignal): void {
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab') return;
      const stops = [...dialog.querySelectorAll<HTMLElement>('[tabindex], button')];
      const [end, next] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
      if (event.target !== end) return;
      event.preventDefault();
      next?.focus();
    },
    { signal },
  );
}
