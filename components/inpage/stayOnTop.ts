import { isSeen } from './isSeen';

/** A page that opens its modal again each time it is covered would fight for ever; it is put back at most this often. */
const MOST_RAISES = 10;
/** How often an open question is looked for: style sheets and overlays announce nothing. */
const LOOK_MS = 250;
/** Looks in a row that find nothing to see (2 s) before the question is given up. */
const MOST_UNSEEN = 8;

interface StayOnTopOptions {
  document: Document;
  host: HTMLElement;
  dialog: HTMLDialogElement;
  signal: AbortSignal;
  /** Nobody can see it, and raising it did not help. */
  onUnseen(): void;
}

/**
 * A modal of the page that opens after ours makes ours inert (techniques.md B43). Opening one always
 * moves the focus; popovers and full screen announce themselves, and may cover ours without being
 * hit. After any of these ours is opened again, where it is not on top or a new layer came.
 */
export function stayOnTop({ document, host, dialog, signal, onUnseen }: StayOnTopOptions): void {
  const view = document.defaultView;
  let raises = 0;
  let unseen = 0;

  function raise(): void {
    if (raises >= MOST_RAISES) return;
    raises += 1;
    const focused = dialog.querySelector<HTMLElement>(':focus') ?? dialog.querySelector<HTMLElement>('.primary');
    dialog.close();
    dialog.showModal();
    focused?.focus({ preventScroll: true });
  }

  const check = (event: Event): void => {
    const isNewLayer = event.type === 'toggle' && (event as ToggleEvent).newState === 'open' && event.target !== dialog;
    queueMicrotask(() => {
      if (!signal.aborted && dialog.isConnected && (isNewLayer || !isSeen(document, host, dialog))) raise();
    });
  };
  dialog.addEventListener('focusout', check, { signal });
  document.addEventListener('toggle', check, { capture: true, signal });
  document.addEventListener('fullscreenchange', check, { signal });
  document.addEventListener('focusin', check, { capture: true, signal });

  const timer = view?.setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    unseen = isSeen(document, host, dialog) ? 0 : unseen + 1;
    if (unseen >= MOST_UNSEEN) onUnseen();
    else if (unseen > 0) raise();
  }, LOOK_MS);
  signal.addEventListener('abort', () => view?.clearInterval(timer));
}
