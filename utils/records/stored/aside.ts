import { base64 } from '../../evidence/bytes';
import type { Vault } from '../vault/vault';

/** Something unreadable that is kept for a person to look at: it may hold a client's values, so it is sealed too. */
export async function sealAside(vault: Vault, key: string, value: unknown): Promise<{ sealed: string }> {
  if (typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string')
    return { sealed: value.sealed };
  return { sealed: base64(await vault.seal('aside', ['aside', key], value)) };
}
