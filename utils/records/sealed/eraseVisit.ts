import type { Connection } from '../database';
import type { MatterRow, RecordRow } from './logRows';
import type { Vault } from '../vault/vault';
import { write } from '../write';
import { addGrowth, growLog, runsOf, type Growth, type LogStores } from './matterLog';
import { filesOf } from './sealedRows';
import type { World } from './world';

const LOG: LogStores = ['matters', 'records', 'blobs', 'waiting'];

interface Erasing {
  use: Connection['use'];
  vault: Vault;
  world: World;
}

/**
 * Erases what a visit left in any matter's log, and declares it there. With the last of its visits a log loses its name
 * too: whose it was is then known nowhere. Needs no key, so that what has to go by age goes while locked.
 */
export async function eraseVisit({ use, vault, world }: Erasing, visitId: string, rule: string): Promise<void> {
  const found = await use((db) => db.getAllFromIndex('records', 'visit', visitId));
  const kept = found.filter(({ line }) => line !== null);
  const growths: Growth[] = [];
  const nameless: RecordRow[] = [];
  for (const matterId of new Set(kept.map((row) => row.matterId))) {
    const matter = await use((db) => db.get('matters', matterId));
    if (!matter) continue;
    const mine = kept.filter((row) => row.matterId === matterId);
    const purge = {
      ...{ at: world.now(), type: 'purge', basis: basisOf(rule), rule, visitId: '', values: [] },
      gone: runsOf(mine.map(({ i }) => i)),
    };
    const all = await use((db) => db.getAll('records', IDBKeyRange.bound([matterId, 0], [matterId, Infinity])));
    const isLast = all.every((row) => row.visitId === '' || row.visitId === visitId || row.line === null);
    // The log's own records stay, as lines of digests: only the first says whose it is.
    if (isLast) nameless.push(...all.filter((row) => row.visitId === '' && row.i === 0));
    growths.push(await growLog(vault, isLast ? withoutName(matter) : matter, [purge], world));
  }
  await use((db) =>
    write(db, LOG, async (tx) => {
      const waiting = tx.objectStore('waiting');
      for (const key of await waiting.index('visit').getAllKeys(visitId)) await waiting.delete(key);
      const records = tx.objectStore('records');
      for (const row of kept) {
        await records.put({ ...row, line: null, disclosures: null });
        await tx.objectStore('blobs').delete(filesOf(row.matterId, row.i));
      }
      for (const row of nameless) await records.put({ ...row, disclosures: null });
      for (const growth of growths) await addGrowth(tx, growth);
    }),
  );
  const ended = growths.filter(({ matter }) => matter.head === null).map(({ matter }) => matter.matterId);
  for (const matterId of ended) {
    const attached = IDBKeyRange.bound([matterId], [matterId, []]);
    await use((db) => write(db, ['anchors'], (tx) => tx.objectStore('anchors').delete(attached)));
  }
  await vault.destroy(ended.map((matterId) => `log:${matterId}` as const));
}

/** A person deletes; age is a rule's conclusion. */
const basisOf = (rule: string): 'input' | 'inferred' => (rule.startsWith('person.') ? 'input' : 'inferred');

const withoutName = (matter: MatterRow): MatterRow => ({ ...matter, head: null });
