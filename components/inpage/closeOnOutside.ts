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
  dialog.addEventListener(
    'pointerdown',
    (event) => {
      pressedOutside = event.isTrusted && event.target === dialog && !guarded();
    },
    { signal },
  );
  dialog.addEventListener(
    'click',
    (event) => {
      // Both halves of the click: a text selection dragged out of the dialog also ends on it.
      if (event.isTrusted && event.target === dialog && pressedOutside) onClose();
    },
    { signal },
  );
}
