interface EscapeOptions {
  dialog: HTMLDialogElement;
  signal: AbortSignal;
  onClose(): void;
}

/** Escape, and the system's own ways of closing a dialog. */
export function closeOnEscape({ dialog, signal, onClose }: EscapeOptions): void {
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      onClose();
    },
    { signal },
  );
  // The system's own ways of closing (a back gesture on touch screens).
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      if (event.isTrusted) onClose();
    },
    { signal },
  );
}
