import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { connect } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { memoryStore } from '../../../utils/records/memoryStore';
import type { Store } from '../../../utils/records/store';

/** Both stores, each new and empty. */
export const STORES: [name: string, make: () => Store][] = [
  ['disk', newDiskStore],
  ['memory', memoryStore],
];

export function newDiskStore(): Store {
  globalThis.indexedDB = new IDBFactory();
  return diskStore(connect());
}
