import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { connect, type Connection } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { memoryStore } from '../../../utils/records/memoryStore';
import type { Store } from '../../../utils/records/store';
import { createVault, type Vault } from '../../../utils/records/vault/vault';

/** Both stores, each new and empty. */
export const STORES: [name: string, make: () => Store][] = [
  ['disk', newDiskStore],
  ['memory', memoryStore],
];

/** A store with a vault of its own, as a background that has just started has. */
export function diskOf(connection: Connection): Store {
  return diskStore(connection, createVault(connection));
}

export function newDiskStore(): Store {
  return newDisk().store;
}

/** An empty database, with what one background has of it. */
export function newDisk(): { connection: Connection; vault: Vault; store: Store } {
  globalThis.indexedDB = new IDBFactory();
  const connection = connect();
  const vault = createVault(connection);
  return { connection, vault, store: diskStore(connection, vault) };
}
