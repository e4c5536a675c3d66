import type { IDBPTransaction } from 'idb';
import { hex, utf8 } from '../../evidence/bytes';
import { digestOf, discloseAll } from '../../evidence/disclosure';
import { extend, leafOf } from '../../evidence/merkle';
import type { RecordLine } from '../../evidence/record';
import { slotsFor } from '../../evidence/seal';
import { textValue, type Value } from '../../evidence/value';
import type { HoldfastSchema, MatterRow } from '../rows';
import type { MatterName } from './matterOf';
import { putRecord, type SealedFile } from './sealedRows';
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
  visitId: string;
  values: [what: string, value: Value][];
  /** Pictures and pages that the record names. */
  files?: readonly SealedFile[];
}

/** Adds records and moves the head, in the caller's one transaction; opens the matter's log where there is none. */
export async function appendTo(tx: Tx, name: MatterName, drafts: readonly Draft[], world: World): Promise<MatterRow> {
  const matters = tx.objectStore('matters');
  let row = await matters.index('key').get(name.key);
  if (!row) {
    const opened = await freeMatter(tx, name, world);
    const opening: Draft = {
      at: world.now(),
      type: 'open',
      basis: 'observed',
      visitId: '',
      values: [['label', textValue(name.label)]],
    };
    row = await add(tx, opened, opening, world, { slot: opened.slot, software: world.software });
  }
  for (const draft of drafts) row = await add(tx, row, draft, world);
  await matters.put(row);
  return row;
}

async function add(
  tx: Tx,
  row: MatterRow,
  draft: Draft,
  world: World,
  opening: Pick<RecordLine, 'slot' | 'software'> = {},
): Promise<MatterRow> {
  const { at, type, basis, rule, gone, visitId, files = [] } = draft;
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
  const leaf = leafOf(utf8(line));
  await putRecord(tx, { matterId: row.matterId, i: row.size, visitId, leaf, line, disclosures }, files);
  return {
    ...row,
    size: row.size + 1,
    frontier: extend(row.frontier, row.size, leaf),
    lastAt: Math.max(row.lastAt, at),
  };
}

/** A new log, in a place of the map drawn by lot: a place in turn would tell how many came before. */
async function freeMatter(tx: Tx, { key, label }: MatterName, world: World): Promise<MatterRow> {
  const others = await tx.objectStore('matters').getAll();
  const taken = new Set(others.map(({ slot }) => slot));
  const free = Array.from({ length: slotsFor(others.length + 1) }, (_, slot) => slot).filter(
    (slot) => !taken.has(slot),
  );
  const lot = new DataView(world.random(4).buffer).getUint32(0) % free.length;
  return {
    matterId: hex(world.random(16)),
    key,
    label,
    slot: free[lot] ?? 0,
    size: 0,
    frontier: [],
    sealed: 0,
    lastAt: 0,
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
