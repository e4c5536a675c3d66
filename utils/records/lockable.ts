import type { MessageName } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import type { IdleLock } from './idleLock';
import { isLockRequired } from '../settings/policy';
import type { Lock } from './vault/lock';
import { Locked } from './vault/locked';
import type { Vault } from './vault/vault';

interface LockWorld {
  vault: Vault;
  lock: Lock;
  idle: IdleLock;
}

/** What reads or changes the archive: earlier work of any client. Everything else goes on while locked. */
const ARCHIVE = [
  'listVisits',
  'readVisit',
  'deleteVisit',
  'listMatters',
  'prepareExport',
  'readMatters',
  'readMatter',
  'changeMatter',
  'placeVisit',
  'deleteMatter',
  'readWords',
  'judgeVisit',
  'restoreByHand',
  'readBackup',
  'readBackupVisit',
  'restoreMatters',
  'restoreVisit',
  'seal',
  'makeCheckpoint',
  'attachAnchor',
  'listAnchors',
  'removeAnchor',
] as const satisfies readonly MessageName[];

/** The same handlers, with the archive closed while Holdfast is locked, or while a lock that is required is not set. */
export function lockable(handlers: Handlers, { vault, lock, idle }: LockWorld): Handlers {
  const isOpen = async (): Promise<boolean> =>
    (await vault.isOpen()) && !((await lock.state()).state === 'none' && (await isLockRequired()));
  const closed = Object.fromEntries(
    ARCHIVE.map((name) => {
      const handle = handlers[name] as (input: unknown, from: unknown) => unknown;
      return [
        name,
        async (input: unknown, from: unknown) => {
          await idle.check();
          if (!(await isOpen())) throw new Locked();
          return handle(input, from);
        },
      ];
    }),
  );
  return { ...handlers, ...closed };
}
