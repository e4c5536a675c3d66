import { openDB, type IDBPDatabase } from 'idb';
import { MIGRATIONS } from './migrations';
import type { HoldfastSchema } from './rows';
import { troubleOf } from './storeTrouble';

export type Database = IDBPDatabase<HoldfastSchema>;

/** The open database, opened when first needed and again when the browser has closed it. */
export interface Connection {
  /** Runs `work` on the open database. Rejects with a `StoreTrouble`. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** @param onMade the database was made from nothing */
export function connect(name = 'holdfast', migrations = MIGRATIONS, onMade: () => void = () => undefined): Connection {
  let opening: Promise<Database> | undefined;

  function forget(closed: Promise<Database> | undefined): void {
    if (opening === closed) opening = undefined;
  }

  function open(): Promise<Database> {
    if (opening) return opening;
    const mine: Promise<Database> = openDB<HoldfastSchema>(name, migrations.length, {
      async upgrade(database, oldVersion, _newVersion, upgrade) {
        for (const migrate of migrations.slice(oldVersion)) await migrate(asAny(database), asAny(upgrade));
        if (oldVersion === 0) onMade();
      },
      // A newer Holdfast waits to migrate: let go, and open again when asked.
      blocking() {
        forget(mine);
        void mine.then((database) => database.close());
      },
      // The browser closed it (storage cleared, corruption, I/O error).
      terminated() {
        forget(mine);
      },
    });
    opening = mine;
    mine.catch(() => forget(mine)); // the caller hears of it; the next one tries again
    return mine;
  }

  async function attempt<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return work(await open());
  }

  return {
    async use(work) {
      const used = opening;
      try {
        return await attempt(work);
      } catch (error) {
        // The connection went away under us: once more on a new one. All work is idempotent or one transaction.
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError' || used === undefined)
          throw troubleOf(error);
        forget(used);
      }
      try {
        return await attempt(work);
      } catch (error) {
        throw troubleOf(error);
      }
    },
    async close() {
      const closing = opening;
      opening = undefined;
      (await closing)?.close();
    },
  };
}

/** Steps of old versions know other stores than the schema of today. */
const asAny = <T>(typed: unknown): T => typed as T;
