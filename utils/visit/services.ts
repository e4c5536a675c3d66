import { browser } from 'wxt/browser';
import type { Batch, LogEntry, Visit } from '../messages/contract';
import { journalKey, logKey } from '../messages/journalKey';
import { GUARD_KEY } from '../messages/guardKey';
import { listenForScreens } from '../messages/listenForScreens';
import { listenForOrders } from '../messages/listenForOrders';
import { listenForQuestions } from '../messages/questions';
import { send } from '../messages/send';

/** What a visit asks of the background, and the journal that needs no background. */
export interface VisitServices {
  send: typeof send;
  inFlight: () => Promise<number>;
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
  return {
    send,
    onOrder: listenForOrders,
    onQuestion: listenForQuestions,
    onScreen: listenForScreens,
    inFlight: async () => (await send('askActivity', {})).inFlight,
    writeJournal: async (visit, batch) => {
      // A private window leaves nothing on the disk.
      if (browser.extension.inIncognitoContext) return;
      await browser.storage.local.set({ [journalKey(visit.visitId, batch.seq)]: { visit, batches: [batch] } });
    },
    clearJournal: (visitId, seqs) => browser.storage.local.remove(seqs.map((seq) => journalKey(visitId, seq))),
    journalLog: async (visit, seq, entry) => {
      if (browser.extension.inIncognitoContext) return;
      await browser.storage.local.set({ [logKey(visit.visitId, seq)]: { visit, seq, entry } });
    },
    clearLog: (visitId, seq) => browser.storage.local.remove(logKey(visitId, seq)),
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
