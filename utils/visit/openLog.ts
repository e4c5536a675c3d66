import type { Visit } from '../messages/contract';
import { LogOutbox } from './logOutbox';
import type { VisitServices } from './services';

/** The log of one visit, on its way to the background. */
export function openLog(
  info: Visit,
  services: VisitServices,
  open: () => Promise<unknown>,
  { window, alive }: { window: Window; alive: () => boolean },
): LogOutbox {
  return new LogOutbox(info, {
    open,
    log: (seq, entry) => services.send('log', { visitId: info.visitId, seq, entries: [entry] }),
    writeJournal: services.journalLog,
    clearJournal: (seq) => services.clearLog(info.visitId, seq),
    // What is pending when a visit closes is still sent.
    later: (run, ms) => window.setTimeout(() => alive() && run(), ms),
  });
}
