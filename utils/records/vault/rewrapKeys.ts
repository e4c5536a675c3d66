import { unwrapKey, wrapKey } from '../../sealing/wrap';
import type { Connection } from '../database';
import { write } from '../write';
import type { KeyRow } from './rows';
import type { Vault } from './vault';

/** Keys wrapped anew in one step; a background that is stopped in between has that much to do again. */
const PORTION = 200;

/**
 * Wraps every data key of the pair before to the present one: what was sealed stays as it is, only its key changes hands.
 * Needs nothing secret but the old key, which stays until all are done; so it goes on where it was, locked or not.
 */
export async function rewrapKeys({ use }: Connection, vault: Vault): Promise<void> {
  const { previous, publicBytes, generation } = await vault.row();
  if (!previous) return;
  const pair = { privateKey: previous.privateKey, publicBytes: previous.publicBytes };
  const anew = async ({ scope, id, wrapped }: KeyRow): Promise<KeyRow> => {
    const raw = await unwrapKey(pair, id, wrapped, [scope, previous.generation]);
    return { scope, id, generation, wrapped: await wrapKey(publicBytes, raw, [scope, generation]) };
  };
  let after: IDBValidKey | undefined;
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const rows = await use((db) => db.getAll('keys', range, PORTION));
    const last = rows.at(-1);
    if (!last) return;
    const old = rows.filter((row) => row.generation === previous.generation);
    const fresh = await Promise.all(old.map(anew));
    await use((db) =>
      write(db, ['keys'], async (tx) => {
        const keys = tx.objectStore('keys');
        // One that was deleted meanwhile stays deleted.
        for (const row of fresh) if (await keys.get([row.scope, row.id])) await keys.put(row);
      }),
    );
    after = [last.scope, last.id];
  }
}
