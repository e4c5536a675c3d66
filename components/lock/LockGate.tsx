import type { Language } from '../../utils/language/en';
import type { Policy } from '../../utils/settings/policy';
import styles from './Lock.module.css';
import type { LockState } from './lockState';
import { NewPassphrase } from './NewPassphrase';
import { RecoveryCode } from './RecoveryCode';
import { UnlockForm } from './UnlockForm';

interface LockGateProps {
  lock: LockState;
  language: Language;
  /** What is kept can be read now. */
  onOpen(): void;
}

/** Whether the gate stands where the archive would: it is locked, or the passphrase that the organization asks for is not set yet. */
export function isShut({ state, code }: LockState, { lockRequired }: Policy): boolean {
  if (state.value === 'locked' || state.value === 'required') return true;
  // None: asked before the browser told its policy, which takes it seconds after its start.
  // A code: the passphrase was set a moment ago, and first its code is put away.
  return lockRequired && (state.value === 'none' || code.value !== '');
}

/** What the archive asks for before it opens. */
export function LockGate({ lock, language, onOpen }: LockGateProps) {
  const words = language.lock;
  if (lock.state.value === 'locked') return <UnlockForm lock={lock} language={language} onUnlocked={onOpen} />;
  return (
    <section aria-labelledby="required" class={styles.lock}>
      <h2 id="required">{words.required}</h2>
      {lock.code.value === '' ? (
        <>
          <p>{words.requiredLead}</p>
          <p class="lead">{words.forgotten}</p>
          <NewPassphrase
            lock={lock}
            language={language}
            action={words.setNow}
            asksPresent={false}
            onDone={() => undefined}
          />
        </>
      ) : (
        <RecoveryCode lock={lock} language={language} onNoted={onOpen} />
      )}
    </section>
  );
}
