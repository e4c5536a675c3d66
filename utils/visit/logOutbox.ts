import type { LogEntry, Visit } from '../messages/contract';
import { UNKNOWN_VISIT } from '../messages/unknownVisit';

export interface LogOutboxWorld {
  /** Makes the visit known to the background; may be called again after a failure. */
  open: () => Promise<unknown>;
  /** Resolves when the entry is on disk. `seq` counts from 1 in each visit: an entry that comes twice is kept once. */
  log: (seq: number, entry: LogEntry) => Promise<unknown>;
  /** The second copy for the time until then. */
  writeJournal: (visit: Visit, seq: number, entry: LogEntry) => Promise<void>;
  clearJournal: (seq: number) => Promise<void>;
  later: (run: () => void, ms: number) => void;
}

const RETRY_MS = 500;
const RETRY_MOST_MS = 10_000;

/**
 * The way of a log entry to the disk: one after the other, as a log must be, journalled until acknowledged and sent
 * again after a failure. A background that was being started, or a page that was left, loses no receipt.
 */
export class LogOutbox {
  private seq = 0;
  private failures = 0;
  private sending = false;
  private readonly pending: { seq: number; entry: LogEntry; journalled: Promise<void> }[] = [];

  constructor(
    private readonly visit: Visit,
    private readonly world: LogOutboxWorld,
  ) {}

  push(entry: LogEntry): void {
    const seq = ++this.seq;
    const journalled = this.world.writeJournal(this.visit, seq, entry).catch(() => undefined); // the second copy only
    this.pending.push({ seq, entry, journalled });
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let next = this.pending[0]; next; next = this.pending[0]) {
      try {
        await this.world.open();
        await this.world.log(next.seq, next.entry);
      } catch (error) {
        this.sending = false;
        this.retry(error);
        return;
      }
      const { seq, journalled } = next;
      this.pending.shift();
      this.failures = 0;
      // What stays is applied once more by the next background, which changes nothing.
      void journalled.then(() => this.world.clearJournal(seq)).catch(() => undefined);
    }
    this.sending = false;
  }

  private retry(error: unknown): void {
    const unknown = error instanceof Error && error.message.includes(UNKNOWN_VISIT);
    const wait = unknown ? RETRY_MS : Math.min(RETRY_MS * 2 ** this.failures, RETRY_MOST_MS);
    this.failures++;
    this.world.later(() => void this.send(), wait);
  }
}
