import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { connect } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { MIGRATIONS } from '../../../utils/records/migrations';
import type { VisitRow } from '../../../utils/records/rows';
import { AMINA, BAO, field, rowOf, visitOf } from './samples';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const batch = (value: string, seq = 1) => ({ visitId: 'v1', seq, changes: [field('f1', value)] });

it('an update of Holdfast would lose what was kept before it', async () => {
  const old = connect('holdfast', MIGRATIONS.slice(0, 1));
  const before = diskStore(old);
  const signIn = visitOf('s1', { signIn: true, openedAt: 500 });
  const asVersion1 = ({ signInTo: _signInTo, placed: _placed, ...row }: VisitRow): VisitRow => row as VisitRow;
  await before.changeVisit('s1', () => asVersion1(rowOf(signIn)));
  await before.changeVisit('v1', () => asVersion1(rowOf(visitOf('v1'), { seen: AMINA })));
  await before.changeVisit('v2', () => asVersion1(rowOf(visitOf('v2', { openedAt: 1_500 }), { seen: AMINA })));
  await before.changeVisit('v3', () => asVersion1(rowOf(visitOf('v3', { openedAt: 1_600 }), { seen: BAO })));
  await before.applyBatch(batch('kept since version 1'));
  await old.close();

  const after = diskStore(connect());
  expect((await after.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: 'kept since version 1' });
  expect((await after.visitsAt(visitOf('v1'))).map((row) => row.visitId).sort()).toEqual(['s1', 'v1', 'v2', 'v3']);
  expect(await after.signedInSince(signIn.portal, 499)).toBe(true);
  expect(await after.signedInSince(signIn.portal, 500)).toBe(false);
  const matters = await after.allFiles();
  expect(matters.map((matter) => matter.markers.map(({ value }) => value))).toEqual(
    expect.arrayContaining([['E001234567'], ['E007654321']]),
  );
  const amina = matters.find((matter) => matter.markers.some(({ value }) => value === 'E001234567'));
  expect((await after.visitsOfMatter(amina?.matterId ?? '', 9)).map((row) => row.visitId)).toEqual(['v1', 'v2']); // changed last, opened first
  expect((await after.visitsOfMatter('', 9)).map((row) => row.visitId)).toEqual(['s1']);
});

it('a newer Holdfast would wait for ever for an older one to let go', async () => {
  const store = diskStore(connect());
  await store.applyBatch(batch('a'));
  const newer = await openDB('holdfast', 99);
  newer.close();
  await expect(store.applyBatch(batch('b', 2))).rejects.toThrow(/^Holdfast cannot keep this change/);
});

it('changes after the browser closed the database would be lost', async () => {
  const connection = connect();
  const store = diskStore(connection);
  await store.applyBatch(batch('a'));
  await connection.use(async (database) => database.close()); // as after an I/O error, with no event
  await store.applyBatch(batch('b', 2));
  expect((await store.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: 'b' });
});

it('half of a batch would be kept as if it were whole', async () => {
  const store = diskStore(connect());
  const bad = {
    ...field('f2', 'b'),
    field: { ...(field('f2', 'b') as { field: object }).field, previous: () => undefined },
  };
  await expect(
    store.applyBatch({ visitId: 'v1', seq: 1, changes: [field('f1', 'a'), bad as never] }),
  ).rejects.toThrow();
  expect((await store.readDraft('v1')).fields).toEqual([]);
});

it.each([
  ['QuotaExceededError', 'the disk is full'],
  ['InvalidStateError', 'does not let it open its storage'],
  ['UnknownError', 'its storage failed'],
])('%s would be a riddle', async (name, sentence) => {
  vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('internal', name);
  });
  await expect(diskStore(connect()).applyBatch(batch('a'))).rejects.toThrow(sentence);
});

it('one failed opening would end all keeping', async () => {
  const store = diskStore(connect());
  vi.spyOn(globalThis.indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('internal', 'UnknownError');
  });
  await expect(store.applyBatch(batch('a'))).rejects.toThrow();
  await store.applyBatch(batch('a'));
  expect((await store.readDraft('v1')).fields).toHaveLength(1);
});

it('a power cut would take what was acknowledged', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await diskStore(connect()).applyBatch(batch('a'));
  expect(transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options)).toEqual([
    { durability: 'strict' },
  ]);
});
