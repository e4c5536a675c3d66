import { fromBase64 } from '../evidence/bytes';
import { findSealedEntry, journalAbout, journalKeyAbout, logAbout } from '../messages/sealedEntry';
import { BrokenBox, openJson } from '../sealing/box';
import { importKey } from '../sealing/dataKey';
import { Locked } from './vault/locked';
import type { Vault } from './vault/vault';

/**
 * What a page wrote into the journal: opened with the key of its visit, or, where the page's opening never arrived, with
 * the key wrapped in the entry itself. `Locked` where that needs the passphrase; undefined where it cannot be opened; an
 * entry from before version 5 as it is.
 */
export async function openJournalEntry(vault: Vault, key: string, value: unknown): Promise<unknown> {
  const sealed = findSealedEntry(value);
  if (!sealed) return value;
  const [, kind = '', visitId = '', seq = ''] = /^(journal|logged):([\w:.-]+):(\d+)$/.exec(key) ?? [];
  const about = kind === 'logged' ? logAbout : journalAbout;
  const [to, box] = [fromBase64(sealed.to), fromBase64(sealed.box)];
  if (!to || !box) return undefined;
  try {
    const known = await vault.findKey(`visit:${visitId}`, sealed.id).catch(ifLocked);
    const found = known ?? (await importKey(await vault.unwrap(sealed.id, to, journalKeyAbout(visitId))));
    return await openJson(found.key, about(visitId, Number(seq)), box);
  } catch (error) {
    if (error instanceof Locked) return error;
    if (error instanceof BrokenBox) return undefined;
    throw error;
  }
}

function ifLocked(error: unknown): undefined {
  if (!(error instanceof Locked)) throw error;
}
