import type { InPage, TroubleCode } from '../../components/inpage/views';
import type { LogEntry } from '../messages/contract';
import { STORE_FULL } from '../messages/storeFull';

interface TroubleOptions {
  inPage: InPage;
  log: (entry: LogEntry) => void;
  /** The bar has something to offer: that comes first, the toolbar says the rest. */
  isBusy: () => boolean;
}

/** Says in the page, once, that something could not be kept. */
export interface StoreTroubles {
  say: (sentence: TroubleCode) => void;
  /** Writing failed for some time, or works again. */
  store: (troubled: boolean, reason: string) => void;
  /** All that was kept before is gone. */
  storeLost: (at: number) => void;
}

export function createStoreTrouble({ inPage, log, isBusy }: TroubleOptions): StoreTroubles {
  let told = false;
  let stands = false;

  function dismiss(): void {
    stands = false;
    inPage.show(null);
  }

  function say(sentence: TroubleCode): void {
    if (isBusy()) return;
    stands = true;
    inPage.show({ kind: 'trouble', sentence, onDismiss: dismiss });
  }

  return {
    say,
    store(troubled, reason) {
      if (!troubled && stands && told && !isBusy()) dismiss();
      if (troubled && !told) say(reason.includes(STORE_FULL) ? 'storeFull' : 'storeFailed');
      told = troubled;
    },
    storeLost(at) {
      log({ at, kind: 'trouble', basis: 'observed', note: 'The store was lost and made anew.' });
      say('storeLost');
    },
  };
}
