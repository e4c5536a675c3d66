import { browser } from 'wxt/browser';
import { BY_FIRM, readPolicy } from '../settings/policy';
import type { Connection } from './database';
import { STORE_MADE } from './lostStore';
import type { Vault } from './vault/vault';
import { write } from './write';

/**
 * As if Holdfast had just been installed: what was kept, what was learned, the sealed logs, the passphrase and every key.
 * Needs no passphrase: it is what is left when that is forgotten. What is on legal hold must be let go first.
 */
export async function deleteEverything({ use }: Connection, vault: Vault): Promise<void> {
  if ((await readPolicy()).off.includes('deleteRecords')) throw new Error(BY_FIRM);
  await vault.ready();
  if ((await use((db) => db.getAll('files'))).some(({ legalHold }) => legalHold))
    throw new Error('A matter is on legal hold: nothing was deleted.');
  await use((db) => {
    const stores = [...db.objectStoreNames];
    return write(db, stores, async (tx) => {
      for (const name of stores) await tx.objectStore(name).clear();
    });
  });
  const made = await browser.storage.local.get(STORE_MADE); // the store is emptied, not lost
  await browser.storage.local.clear();
  await browser.storage.local.set(made);
  await browser.storage.session.clear();
  vault.beginAnew();
  await vault.ready();
}
