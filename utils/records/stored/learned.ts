import type { Learned } from '../../messages/contract';
import { BrokenBox, type About, type Box } from '../../sealing/box';
import type { Connection, Database } from '../database';
import type { Vault } from '../vault/vault';
import { openWords, sealWords } from '../vault/wordKey';
import { write } from '../write';

/**
 * What was learned about a control. A page can name one after a client ("Remove Aïssatou's trip"), so the words are
 * sealed, and the row is found by a keyed digest of them.
 */
export interface LearnedRow extends Omit<Learned, 'section' | 'shown'> {
  /** `control` is the digest of the words; this is '' (a part of the key since version 1). */
  section: '';
  box: Box;
}

/** `shown` is absent in rows from before it was kept. */
type Words = Pick<Learned, 'control' | 'section' | 'shown'>;
type Key = [portal: string, control: string, section: string, what: string];

/** The rows of what was learned. `use` waits until the vault is ready. */
export function learnedRows(use: Connection['use'], vault: Vault) {
  const keyOf = async ({ portal, control, section, what }: Learned): Promise<Key> => [
    portal,
    await vault.mark('learned', control, section),
    '',
    what,
  ];

  async function put(learned: Learned, instead?: Key): Promise<void> {
    const [portal, mark, section] = await keyOf(learned);
    const { what, at, shown } = learned;
    const words: Words = { control: learned.control, section: learned.section, shown };
    const box = await sealWords(vault, about(portal, mark, what), words);
    const row: LearnedRow = { portal, control: mark, section: section as '', what, at, box };
    await use((db) =>
      write(db, ['learned'], async (tx) => {
        if (instead) await tx.objectStore('learned').delete(instead);
        await tx.objectStore('learned').put(row);
      }),
    );
  }
  async function open(row: LearnedRow | Learned): Promise<Learned[]> {
    if (!('box' in row)) {
      await put(row, [row.portal, row.control, row.section, row.what]); // from when the words stood in the clear
      return [row];
    }
    const { portal, control, what, at, box } = row;
    try {
      return [{ portal, what, at, ...(await openWords<Words>(vault, about(portal, control, what), box)) }];
    } catch (error) {
      if (error instanceof BrokenBox) return []; // it is learned again; a page must open without it
      throw error;
    }
  }
  const read = async (rows: (db: Database) => Promise<(LearnedRow | Learned)[]>): Promise<Learned[]> =>
    (await Promise.all((await use(rows)).map(open))).flat();

  return {
    learn: (learned: Learned) => put(learned),
    allLearned: () => read((db) => db.getAll('learned')),
    learnedFor: (portal: string) => read((db) => db.getAllFromIndex('learned', 'portal', portal)),
    async forget(learned: Learned) {
      const key = await keyOf(learned);
      await use((db) => db.delete('learned', key));
    },
  };
}

const about = (portal: string, mark: string, what: string): About => ['learned', portal, mark, what];
