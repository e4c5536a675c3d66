import { signal, type Signal } from '@preact/signals';
import * as z from 'zod/mini';
import { concat, type Bytes } from '../../utils/evidence/bytes';
import type { Language } from '../../utils/language/en';
import { BackupMatter, BackupVisit } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';
import { BackupRefused, makingOf, readBackup, writeBackup } from '../../utils/sealing/backupFile';
import { COST, SALT_BYTES, type keyOfPassphrase } from '../../utils/sealing/passphrase';
import { deriveKey } from '../lock/deriveKey';

/** What a backup is doing, or what came of it. */
export type Progress =
  | { kind: 'idle' | 'opening' | 'makeFailed' }
  | { kind: 'working'; done: number; all: number }
  | { kind: 'made'; visits: number }
  | { kind: 'restored'; fresh: number; known: number; failed: number }
  | { kind: 'refused'; why: keyof Language['backup']['refused'] };

export interface BackupState {
  making: Signal<Progress>;
  reading: Signal<Progress>;
  /** @param matterId null for all */
  make(matterId: string | null, passphrase: string): Promise<void>;
  read(file: Blob, passphrase: string): Promise<void>;
}

const First = z.object({ matters: z.array(BackupMatter) });
const Next = z.object({ visit: BackupVisit });

/** Made and read in the page: the background only hands out and takes in, one visit at a time. */
export function backupState(
  ask: typeof send,
  save: (name: string, bytes: Bytes) => void,
  keyOf: typeof keyOfPassphrase = deriveKey,
): BackupState {
  const making = signal<Progress>({ kind: 'idle' });
  const reading = signal<Progress>({ kind: 'idle' });

  async function make(matterId: string | null, passphrase: string): Promise<void> {
    making.value = { kind: 'opening' };
    try {
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      const key = await keyOf(passphrase, salt, COST);
      const { matters, visitIds } = await ask('readBackup', { matterId });
      let visits = 0;
      async function* parts(): AsyncGenerator<unknown> {
        yield { matters };
        for (const visitId of visitIds) {
          const { visit } = await ask('readBackupVisit', { visitId });
          if (visit) {
            visits++;
            yield { visit };
          }
          making.value = { kind: 'working', done: visits, all: visitIds.length };
        }
      }
      const file = await writeBackup(key, { salt, ...COST }, parts());
      save(`holdfast-backup-${new Date().toISOString().slice(0, 10)}.holdfast`, concat(...file));
      making.value = { kind: 'made', visits };
    } catch (error) {
      console.error('Holdfast could not make a backup.', error);
      making.value = { kind: 'makeFailed' };
    }
  }

  async function read(blob: Blob, passphrase: string): Promise<void> {
    reading.value = { kind: 'opening' };
    try {
      const file = new Uint8Array(await blob.arrayBuffer());
      const { salt, ...cost } = makingOf(file);
      // The whole file is opened and parsed before anything of it is stored.
      const [first, ...rest] = await readBackup(file, await keyOf(passphrase, salt, cost));
      const matters = z.safeParse(First, first);
      const visits = rest.map((part) => z.safeParse(Next, part));
      if (!matters.success || visits.some(({ success }) => !success)) throw new BackupRefused('damaged');
      await takeOver(
        matters.data.matters,
        visits.flatMap(({ data }) => data?.visit ?? []),
      );
    } catch (error) {
      if (!(error instanceof BackupRefused)) console.error('Holdfast could not read a backup.', error);
      reading.value = { kind: 'refused', why: error instanceof BackupRefused ? error.why : 'failed' };
    }
  }

  async function takeOver(matters: BackupMatter[], visits: BackupVisit[]): Promise<void> {
    const here = new Map((await ask('restoreMatters', { matters })).here);
    const counts = { fresh: 0, known: 0, failed: 0 };
    for (const visit of visits) {
      const placed = { ...visit.placed, matterId: here.get(visit.placed.matterId) ?? '' };
      try {
        const { restored } = await ask('restoreVisit', { ...visit, placed });
        counts[restored ? 'fresh' : 'known']++;
      } catch (error) {
        console.error('Holdfast could not store a visit of a backup.', error); // counted, and told
        counts.failed++;
      }
      reading.value = { kind: 'working', done: counts.fresh + counts.known, all: visits.length };
    }
    reading.value = { kind: 'restored', ...counts };
  }

  return { making, reading, make, read };
}
