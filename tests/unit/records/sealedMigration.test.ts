import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { leafOf } from '../../../utils/evidence/merkle';
import { utf8 } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { connect, type Connection } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import type { ClearField, ClearLog, ClearTable } from '../../../utils/records/legacyRows';
import { MIGRATIONS } from '../../../utils/records/migrations';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { exportMatter } from '../../../utils/records/sealed/exportMatter';
import { createVault } from '../../../utils/records/vault/vault';
import { entry, testWorld } from '../evidence/samples';
import { AMINA, BAO, fieldOf, jobOf, rowOf, text, visitOf } from './samples';

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

/** Rows as the version of their time wrote them. */
async function write(version: number, rows: Record<string, object[]>): Promise<void> {
  const old = connect('holdfast', MIGRATIONS.slice(0, version));
  await old.use(async (db) => {
    for (const [store, all] of Object.entries(rows))
      for (const row of all) await db.put(store as 'visits', row as never);
  });
  await old.close();
}

const clearField = (value: string, key = 'f1'): ClearField => ({
  ...{ visitId: 'v1', key, fieldOrder: 500, goneOrder: 0 },
  field: fieldOf(key, text('')),
  answer: { value: text(value), cause: 'input', at: 2_000, order: 1_000 },
});

function open(connection: Connection) {
  const vault = createVault(connection);
  return { vault, store: diskStore(connection, vault), evidence: createEvidence(connection, testWorld(), vault) };
}

/** Everything that the database holds, as text: bytes as characters. */
async function everything(connection: Connection): Promise<string> {
  return connection.use(async (db) => {
    const all = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
    return JSON.stringify(all, (_key, value: unknown) =>
      value instanceof Uint8Array ? String.fromCharCode(...value.subarray(0, 60_000)) : value,
    );
  });
}

it('an update from the first version would lose what was kept before it', async () => {
  const { placed: _p, ...v1 } = rowOf(visitOf('v1'), { seen: AMINA });
  const { placed: _q, ...v2 } = rowOf(visitOf('v2', { openedAt: 1_500 }), { seen: AMINA });
  const { placed: _r, ...v3 } = rowOf(visitOf('v3', { openedAt: 1_600 }), { seen: BAO });
  const { placed: _s, signInTo: _t, ...s1 } = rowOf(visitOf('s1', { signIn: true, openedAt: 500 }));
  await write(1, { visits: [s1, v1, v2, v3], fields: [clearField('kept since version 1')] });

  const { store } = open(connect());
  expect((await store.readDraft('v1')).fields[0]?.value).toEqual(text('kept since version 1'));
  expect((await store.visitsAt(visitOf('v1'))).map((row) => row.visitId).sort()).toEqual(['s1', 'v1', 'v2', 'v3']);
  expect(await store.signedInSince(s1.visit.portal, 499)).toBe(true);
  expect(await store.signedInSince(s1.visit.portal, 500)).toBe(false);
  const matters = await store.allFiles();
  expect(matters.map((matter) => matter.markers.map(({ value }) => value).join()).sort()).toEqual([
    'E001234567',
    'E007654321',
  ]);
  const amina = matters.find((matter) => matter.markers.some(({ value }) => value === 'E001234567'));
  expect((await store.visitsOfMatter(amina?.matterId ?? '', 9)).map((row) => row.visitId)).toEqual(['v2', 'v1']);
  expect((await store.visitsOfMatter('', 9)).map((row) => row.visitId)).toEqual(['s1']);
});

it('an update from the version before sealed logs could not seal', async () => {
  await write(2, { visits: [rowOf(visitOf('v1'))] });
  const connection = connect();
  const { evidence, vault } = open(connection);
  await evidence.start(true);
  await evidence.append(rowOf(visitOf('v1')), { markers: AMINA, settled: true }, [entry()]);
  const [matter] = await evidence.list();
  const matterId = matter?.matterId ?? '';
  await evidence.prepareExport(matterId);
  expect((await verifyPackage(await exportMatter(connection, matterId, { lang: 'en' }, testWorld(), vault))).exit).toBe(
    12,
  );
});

/** A database of version 4 with a secret in everything that can hold one. */
async function writeVersion4(fields: number): Promise<void> {
  const table: ClearTable = {
    ...{ visitId: 'v1', key: 't1', tableOrder: 3, goneOrder: 0 },
    table: {
      ...{ key: 't1', order: 1, screen: 'SECRET screen', at: 1, missing: true },
      table: { key: 't1', section: ['SECRET'], columns: ['SECRET'], rows: [['SECRET']] },
    },
  };
  const log: ClearLog = { visitId: 'v1', entry: entry({ after: text('SECRET') }) };
  const line = '{"a":1}';
  await write(4, {
    visits: [rowOf(visitOf('v1', { title: 'SECRET', address: 'https://a/SECRET' }), { seen: AMINA })],
    files: [
      {
        ...{ matterId: 'm1', name: 'SECRET', markers: [{ ...AMINA[0], scope: 'ircc' }], elsewhere: [], apartFrom: [] },
        ...{ partOf: '', closed: false, keepDays: null, legalHold: false, madeAt: 1 },
      },
    ],
    fields: Array.from({ length: fields }, (_, n) => clearField(`SECRET ${String(n)}`, `f${String(n)}`)),
    tables: [table],
    log: [log],
    waiting: [log],
    jobs: [
      {
        ...{ jobId: 'j1', tabId: 1, lineage: 'l', topAddress: 'SECRET', markers: AMINA, savedAt: 1 },
        job: jobOf('j1', 'v1', { screen: 'SECRET' }),
      },
    ],
    matters: [
      {
        ...{ matterId: 'a'.repeat(32), key: 'application:e001234567', label: 'E001234567' },
        ...{ slot: 1, size: 1, frontier: [leafOf(utf8(line))], sealed: 0, lastAt: 1 },
      },
    ],
    records: [
      {
        matterId: 'a'.repeat(32),
        i: 0,
        visitId: '',
        line,
        leaf: leafOf(utf8(line)),
        disclosures: ['["s","x","SECRET"]'],
      },
      { matterId: 'a'.repeat(32), i: 1, visitId: 'v1', line: null, leaf: leafOf(utf8(line)), disclosures: [] },
    ],
  });
  await fakeBrowser.storage.local.set({ 'setAside:v1:1': { text: 'SECRET' } });
}

it('what was kept before encryption would stay readable on the disk, or be lost', async () => {
  await writeVersion4(600);
  const connection = connect();
  const { store, evidence } = open(connection);
  const draft = await store.readDraft('v1');
  expect(draft.fields).toHaveLength(600);
  expect(draft.fields.find(({ key }) => key === 'f599')?.value).toEqual(text('SECRET 599'));
  expect(draft.tables[0]?.table.rows).toEqual([['SECRET']]);
  expect(await store.countKept('v1')).toEqual({ fields: 600, missing: 1 });
  expect((await store.readLog('v1'))[0]?.after).toEqual(text('SECRET'));
  expect((await store.findVisit('v1'))?.visit.title).toBe('SECRET');
  expect((await store.allFiles())[0]?.name).toBe('SECRET');
  expect((await store.allJobs())[0]?.topAddress).toBe('SECRET');
  expect((await evidence.list())[0]?.label).toBe('E001234567');
  const stored = (await everything(connection)) + JSON.stringify(await fakeBrowser.storage.local.get(null));
  expect(stored).toContain('"missing"'); // it was read
  expect(stored).not.toMatch(/SECRET|001234567/);
});

it('an update that is interrupted anywhere would leave values readable, or seal them twice', async () => {
  for (let at = 1; at <= 12; at += 2) {
    globalThis.indexedDB = new IDBFactory();
    await writeVersion4(600);
    const dying = connect();
    let steps = 0;
    const mortal: Connection = {
      ...dying,
      use: (work) => {
        if (++steps > at * 2) return Promise.reject(new Error('stopped'));
        return dying.use(work);
      },
    };
    await expect(open(mortal).store.readDraft('v1')).rejects.toThrow('stopped');
    const connection = connect();
    const { store } = open(connection);
    expect((await store.readDraft('v1')).fields.find(({ key }) => key === 'f300')?.value).toEqual(text('SECRET 300'));
    expect((await store.readLog('v1'))[0]?.after).toEqual(text('SECRET'));
    expect(await everything(connection)).not.toMatch(/SECRET|001234567/);
  }
});
