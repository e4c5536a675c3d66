import type { Connection } from '../database';
import type { LogEntry } from '../../messages/contract';
import type { MatterSummary } from '../../messages/matterSummary';
import type { Identity } from '../identity';
import type { SignerRow, VisitRow } from '../rows';
import { write } from '../write';
import { addNote, addSeal, newSigner, type DeviceStores, type SealStores } from './deviceLog';
import { entryValues } from './entryValues';
import { appendTo, runsOf, type Draft, type LogStores } from './matterLog';
import { isUndecided, matterOf } from './matterOf';
import { eraseRecords, type SealedFile } from './sealedRows';
import type { World } from './world';

/** How long records may stand unsealed while work goes on. */
const SEAL_EVERY_MS = 15 * 60_000;

const LOG: LogStores = ['matters', 'records', 'blobs', 'waiting'];
const DEVICE: DeviceStores = ['device', 'signer'];
const SEALS: SealStores = ['matters', 'device', 'seals', 'signer'];

/** The sealed log: what pages report becomes records that nobody can change unseen. One writer, the background. */
export interface Evidence {
  /** Notes that the software runs. `newRun`: the first start since the browser was opened. */
  start(newRun: boolean): Promise<void>;
  /**
   * Files log entries of a visit under its matter, and before them those that waited. Where the page has not said
   * yet whose it is, they wait too: on the disk, until it has.
   */
  append(
    row: VisitRow,
    identity: Identity,
    entries: readonly LogEntry[],
    /** What the last entry names. */
    files?: readonly SealedFile[],
  ): Promise<void>;
  /** Visits with entries that still wait. */
  waiting(): Promise<string[]>;
  /** Notes a fault of our own, by its code. */
  trouble(code: string): Promise<void>;
  /** Erases what a visit left in any matter's log, and declares it there. */
  erase(visitId: string, rule: string): Promise<void>;
  /** Notes that a package is being made of a matter, and seals everything. */
  prepareExport(matterId: string): Promise<void>;
  /** Seals everything now. */
  seal(): Promise<void>;
  list(): Promise<MatterSummary[]>;
}

export function createEvidence({ use }: Connection, world: World): Evidence {
  async function signerOf(): Promise<SignerRow> {
    const known = await use((db) => db.get('signer', 1));
    if (known) return known;
    const made = await newSigner(world); // outside the transaction: IndexedDB does not wait for a key
    await use((db) =>
      write(db, DEVICE, async (tx) => {
        if (!(await tx.objectStore('signer').get(1))) await addNote(tx, made, 'key', world);
      }),
    );
    const row = await use((db) => db.get('signer', 1));
    if (!row) throw new Error('Records are not being sealed: the key could not be stored.');
    return row;
  }

  async function note(type: 'start' | 'trouble', code?: string): Promise<void> {
    await signerOf();
    await use((db) =>
      write(db, DEVICE, async (tx) => {
        const signer = await tx.objectStore('signer').get(1);
        if (signer) await addNote(tx, signer, type, world, code);
      }),
    );
  }

  async function seal(): Promise<void> {
    await signerOf();
    await use((db) =>
      write(db, SEALS, async (tx) => {
        const signer = await tx.objectStore('signer').get(1);
        if (signer) await addSeal(tx, signer, world);
      }),
    );
  }

  async function sealIfDue(): Promise<void> {
    if (world.now() - (await signerOf()).lastSealAt >= SEAL_EVERY_MS) await seal();
  }

  return {
    async start(newRun) {
      await signerOf();
      if (newRun) await note('start');
      await sealIfDue();
    },
    async append(row, identity, entries, files = []) {
      const { visitId } = row;
      const undecided = isUndecided(identity);
      await use((db) =>
        write(db, LOG, async (tx) => {
          const waiting = tx.objectStore('waiting');
          if (undecided) {
            for (const entry of entries) await waiting.add({ visitId, entry });
            return;
          }
          const waited = await waiting.index('visit').getAll(visitId);
          for (const key of await waiting.index('visit').getAllKeys(visitId)) await waiting.delete(key);
          const all = [...waited.map(({ entry }) => entry), ...entries];
          const drafts = all.map((entry, at) => ({
            ...draftOf(entry, row),
            ...(at === all.length - 1 ? { files } : {}),
          }));
          if (drafts.length > 0) await appendTo(tx, matterOf(identity, row.seen), drafts, world);
        }),
      );
      if (!undecided) await sealIfDue();
    },
    waiting: () => use(async (db) => [...new Set((await db.getAll('waiting')).map(({ visitId }) => visitId))]),
    trouble: (code) => note('trouble', code),
    erase: (visitId, rule) =>
      use((db) =>
        write(db, LOG, async (tx) => {
          const waiting = tx.objectStore('waiting');
          for (const key of await waiting.index('visit').getAllKeys(visitId)) await waiting.delete(key);
          const kept = await eraseRecords(tx, visitId);
          for (const matterId of new Set(kept.map((row) => row.matterId))) {
            const matter = await tx.objectStore('matters').get(matterId);
            const gone = runsOf(kept.filter((row) => row.matterId === matterId).map(({ i }) => i));
            if (matter)
              await appendTo(
                tx,
                matter,
                [{ at: world.now(), type: 'purge', basis: 'input', rule, gone, visitId: '', values: [] }],
                world,
              );
          }
        }),
      ),
    async prepareExport(matterId) {
      await signerOf();
      await use((db) =>
        write(db, LOG, async (tx) => {
          const matter = await tx.objectStore('matters').get(matterId);
          if (!matter) throw new Error('There are no records of this client.');
          await appendTo(
            tx,
            matter,
            [{ at: world.now(), type: 'export', basis: 'input', visitId: '', values: [] }],
            world,
          );
        }),
      );
      await seal();
    },
    seal,
    list: () =>
      use(async (db) =>
        (await db.getAll('matters')).map(({ matterId, key, label, size, lastAt }) => ({
          matterId,
          kind: kindOf(key),
          label,
          records: size,
          lastAt,
        })),
      ),
  };
}

function draftOf(entry: LogEntry, { visitId, visit }: VisitRow): Draft {
  const { at, kind, basis, rule } = entry;
  return {
    at,
    type: kind,
    basis,
    ...(rule === undefined ? {} : { rule: codeOf(rule) }),
    visitId,
    values: entryValues(entry, visit),
  };
}

function kindOf(key: string): MatterSummary['kind'] {
  const [kind] = key.split(':', 1);
  return kind === 'application' || kind === 'uci' || kind === 'profile' ? kind : 'unassigned';
}

/** Rules are names of ours; whatever a page might send as one is cut down to what a name can have. */
function codeOf(rule: string): string {
  return rule.replace(/[^\w.@ /:+-]+/g, '-').slice(0, 120) || 'unnamed';
}
