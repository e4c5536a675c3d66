import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { CopyButton } from '../shared/CopyButton';
import styles from './Lock.module.css';
import type { LockState } from './lockState';

interface RecoveryCodeProps {
  lock: LockState;
  language: Language;
  onNoted?(): void;
}

/** Shown once, until the person says that it is kept. */
export function RecoveryCode({ lock, language, onNoted }: RecoveryCodeProps) {
  const words = language.lock;
  const note = () => {
    lock.code.value = '';
    onNoted?.();
  };
  return (
    <div class={styles.code} role="group" aria-labelledby="code">
      <h3 id="code">{words.codeTitle}</h3>
      <p>{words.codeLead}</p>
      <p>
        <code>{lock.code.value}</code>
      </p>
      <div class={styles.buttons}>
        <CopyButton text={lock.code.value} label={words.copy} copied={language.pages.copied} />
        <Button tone="plain" onPress={() => window.print()}>
          {words.print}
        </Button>
        <Button tone="primary" onPress={note}>
          {words.noted}
        </Button>
      </div>
    </div>
  );
}
