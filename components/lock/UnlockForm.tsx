import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import styles from './Lock.module.css';
import type { LockState } from './lockState';
import { PassphraseField } from './PassphraseField';
import { useTry } from './useTry';

interface UnlockFormProps {
  lock: LockState;
  language: Language;
  onUnlocked(): void;
}

/** Stands where the archive would: it opens with the passphrase, or with the recovery code. */
export function UnlockForm({ lock, language, onUnlocked }: UnlockFormProps) {
  const words = language.lock;
  const [typed, setTyped] = useState('');
  const [byCode, setByCode] = useState(false);
  const trying = useTry(language);
  const unlock = () =>
    trying.run(
      () => (byCode ? lock.unlockWithCode(typed) : lock.unlock(typed)),
      byCode ? words.wrongCode : words.wrong,
      onUnlocked,
    );
  return (
    <section aria-labelledby="locked" class={styles.lock}>
      <h2 id="locked">{words.locked}</h2>
      <p class="lead">{words.lockedLead}</p>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          unlock();
        }}
      >
        <PassphraseField
          key={String(byCode)}
          label={byCode ? words.code : words.passphrase}
          value={typed}
          onInput={setTyped}
          autocomplete={byCode ? 'one-time-code' : 'current-password'}
          shown={byCode}
        />
        <div class={styles.buttons}>
          <button type="submit" class="button primary" aria-disabled={trying.working}>
            {words.unlock}
          </button>
          <Button
            tone="plain"
            onPress={() => {
              setByCode(!byCode);
              setTyped('');
              trying.say('');
            }}
          >
            {byCode ? words.usePassphrase : words.useCode}
          </Button>
        </div>
        <p role="status" class={styles.said}>
          {trying.said}
        </p>
      </form>
    </section>
  );
}
