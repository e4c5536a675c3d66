import { signal, type Signal } from '@preact/signals';
import { base64, fromBase64, type Bytes } from '../../utils/evidence/bytes';
import type { LockOutcome, LockProof, Output } from '../../utils/messages/contract';
import { LOCKED } from '../../utils/messages/locked';
import type { send } from '../../utils/messages/send';
import { COST, keyOfRecoveryCode, newRecoveryCode, SALT_BYTES } from '../../utils/sealing/passphrase';
import { deriveKey } from './deriveKey';

/** What came of a try. */
export type Tried = { done: true } | { done: false; why: 'wrong' | 'wait' | 'failed'; waitMs: number };

/** The lock as pages show it. Passphrases stay in the page where they are typed: only keys made of them leave it. */
export interface LockState {
  /** null until it has been asked. */
  state: Signal<Output<'askLock'>['state'] | null>;
  /** A code that the person has not put away yet. */
  code: Signal<string>;
  /** Opened by the recovery code: what proves it for the new passphrase. */
  recovered: Signal<LockProof | null>;
  load(): Promise<void>;
  /** `send`, with the form shown as soon as something was refused because it is locked. */
  ask: typeof send;
  unlock(passphrase: string): Promise<Tried>;
  unlockWithCode(code: string): Promise<Tried>;
  /** Sets or changes it. `present`: the passphrase until now; '' where there is none, or after the recovery code. */
  set(passphrase: string, present: string): Promise<Tried>;
  remove(present: string): Promise<Tried>;
  lockNow(): Promise<void>;
  deleteEverything(): Promise<void>;
}

export function lockState(send_: typeof send): LockState {
  const state = signal<Output<'askLock'>['state'] | null>(null);
  const code = signal('');
  const recovered = signal<LockProof | null>(null);

  async function load(): Promise<void> {
    state.value = (await send_('askLock', {})).state;
  }
  /** The proof that a passphrase gives; null where there is no lock. */
  async function proofOf(passphrase: string): Promise<LockProof | null> {
    const { passphrase: made } = await send_('askLock', {});
    if (!made) return null;
    return { by: 'passphrase', key: base64(await deriveKey(passphrase, bytesOf(made.salt), made)) };
  }
  async function attempt(work: () => Promise<LockOutcome | null>): Promise<Tried> {
    try {
      const answer = await work();
      if (answer === null) return { done: false, why: 'wrong', waitMs: 0 };
      if (answer.outcome !== 'done') return { done: false, why: answer.outcome, waitMs: answer.waitMs };
      await load();
      return { done: true };
    } catch (error) {
      console.error('Holdfast could not change its lock.', error);
      return { done: false, why: 'failed', waitMs: 0 };
    }
  }

  return {
    state,
    code,
    recovered,
    load,
    async ask(name, input) {
      try {
        return await send_(name, input);
      } catch (error) {
        if (error instanceof Error && error.message === LOCKED) await load();
        throw error;
      }
    },
    unlock: (passphrase) =>
      attempt(async () => {
        const proof = await proofOf(passphrase);
        return proof && send_('unlock', proof);
      }),
    unlockWithCode: (typed) =>
      attempt(async () => {
        const { recovery } = await send_('askLock', {});
        const key = recovery && keyOfRecoveryCode(typed, bytesOf(recovery.salt));
        if (!key) return null;
        const proof: LockProof = { by: 'recovery', key: base64(key) };
        const answer = await send_('unlock', proof);
        if (answer.outcome === 'done') recovered.value = proof;
        return answer;
      }),
    set: (passphrase, present) =>
      attempt(async () => {
        const proof = recovered.value ?? (await proofOf(present));
        const [salt, recoverySalt] = [newSalt(), newSalt()];
        const made = newRecoveryCode();
        const recoveryKey = keyOfRecoveryCode(made, recoverySalt);
        if (!recoveryKey) throw new Error('The recovery code could not be made.');
        const key = await deriveKey(passphrase, salt, COST);
        const answer = await send_('setLock', {
          proof,
          passphrase: { key: base64(key), salt: base64(salt), ...COST },
          recovery: { key: base64(recoveryKey), salt: base64(recoverySalt) },
        });
        if (answer.outcome === 'done') {
          code.value = made;
          recovered.value = null;
        }
        return answer;
      }),
    remove: (present) =>
      attempt(async () => {
        const proof = recovered.value ?? (await proofOf(present));
        const answer = proof && (await send_('removeLock', proof));
        if (answer?.outcome === 'done') recovered.value = null;
        return answer;
      }),
    async deleteEverything() {
      await send_('deleteEverything', {});
      [recovered.value, code.value] = [null, ''];
      await load();
    },
    async lockNow() {
      await send_('lockNow', { ifIdle: false });
      recovered.value = null;
      await load();
    },
  };
}

const newSalt = (): Bytes => crypto.getRandomValues(new Uint8Array(SALT_BYTES));

function bytesOf(text: string): Bytes {
  const bytes = fromBase64(text);
  if (!bytes) throw new Error('The lock is damaged.');
  return bytes;
}
