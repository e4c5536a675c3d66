import type { Bytes } from '../../evidence/bytes';
import { keyIdOf, openJson, BrokenBox, type About, type Box, type DataKey } from '../../sealing/box';
import { importKey } from '../../sealing/dataKey';
import { unwrapKey, type Pair } from '../../sealing/wrap';
import type { Connection } from '../database';
import { Locked } from './locked';
import { importPrivate } from './privateKey';
import type { Scope, Vault } from './vault';

export type Opener = Pick<Vault, 'open'>;

/**
 * Opens what the vault sealed, and nothing else: for a worker, which has none of the browser's interfaces for extensions.
 * @param privateBytes the unlocked key (PKCS#8), where a passphrase wraps it
 */
export function createOpener({ use }: Connection, privateBytes: Bytes | undefined): Opener {
  const known = new Map<string, Promise<DataKey>>();

  async function findPair(generation: number): Promise<Pair> {
    const row = await use((db) => db.get('vault', 1));
    if (row?.previous?.generation === generation) return row.previous;
    if (row?.generation !== generation) throw new BrokenBox();
    const privateKey = row.privateKey ?? (privateBytes && (await importPrivate(privateBytes)));
    if (!privateKey) throw new Locked();
    return { privateKey, publicBytes: row.publicBytes };
  }
  async function findKey(scope: Scope, id: string): Promise<DataKey> {
    const row = await use((db) => db.get('keys', [scope, id]));
    if (!row) throw new BrokenBox();
    const raw = await unwrapKey(await findPair(row.generation), id, row.wrapped, [row.scope, row.generation]);
    return importKey(raw);
  }

  return {
    async open<T>(scope: Scope, about: About, box: Box): Promise<T> {
      const id = keyIdOf(box);
      const asked = known.get(`${scope} ${id}`) ?? findKey(scope, id);
      known.set(`${scope} ${id}`, asked);
      return (await openJson((await asked).key, [scope, ...about], box)) as T;
    },
  };
}
