import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { SHORTEST } from '../../utils/sealing/passphrase';
import styles from './Lock.module.css';
import type { LockState } from './lockState';
import { PassphraseField } from './PassphraseField';
import { useTry } from './useTry';

interface NewPassphraseProps {
  lock: LockState;
  language: Language;
  action: string;
  /** The present passphrase must be typed too. */
  asksPresent: boolean;
  onDone(): void;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ lock, language, action, asksPresent, onDone }: NewPassphraseProps) {
  const words = language.lock;
  const [present, setPresent] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const trying = useTry(language);
  const set = () => {
    if (fresh.length < SHORTEST) trying.say(words.tooShort(SHORTEST));
    else if (fresh !== again) trying.say(words.different);
    else trying.run(() => lock.set(fresh, present), words.wrong, onDone);
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      {asksPresent && (
        <PassphraseField label={words.present} value={present} onInput={setPresent} autocomplete="current-password" />
      )}
      <PassphraseField
        label={words.fresh}
        value={fresh}
        onInput={setFresh}
        autocomplete="new-password"
        hint={words.atLeast(SHORTEST)}
      />
      <PassphraseField label={words.again} value={again} onInput={setAgain} autocomplete="new-password" />
      <div class={styles.buttons}>
        <button type="submit" class="button primary" aria-disabled={trying.working}>
          {action}
        </button>
      </div>
      <p role="status" class={styles.said}>
        {trying.said}
      </p>
    </form>
  );
}
