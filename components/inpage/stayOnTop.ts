/** A page that opens its modal again each time it is covered would fight for ever; a person is asked at most this often. */
const MOST_RAISES = 10;

interface StayOnTopOptions {
  document: Document;
  host: HTMLElement;
  dialog: HTMLDialogElement;
  signal: AbortSignal;
}

/**
 * A modal of the page that opens after ours makes ours inert (techniques.md B43). Opening one always
 * moves the focus; popovers and full screen announce themselves. After any of these, look what is at
 * the dialog's middle, and open ours again where it is not ours.
 */
export function stayOnTop({ document, host, dialog, signal }: StayOnTopOptions): void {
  let raises = 0;
  const check = () => {
    queueMicrotask(() => {
      if (signal.aborted || !dialog.isConnected || isOnTop(document, host, dialog) || raises >= MOST_RAISES) return;
      raises += 1;
      const focused = dialog.querySelector<HTMLElement>(':focus') ?? dialog.querySelector<HTMLElement>('.primary');
      dialog.close();
      dialog.showModal();
      focused?.focus({ preventScroll: true });
    });
  };
  dialog.addEventListener('focusout', check, { signal });
  document.addEventListener('toggle', check, { capture: true, signal });
  document.addEventListener('fullscreenchange', check, { signal });
  document.addEventListener('focusin', check, { capture: true, signal });
}

function isOnTop(document: Document, host: HTMLElement, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect();
  // Inert elements are not hit: a modal of the page over ours shows even where it does not cover this point.
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === host;
}
