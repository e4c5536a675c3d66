import type { IDBPTransaction } from 'idb';
import { hex, utf8 } from '../../evidence/bytes';
import { digestOf, discloseAll } from '../../evidence/disclosure';
import { extend, leafOf } from '../../evidence/merkle';
import type { RecordLine } from '../../evidence/record';
import { slotsFor } from '../../evidence/seal';
import { textValue, type Value } from '../../evidence/value';
import type { HoldfastSchema } from '../rows';
import type { BlobRow, MatterRow, RecordRow } from './logRows';
import { sealHead, sealRecord, type ClearRecordRow } from '../stored/matterLogs';
import type { Vault } from '../vault/vault';
import type { MatterName } from './matterOf';
import { sealFiles, type SealedFile } from './sealedRows';
import { instantOf, stampOf, type World } from './world';

export type LogStores = ['matters', 'records', 'blobs', 'waiting'];
type Tx = IDBPTransaction<HoldfastSchema, LogStores, 'readwrite'>;

/** A record before it has its place. */
export interface Draft {
  at: number;
  type: string;
  basis: RecordLine['basis'];
  rule?: string;
  gone?: [number, number][];
  /** Only of the record that opens a log. */
  opening?: Pick<RecordLine, 'slot' | 'software'>;
  visitId: string;
  values: [what: string, value: Value][];
  /** Pictures and pages that the record names. */
  files?: readonly SealedFile[];
}

/** Records that are ready to be added to a log, and the head they lead to. */
export interface Growth {
  /** How many records there were before. */
  from: number;
  matter: MatterRow;
  records: RecordRow[];
  files: BlobRow[];
}

/** Makes the records, and seals what they disclose: before the transaction, which does not wait for a key. */
export async function growLog(
  vault: Vault,
  matter: MatterRow,
  drafts: readonly Draft[],
  world: World,
): Promise<Growth> {
  let row = matter;
  const made: ClearRecordRow[] = [];
  const files: BlobRow[] = [];
  for (const draft of drafts) {
    const record = recordOf(row, draft, world);
    made.push(record);
    files.push(...(await sealFiles(vault, row.matterId, record.i, draft.files ?? [])));
    row = {
      ...row,
      size: row.size + 1,
      frontier: extend(row.frontier, row.size, record.leaf),
      lastAt: Math.max(row.lastAt, draft.at),
    };
  }
  const records = await Promise.all(made.map((each) => sealRecord(vault, each)));
  return { from: matter.size, matter: row, records, files };
}

/** Adds records and moves the head, in the caller's one transaction. */
export async function addGrowth(tx: Tx, { from, matter, records, files }: Growth): Promise<void> {
  const stored = await tx.objectStore('matters').get(matter.matterId);
  if ((stored?.size ?? 0) !== from) throw new Error('Records were not added: the log grew meanwhile.');
  for (const row of records) await tx.objectStore('records').put(row);
  for (const row of files) await tx.objectStore('blobs').put(row);
  await tx.objectStore('matters').put(matter);
}

function recordOf(row: MatterRow, draft: Draft, world: World): ClearRecordRow {
  const { at, type, basis, rule, gone, opening = {}, visitId, files = [] } = draft;
  const values = [...draft.values, ...files.map(({ what, ref }) => [what, ref] as const)];
  const disclosures = discloseAll(values, world.random);
  const record: RecordLine = {
    v: 1,
    m: row.matterId,
    i: row.size,
    at: instantOf(at),
    ...stampOf(world),
    mono: Math.floor(world.mono()),
    boot: world.boot,
    type,
    basis,
    ...(rule === undefined ? {} : { rule }),
    ...opening,
    ...(gone === undefined ? {} : { gone }),
    f: disclosures.map(digestOf),
  };
  const line = JSON.stringify(record);
  return { matterId: row.matterId, i: row.size, visitId, leaf: leafOf(utf8(line)), line, disclosures };
}

/**
 * A new log, in a place of the map drawn by lot: a place in turn would tell how many came before. With the record that
 * opens it, which comes before all others.
 */
export async function newLog(
  vault: Vault,
  others: readonly MatterRow[],
  name: MatterName,
  world: World,
): Promise<{ matter: MatterRow; opening: Draft }> {
  const taken = new Set(others.map(({ slot }) => slot));
  const free = Array.from({ length: slotsFor(others.length + 1) }, (_, slot) => slot).filter(
    (slot) => !taken.has(slot),
  );
  const slot = free[new DataView(world.random(4).buffer).getUint32(0) % free.length] ?? 0;
  const matterId = hex(world.random(16));
  const head = await sealHead(vault, matterId, name);
  return {
    matter: { matterId, head, slot, size: 0, frontier: [], sealed: 0, lastAt: 0 },
    opening: {
      ...{ at: world.now(), type: 'open', basis: 'observed', visitId: '' },
      values: [['label', textValue(name.label)]],
      opening: { slot, software: world.software },
    },
  };
}

/** Numbers in order as runs: 4, 5, 6, 9 are [4, 6] and [9, 9]. */
export function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}
