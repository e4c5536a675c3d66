import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './database';
import type { HoldfastSchema } from './rows';

type Names = StoreNames<HoldfastSchema>[];

/**
 * One transaction, all or nothing. Resolves when it is complete and on the disk: "strict", since a
 * power cut must not take what was acknowledged.
 */
export async function write<const S extends Names>(
  database: Database,
  stores: S,
  work: (tx: IDBPTransaction<HoldfastSchema, S, 'readwrite'>) => Promise<void>,
): Promise<void> {
  const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const working = work(tx).catch((error: unknown) => {
    abort(tx); // an error of ours would otherwise commit the half that was done
    throw error;
  });
  await Promise.all([working, tx.done]);
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The browser has aborted it already, for the reason that is being thrown.
  }
}
