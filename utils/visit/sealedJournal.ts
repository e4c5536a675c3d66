import { browser } from 'wxt/browser';
import { base64, fromBase64, type Bytes } from '../evidence/bytes';
import type { Batch, LogEntry, Visit, VisitKey } from '../messages/contract';
import { journalKey, logKey } from '../messages/journalKey';
import { journalAbout, journalKeyAbout, logAbout, type SealedEntry } from '../messages/sealedEntry';
import { findSealTo, SEAL_TO } from '../messages/sealTo';
import { sealJson, type About, type DataKey } from '../sealing/box';
import { importKey, newRawKey, type RawKey } from '../sealing/dataKey';
import { wrapKey } from '../sealing/wrap';

/** The journal of one page: the second copy of what is not acknowledged yet, sealed before it is written. */
export interface SealedJournal {
  /** The key of a visit, for the background: it seals the same visit with the same key. */
  keyOf(visitId: string): VisitKey;
  write(visit: Visit, batch: Batch): Promise<void>;
  clear(visitId: string, seqs: readonly number[]): Promise<void>;
  /** The same for log entries. */
  writeLog(visit: Visit, seq: number, entry: LogEntry): Promise<void>;
  clearLog(visitId: string, seq: number): Promise<void>;
}

interface OwnKey {
  raw: RawKey;
  key: Promise<DataKey>;
  /** The key wrapped, and to which public key. */
  wrapped?: { to: Bytes; bytes: Promise<Bytes> };
}

/** Prepares at once what the first keystroke will need. */
export function createSealedJournal(): SealedJournal {
  const { local } = browser.storage;
  const keys = new Map<string, OwnKey>();
  let publicKey = local.get(SEAL_TO).then((stored) => findSealTo(stored[SEAL_TO]) ?? firstKey());
  local.onChanged.addListener((changes) => {
    const changed = findSealTo(changes[SEAL_TO]?.newValue);
    if (changed !== undefined) publicKey = Promise.resolve(changed);
  });

  function ownKey(visitId: string): OwnKey {
    const known = keys.get(visitId);
    if (known) return known;
    const raw = newRawKey();
    const made: OwnKey = { raw, key: importKey(raw) };
    keys.set(visitId, made);
    void wrappedKey(visitId, made).catch(() => undefined); // tried again, and told, at the first entry
    return made;
  }
  async function wrappedKey(visitId: string, own: OwnKey): Promise<Bytes> {
    const text = await publicKey;
    const to = fromBase64(text);
    if (!to) throw new Error('The key of this installation cannot be read.');
    if (own.wrapped === undefined || base64(own.wrapped.to) !== text)
      own.wrapped = { to, bytes: wrapKey(to, own.raw, journalKeyAbout(visitId)) };
    return own.wrapped.bytes;
  }

  return {
    keyOf(visitId) {
      const { raw } = ownKey(visitId);
      return { id: raw.id, bytes: base64(raw.bytes) };
    },
    async write(visit, batch) {
      const { visitId } = visit;
      const entry = await seal(visitId, journalAbout(visitId, batch.seq), { visit, batches: [batch] });
      await local.set({ [journalKey(visitId, batch.seq)]: entry });
    },
    async writeLog(visit, seq, entry) {
      const { visitId } = visit;
      await local.set({ [logKey(visitId, seq)]: await seal(visitId, logAbout(visitId, seq), { visit, seq, entry }) });
    },
    clearLog: (visitId, seq) => local.remove(logKey(visitId, seq)),
    clear: (visitId, seqs) => local.remove(seqs.map((seq) => journalKey(visitId, seq))),
  };

  async function seal(visitId: string, about: About, content: unknown): Promise<SealedEntry> {
    const own = ownKey(visitId);
    const [key, to] = await Promise.all([own.key, wrappedKey(visitId, own)]);
    return { id: own.raw.id, to: base64(to), box: base64(await sealJson(key, about, content)) };
  }

  /** A new installation: the background is making its key now. Nothing is written in the clear meanwhile. */
  function firstKey(): Promise<string> {
    return new Promise((resolve) => {
      const listen = (changes: Record<string, { newValue?: unknown }>): void => {
        const made = findSealTo(changes[SEAL_TO]?.newValue);
        if (made === undefined) return;
        local.onChanged.removeListener(listen);
        resolve(made);
      };
      local.onChanged.addListener(listen);
    });
  }
}
