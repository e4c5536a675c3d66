import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { connect } from '../../../utils/records/database';
import { field } from './samples';
import { diskOf } from './stores';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const batch = (value: string, seq = 1) => ({ visitId: 'v1', seq, changes: [field('f1', value)] });

it('a newer Holdfast would wait for ever for an older one to let go', async () => {
  const store = diskOf(connect());
  await store.applyBatch(batch('a'));
  const newer = await openDB('holdfast', 99);
  newer.close();
  await expect(store.applyBatch(batch('b', 2))).rejects.toThrow(/^Holdfast cannot keep this change/);
});

it('changes after the browser closed the database would be lost', async () => {
  const connection = connect();
  const store = diskOf(connection);
  await store.applyBatch(batch('a'));
  await connection.use(async (database) => database.close()); // as after an I/O error, with no event
  await store.applyBatch(batch('b', 2));
  expect((await store.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: 'b' });
});

it('half of a batch would be kept as if it were whole', async () => {
  const store = diskOf(connect());
  const bad = {
    ...field('f2', 'b'),
    field: { ...(field('f2', 'b') as { field: object }).field, previous: 1n },
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
  await expect(diskOf(connect()).applyBatch(batch('a'))).rejects.toThrow(sentence);
});

it('one failed opening would end all keeping', async () => {
  const store = diskOf(connect());
  vi.spyOn(globalThis.indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('internal', 'UnknownError');
  });
  await expect(store.applyBatch(batch('a'))).rejects.toThrow();
  await store.applyBatch(batch('a'));
  expect((await store.readDraft('v1')).fields).toHaveLength(1);
});

it('a power cut would take what was acknowledged', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await diskOf(connect()).applyBatch(batch('a'));
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options);
  expect(writes.length).toBeGreaterThan(2); // the installation's key, the visit's key, the change
  expect(writes.filter((options) => options?.durability !== 'strict')).toEqual([]);
});
