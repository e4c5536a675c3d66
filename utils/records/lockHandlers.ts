import { base64, fromBase64, type Bytes } from '../evidence/bytes';
import type { LockOutcome, LockProof } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import { BY_FIRM, isLockRequired, readPolicy } from '../settings/policy';
import type { IdleLock } from './idleLock';
import type { Lock, Outcome, Proof } from './vault/lock';

type Answered = 'askLock' | 'unlock' | 'setLock' | 'removeLock' | 'lockNow' | 'noteUse' | 'deleteEverything';
type LockHandlers = Pick<Handlers, Answered>;

interface LockWorld {
  lock: Lock;
  idle: IdleLock;
  /** Does what waited while it was locked. */
  opened(): Promise<void>;
  deleteEverything(): Promise<void>;
}

/** What the extension's pages ask of the lock, and of the keys behind it. */
export function lockHandlers({ lock, idle, opened, deleteEverything }: LockWorld): LockHandlers {
  async function answer(outcome: Outcome): Promise<LockOutcome> {
    if (outcome === 'done') idle.use();
    return { outcome, waitMs: (await lock.state()).waitMs };
  }
  return {
    async askLock() {
      await idle.check();
      const { state, lock: row, waitMs } = await lock.state();
      if (!row)
        return { state: (await isLockRequired()) ? 'required' : state, passphrase: null, recovery: null, waitMs };
      const { salt, t, m, p } = row.passphrase;
      return {
        ...{ state, waitMs },
        passphrase: { salt: base64(salt), t, m, p },
        recovery: { salt: base64(row.recovery.salt) },
      };
    },
    async unlock(proof) {
      const outcome = await lock.unlock(proofOf(proof));
      if (outcome === 'done') await opened();
      return answer(outcome);
    },
    async setLock({ proof, passphrase, recovery }) {
      const { t, m, p } = passphrase;
      const next = {
        passphrase: { key: bytesOf(passphrase.key), salt: bytesOf(passphrase.salt), t, m, p },
        recovery: { key: bytesOf(recovery.key), salt: bytesOf(recovery.salt) },
      };
      return answer(await lock.set(next, proof && proofOf(proof)));
    },
    async removeLock(proof) {
      if ((await readPolicy()).lockRequired) throw new Error(BY_FIRM);
      return answer(await lock.remove(proofOf(proof)));
    },
    async lockNow({ ifIdle }) {
      await (ifIdle ? idle.check() : lock.lockNow());
      return {};
    },
    async deleteEverything() {
      await deleteEverything();
      return {};
    },
    noteUse() {
      idle.use();
      return {};
    },
  };
}

const proofOf = ({ by, key }: LockProof): Proof => ({ by, key: bytesOf(key) });

function bytesOf(text: string): Bytes {
  const bytes = fromBase64(text);
  if (!bytes) throw new Error('The key was not understood.');
  return bytes;
}
