import { openJson, sealJson, type About, type Box, type DataKey } from '../../sealing/box';
import type { Vault } from './vault';

/**
 * For words that are needed while Holdfast is locked, too: how a control is called that once wiped something. They are
 * sealed with a key that cannot be read out of the browser, but that whoever has the whole profile has with it.
 */
export function newWordKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function sealWords(vault: Vault, about: About, content: unknown): Promise<Box> {
  return sealJson(await keyOf(vault), about, content);
}

/** What was sealed. The shape is what we sealed. */
export async function openWords<T>(vault: Vault, about: About, box: Uint8Array): Promise<T> {
  return (await openJson((await keyOf(vault)).key, about, box)) as T;
}

const ID = '0000000000000001'; // in the box: the only key of its kind

async function keyOf(vault: Vault): Promise<DataKey> {
  await vault.ready(); // makes it
  const { wordKey } = await vault.row();
  if (!wordKey) throw new Error('There is no key for words.');
  return { id: ID, key: wordKey };
}
