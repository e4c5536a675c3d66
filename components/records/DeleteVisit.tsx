import { useRef } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import styles from './VisitDetail.module.css';

/** Deletion is asked about once; Escape and Cancel leave everything. */
export function DeleteVisit({ language, onRemove }: { language: Language; onRemove(): void }) {
  const words = language.pages;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div class={styles.danger}>
      <Button tone="danger" onPress={() => dialog.current?.showModal()}>
        {words.remove}
      </Button>
      <dialog ref={dialog} class={styles.dialog} aria-labelledby="remove-title" aria-describedby="remove-lead">
        <h2 id="remove-title">{words.removeTitle}</h2>
        <p id="remove-lead">{words.removeLead}</p>
        <div class={styles.choices}>
          <Button tone="plain" onPress={() => dialog.current?.close()}>
            {words.cancel}
          </Button>
          <Button tone="danger" onPress={onRemove}>
            {words.removeNow}
          </Button>
        </div>
      </dialog>
    </div>
  );
}
