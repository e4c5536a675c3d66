interface OutsideOptions {
  dialog: HTMLDialogElement;
  signal: AbortSignal;
  guarded(): boolean;
  onClose(): void;
}

/**
 * A click on the page behind. The backdrop's events are the dialog's own; its content fills it, so any
 * other target is inside.
 */
export function closeOnOutside({ dialog, signal, guarded, onClose }: OutsideOptions): void {
  let pressedOutside = false;
  let pressedEarly = false;
  dialog.addEventListener(
    'pointerdown',
    (event) => {
      pressedOutside = event.isTrusted && event.target === dialog;
      pressedEarly = guarded();
    },
    { signal },
  );
  dialog.addEventListener(
    'click',
    (event) => {
      // Both halves of the click: a text selection dragged out of the dialog also ends on it.
      if (!event.isTrusted || event.target !== dialog || !pressedOutside) return;
      // The second half of the double click that opened the dialog was not meant for it; a click elsewhere was.
      if (pressedEarly && event.detail > 1) return;
      onClose();
    },
    { signal },
  );
}
