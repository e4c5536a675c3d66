import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { changeSettings, LOCK_CHOICES, type Settings } from '../../utils/settings/settings';
import { Button } from '../shared/Button';
import { Choose } from '../shared/Choose';
import styles from './Lock.module.css';
import type { LockState } from './lockState';
import { NewPassphrase } from './NewPassphrase';
import { PassphraseField } from './PassphraseField';
import { RecoveryCode } from './RecoveryCode';
import { useTry } from './useTry';

interface LockSettingsProps {
  lock: LockState;
  settings: Settings;
  language: Language;
}

type Doing = 'nothing' | 'set' | 'change' | 'remove';

/** The passphrase: set, changed, removed; when it locks by itself. */
export function LockSettings({ lock, settings, language }: LockSettingsProps) {
  const words = language.lock;
  const [doing, setDoing] = useState<Doing>('nothing');
  const [removed, setRemoved] = useState(false);
  const end = () => setDoing('nothing');
  if (lock.state.value === null || lock.state.value === 'locked') return null;
  const isSet = lock.state.value === 'open';
  const byFirm = settings.policy.lockRequired;
  const toggle = (next: Doing) => () => {
    setRemoved(false);
    setDoing(doing === next ? 'nothing' : next);
  };
  return (
    <section aria-labelledby="lock" class={styles.lock}>
      <h2 id="lock">{words.title}</h2>
      {lock.code.value !== '' && <RecoveryCode lock={lock} language={language} />}
      <p class="lead">{isSet ? words.isOn : byFirm ? words.requiredLead : words.none}</p>
      {isSet && byFirm && <p class={styles.hint}>{words.byFirm}</p>}
      {!isSet && <p class="lead">{words.forgotten}</p>}
      {lock.recovered.value && <p>{words.setAnew}</p>}
      {isSet && (
        <Choose
          label={words.after}
          value={String(settings.lockMinutes)}
          options={[...new Set([...LOCK_CHOICES, settings.lockMinutes])]
            .sort((a, b) => a - b)
            .map((minutes) => [String(minutes), words.minutes(minutes)] as const)}
          onChange={(minutes) => void changeSettings({ lockMinutes: Number(minutes) })}
        />
      )}
      {isSet && <p class="lead">{words.start}</p>}
      <div class={styles.buttons}>
        {!isSet && (
          <Button tone="plain" expanded={doing === 'set'} onPress={toggle('set')}>
            {words.set}
          </Button>
        )}
        {isSet && (
          <>
            <Button tone="plain" onPress={() => void lock.lockNow()}>
              {words.lockNow}
            </Button>
            <Button tone="plain" expanded={doing === 'change'} onPress={toggle('change')}>
              {words.change}
            </Button>
            {!byFirm && (
              <Button tone="plain" expanded={doing === 'remove'} onPress={toggle('remove')}>
                {words.remove}
              </Button>
            )}
          </>
        )}
      </div>
      <p role="status" class={styles.said}>
        {removed ? words.removed : ''}
      </p>
      {doing === 'set' && !isSet && (
        <NewPassphrase lock={lock} language={language} action={words.setNow} asksPresent={false} onDone={end} />
      )}
      {doing === 'change' && isSet && (
        <NewPassphrase
          lock={lock}
          language={language}
          action={words.changeNow}
          asksPresent={!lock.recovered.value}
          onDone={end}
        />
      )}
      {doing === 'remove' && isSet && !byFirm && (
        <Remove
          lock={lock}
          language={language}
          onDone={() => {
            end();
            setRemoved(true);
          }}
        />
      )}
    </section>
  );
}

function Remove({ lock, language, onDone }: { lock: LockState; language: Language; onDone(): void }) {
  const words = language.lock;
  const [present, setPresent] = useState('');
  const trying = useTry(language);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        trying.run(() => lock.remove(present), words.wrong, onDone);
      }}
    >
      {!lock.recovered.value && (
        <PassphraseField label={words.present} value={present} onInput={setPresent} autocomplete="current-password" />
      )}
      <div class={styles.buttons}>
        <button type="submit" class="button danger" aria-disabled={trying.working}>
          {words.removeNow}
        </button>
      </div>
      <p role="status" class={styles.said}>
        {trying.said}
      </p>
    </form>
  );
}
