import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { useId } from './useId';

interface AskProps {
  title: string;
  children: ComponentChildren;
  /** The button that does it. */
  yes: string;
  cancel: string;
  onYes(): void;
  onClose(): void;
}

/** A question before something that cannot be taken lightly. Escape and Cancel leave everything as it is. */
export function Ask({ title, children, yes, cancel, onYes, onClose }: AskProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="ask"
      role="alertdialog"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      onClose={onClose}
    >
      <h2 id={`${id}t`}>{title}</h2>
      <div id={`${id}d`}>{children}</div>
      <div class="choices">
        <Button tone="plain" onPress={() => dialog.current?.close()}>
          {cancel}
        </Button>
        <Button
          tone="danger"
          onPress={() => {
            dialog.current?.close();
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
