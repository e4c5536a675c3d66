import type { Connection } from '../database';
import type { LogEntry } from '../../messages/contract';
import type { MatterSummary } from '../../messages/matterSummary';
import type { Identity } from '../identity';
import { createTurns } from '../inTurn';
import type { VisitRow } from '../rows';
import type { MatterRow, SignerRow } from './logRows';
import { openEntries, sealEntries } from '../stored/logs';
import { createHeadOpener } from '../stored/matterLogs';
import type { Vault } from '../vault/vault';
import { write } from '../write';
import { base64 } from '../../evidence/bytes';
import { addNote, addSeal, makeHandover, newSigner, type DeviceStores, type SealStores } from './deviceLog';
import { entryValues } from './entryValues';
import { eraseVisit } from './eraseVisit';
import { addGrowth, growLog, newLog, type Draft, type LogStores } from './matterLog';
import { isUndecided, matterOf, type MatterName } from './matterOf';
import { readPicture } from './readPicture';
import type { SealedFile } from './sealedRows';
import { quarterOf, type World } from './world';

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
   * yet whose it is, or while Holdfast is locked, they wait too: on the disk, until it has.
   */
  append(
    row: VisitRow,
    identity: Identity,
    entries: readonly LogEntry[],
    /** What the last entry names; not kept where the entries wait. */
    files?: readonly SealedFile[],
  ): Promise<void>;
  /** Whether files are kept with entries now: not while Holdfast is locked. */
  takesFiles(): Promise<boolean>;
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
  /** From here on another key seals; the one that sealed until now signs for it, and is gone. */
  changeKey(): Promise<void>;
  list(): Promise<MatterSummary[]>;
  /** The picture of a screen that was recorded then: a PNG, base64; null where there is none. */
  picture(visitId: string, at: number): Promise<string | null>;
}

export function createEvidence({ use }: Connection, world: World, vault: Vault): Evidence {
  const openHead = createHeadOpener(vault);
  const turns = createTurns();
  /** One at a time: what is appended is sealed before its transaction, which must find the log as it was. */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    await vault.ready();
    return turns('log', work);
  }

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
        if (!signer) return;
        // A browser does not say when it ends: the last seal is the last that is known of the run before.
        const what = type === 'start' && signer.seals > 0 ? quarterOf(signer.lastSealAt) : code;
        await addNote(tx, signer, type, world, what === undefined ? {} : { what });
      }),
    );
  }

  async function changeKey(): Promise<void> {
    const old = await signerOf();
    const leaves = (await use((db) => db.getAll('device'))).map(({ leaf }) => leaf);
    const { keys, spki, sig } = await makeHandover(old, leaves); // IndexedDB does not wait for a key
    await use((db) =>
      write(db, DEVICE, async (tx) => {
        const signer = await tx.objectStore('signer').get(1);
        if (signer?.size !== leaves.length) throw new Error('The key was not changed: the log grew meanwhile.');
        const next = { ...signer, keys, spki, earlier: [...(signer.earlier ?? []), old.spki] };
        await addNote(tx, next, 'key', world, { by: base64(old.spki), sig: base64(sig) });
      }),
    );
    await seal();
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

  /** The log of a client and, where it is new, the record that opens it. */
  async function logOf(name: MatterName): Promise<{ matter: MatterRow; opening?: Draft }> {
    const all = await use((db) => db.getAll('matters'));
    const heads = await Promise.all(all.map(openHead));
    const matter = all.find((_, at) => heads[at]?.key === name.key);
    return matter ? { matter } : newLog(vault, all, name, world);
  }

  async function append(
    row: VisitRow,
    identity: Identity,
    entries: readonly LogEntry[],
    files: readonly SealedFile[],
  ): Promise<void> {
    const { visitId } = row;
    if (isUndecided(identity) || !(await vault.isOpen())) {
      if (entries.length === 0) return;
      const waits = await sealEntries(vault, 'waiting', visitId, entries);
      await use((db) => write(db, LOG, async (tx) => void (await tx.objectStore('waiting').add(waits))));
      return;
    }
    const [keys, waited] = await use((db) => {
      const waiting = db.transaction('waiting').store.index('visit');
      return Promise.all([waiting.getAllKeys(visitId), waiting.getAll(visitId)]);
    });
    const all = [...(await openEntries(vault, 'waiting', waited)), ...entries];
    const drafts = all.map((entry, at) => ({ ...draftOf(entry, row), ...(at === all.length - 1 ? { files } : {}) }));
    if (drafts.length > 0) {
      const { matter, opening } = await logOf(matterOf(identity, row.seen));
      const growth = await growLog(vault, matter, opening ? [opening, ...drafts] : drafts, world);
      await use((db) =>
        write(db, LOG, async (tx) => {
          for (const key of keys) await tx.objectStore('waiting').delete(key);
          await addGrowth(tx, growth);
        }),
      );
    }
    await sealIfDue();
  }

  return {
    start: (newRun) =>
      inTurn(async () => {
        await signerOf();
        if (newRun) await note('start');
        await sealIfDue();
      }),
    append: (row, identity, entries, files = []) => inTurn(() => append(row, identity, entries, files)),
    takesFiles: () => vault.isOpen(),
    seal: () => inTurn(seal),
    changeKey: () => inTurn(changeKey),
    waiting: () => use(async (db) => [...new Set((await db.getAll('waiting')).map(({ visitId }) => visitId))]),
    trouble: (code) => inTurn(() => note('trouble', code)),
    erase: (visitId, rule) => inTurn(() => eraseVisit({ use, vault, world }, visitId, rule)),
    prepareExport: (matterId) =>
      inTurn(async () => {
        await signerOf();
        const matter = await use((db) => db.get('matters', matterId));
        if (!matter) throw new Error('There are no records of this client.');
        const made: Draft = { at: world.now(), type: 'export', basis: 'input', visitId: '', values: [] };
        const growth = await growLog(vault, matter, [made], world);
        await use((db) => write(db, LOG, (tx) => addGrowth(tx, growth)));
        await seal();
      }),
    async picture(visitId, at) {
      await vault.ready();
      return readPicture({ use }, vault, visitId, at);
    },
    async list() {
      await vault.ready();
      const all = await use((db) => db.getAll('matters'));
      return Promise.all(
        all.map(async (row) => {
          const { matterId, size, lastAt } = row;
          const head = await openHead(row);
          return {
            matterId,
            kind: head ? kindOf(head.key) : 'erased',
            label: head?.label ?? '',
            records: size,
            lastAt,
          };
        }),
      );
    },
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
