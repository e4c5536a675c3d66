import { useId } from '../shared/useId';
import styles from './Lock.module.css';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  /** For the browser's own password manager. */
  autocomplete: 'new-password' | 'current-password' | 'one-time-code';
  /** Said below the field. */
  hint?: string;
  /** A recovery code is read off paper: it may be seen. */
  shown?: boolean;
}

export function PassphraseField({ label, value, onInput, autocomplete, hint, shown }: PassphraseFieldProps) {
  const id = useId();
  const props = {
    ...{ id, value, autocomplete, required: true, spellcheck: false, autocapitalize: 'off' as const },
    'aria-describedby': hint === undefined ? undefined : `${id}h`,
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {shown === true ? <input type="text" {...props} /> : <input type="password" {...props} />}
      {hint !== undefined && (
        <p id={`${id}h`} class={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
