import { browser } from 'wxt/browser';
import type { Batch, Visit } from '../messages/contract';
import { send } from '../messages/send';

/** What a visit asks of the background, and the journal that needs no background. */
export interface VisitServices {
  send: typeof send;
  inFlight: () => Promise<number>;
  writeJournal: (visitId: string, entry: { visit: Visit; batches: Batch[] }) => Promise<void>;
  clearJournal: (visitId: string) => Promise<void>;
}

/** The real ones. */
export function browserServices(): VisitServices {
  return {
    send,
    inFlight: async () => (await send('askActivity', {})).inFlight,
    writeJournal: async (visitId, entry) => {
      // A private window leaves nothing on the disk.
      if (!browser.extension.inIncognitoContext) await browser.storage.local.set({ [`journal:${visitId}`]: entry });
    },
    clearJournal: (visitId) => browser.storage.local.remove(`journal:${visitId}`),
  };
}

/** False once the extension was updated or removed under this page: its messages go nowhere. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // the polyfill throws where the context is gone
  }
}
