import { browser } from 'wxt/browser';
import type { Batch, LogEntry, Visit, VisitKey } from '../messages/contract';
import { GUARD_KEY } from '../messages/guardKey';
import { listenForScreens } from '../messages/listenForScreens';
import { listenForOrders } from '../messages/listenForOrders';
import { listenForQuestions } from '../messages/questions';
import { send } from '../messages/send';
import { createSealedJournal } from './sealedJournal';

/** What a visit asks of the background, and the journal that needs no background. */
export interface VisitServices {
  send: typeof send;
  inFlight: () => Promise<number>;
  /** The key that what is kept of a visit is sealed with. */
  visitKey: (visitId: string) => VisitKey | undefined;
  writeJournal: (visit: Visit, batch: Batch) => Promise<void>;
  clearJournal: (visitId: string, seqs: readonly number[]) => Promise<void>;
  /** The same for log entries. */
  journalLog: (visit: Visit, seq: number, entry: LogEntry) => Promise<void>;
  clearLog: (visitId: string, seq: number) => Promise<void>;
  /** Calls back whenever what the guard goes by was changed, until `signal`. */
  onGuardChanged: (changed: () => void, signal: AbortSignal) => void;
  /** What the person asks of this page from the workbench, the popup or a key. */
  onOrder: typeof listenForOrders;
  /** What the frames below have to ask and cannot show. */
  onQuestion: typeof listenForQuestions;
  /** The person records this screen. */
  onScreen: typeof listenForScreens;
}

/** The real ones. */
export function browserServices(): VisitServices {
  const journal = createSealedJournal();
  return {
    send,
    onOrder: listenForOrders,
    onQuestion: listenForQuestions,
    onScreen: listenForScreens,
    inFlight: async () => (await send('askActivity', {})).inFlight,
    writeJournal: async (visit, batch) => {
      // A private window leaves nothing on the disk.
      if (browser.extension.inIncognitoContext) return;
      await journal.write(visit, batch);
    },
    clearJournal: journal.clear,
    journalLog: async (visit, seq, entry) => {
      if (browser.extension.inIncognitoContext) return;
      await journal.writeLog(visit, seq, entry);
    },
    clearLog: journal.clearLog,
    visitKey: journal.keyOf,
    onGuardChanged(changed, signal) {
      const listen = (changes: object): void => {
        if (GUARD_KEY in changes) changed();
      };
      browser.storage.local.onChanged.addListener(listen);
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
    },
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
