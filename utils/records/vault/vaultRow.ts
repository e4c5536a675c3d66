import { browser } from 'wxt/browser';
import { base64 } from '../../evidence/bytes';
import { SEAL_TO, type SealTo } from '../../messages/sealTo';
import { newPair, publicBytesOf } from '../../sealing/wrap';
import type { Connection } from '../database';
import type { VaultRow } from './rows';
import { write } from '../write';
import { newWordKey } from './wordKey';

export const findVaultRow = ({ use }: Connection): Promise<VaultRow | undefined> => use((db) => db.get('vault', 1));

export function putVaultRow({ use }: Connection, row: VaultRow): Promise<void> {
  return use((db) => write(db, ['vault'], async (tx) => void (await tx.objectStore('vault').put(row))));
}

/** The row that is stored, made where there is none: a new installation, or one whose database the browser lost. */
export async function getVaultRow(connection: Connection): Promise<VaultRow> {
  const known = await findVaultRow(connection);
  if (known) return known;
  const made = await newVaultRow(); // outside of the transaction: IndexedDB does not wait for a key
  await connection.use((db) =>
    write(db, ['vault'], async (tx) => {
      const vault = tx.objectStore('vault');
      if (!(await vault.get(1))) await vault.put(made);
    }),
  );
  const row = await findVaultRow(connection);
  if (!row) throw new Error('Holdfast cannot keep this change: its key could not be stored.');
  return row;
}

async function newVaultRow(): Promise<VaultRow> {
  const pair = await newPair(false);
  const tagKey = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return {
    id: 1,
    generation: 1,
    publicBytes: await publicBytesOf(pair.publicKey),
    privateKey: pair.privateKey,
    lock: null,
    previous: null,
    tagKey,
    wordKey: await newWordKey(),
    resealed: false,
  };
}

/** Tells pages which key to seal their journal to. */
export async function publishKey({ publicBytes }: VaultRow): Promise<void> {
  const told: SealTo = { key: base64(publicBytes) };
  const known = (await browser.storage.local.get(SEAL_TO))[SEAL_TO] as Partial<SealTo> | undefined;
  if (known?.key !== told.key) await browser.storage.local.set({ [SEAL_TO]: told });
}
