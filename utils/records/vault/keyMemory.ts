import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { base64, fromBase64 } from '../../evidence/bytes';
import type { RawKey } from '../../sealing/dataKey';

/**
 * What outlives a stopped background and never reaches the disk: `storage.session`, which only the extension's own
 * contexts can read. It goes with the browser's run.
 */
export interface KeyMemory {
  /** Keys of visits that were opened in this run: capture and restore of open pages go on while locked. */
  putVisitKey(visitId: string, tabId: number, key: RawKey): Promise<void>;
  findVisitKey(visitId: string): Promise<RawKey | undefined>;
  /** Forgets keys of visits whose tab does not fit; all of a visit's parts go together. */
  keepVisitKeys(fits: (tabId: number) => boolean): Promise<void>;
  forgetVisitKey(visitId: string): Promise<void>;
  /** The private key while unlocked, PKCS#8; undefined while locked. */
  findPrivateKey(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  putPrivateKey(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void>;
}

const PREFIX = 'visitKey:';
const PRIVATE = 'unlocked';
const Kept = z.object({ id: z.string(), bytes: z.string(), tabId: z.number() });

export function sessionKeyMemory(): KeyMemory {
  const { session } = browser.storage;
  return {
    putVisitKey: (visitId, tabId, { id, bytes }) =>
      session.set({ [PREFIX + visitId]: { id, bytes: base64(bytes), tabId } }),
    async findVisitKey(visitId) {
      const kept = z.safeParse(Kept, (await session.get(PREFIX + visitId))[PREFIX + visitId]).data;
      const bytes = kept && fromBase64(kept.bytes);
      return bytes && { id: kept.id, bytes };
    },
    async keepVisitKeys(fits) {
      const all = Object.entries(await session.get(null)).filter(([key]) => key.startsWith(PREFIX));
      const gone = all.filter(([, value]) => !fits(z.safeParse(Kept, value).data?.tabId ?? -1));
      await session.remove(gone.map(([key]) => key));
    },
    forgetVisitKey: (visitId) => session.remove(PREFIX + visitId),
    async findPrivateKey() {
      const kept = (await session.get(PRIVATE))[PRIVATE];
      return typeof kept === 'string' ? fromBase64(kept) : undefined;
    },
    putPrivateKey: (bytes) => (bytes ? session.set({ [PRIVATE]: base64(bytes) }) : session.remove(PRIVATE)),
  };
}

/** A closed tab's visits are no longer open: their keys go. Registers its listener at once. */
export function watchClosedTabs(memory: KeyMemory): void {
  browser.tabs.onRemoved.addListener((closed) => {
    memory
      .keepVisitKeys((tabId) => tabId !== closed)
      .catch((error: unknown) => console.error('Holdfast could not forget the keys of a closed tab.', error));
  });
}

/** No content script reads what is kept in memory: so it is in both browsers by default, and stays. */
export function closeSession(): void {
  const session = browser.storage.session as {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>; // Firefox has no other level
  };
  session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch((error: unknown) => {
    console.error('Holdfast could not close its memory to pages; it is closed by default.', error);
  });
}
