import { MAX_CHANGES, MAX_VALUE_LENGTH, type Batch, type DraftChange, type Visit } from '../messages/contract';
import { isBlank } from '../forms/value';
import { UNKNOWN_VISIT } from '../messages/unknownVisit';
import { lengthOf } from './lengthOf';

/** What the outbox needs of the outside. */
export interface OutboxWorld {
  /** Makes the visit known to the background; may be called again after a failure. */
  open: () => Promise<unknown>;
  /** Resolves when the batch is on disk. */
  keep: (batch: Batch) => Promise<{ acknowledged: number }>;
  /**
   * The second copy for the time until then (extension storage, no worker needed). Each batch has its own
   * entry, written once: whoever has it on disk may remove it without asking anybody.
   */
  writeJournal: (visit: Visit, batch: Batch) => Promise<void>;
  clearJournal: (visitId: string, seqs: readonly number[]) => Promise<void>;
  later: (run: () => void, ms: number) => void;
  /** Called when sending failed, with the reason, and when it works again. */
  onTrouble: (troubled: boolean, reason: string) => void;
  /** The background lost what it had acknowledged: everything must be sent anew. */
  onForgotten: () => void;
  /** A value that is longer than anybody may keep was left out. */
  onTooLong: () => void;
}

interface Pending {
  batch: Batch;
  /** Resolves when its journal entry is written, or could not be. */
  journalled: Promise<void>;
}

const RETRY_FIRST_MS = 250; // a stopped worker needs about 150 ms to start
const RETRY_MOST_MS = 5_000;
const TROUBLE_AFTER = 4; // failures in a row: by then a worker that was only stopped has started again
const TIDY_MS = 400; // entries of acknowledged batches are removed together, not at every key
const MOST_AT_ONCE = 8 * 1024 * 1024; // UTF-16 units in one message; browsers refuse messages of 64 MB

/**
 * The way of a change to the disk: numbered, sent at once, journalled until acknowledged, sent
 * again after a failure. Nothing waits for the page to be left (techniques.md D67).
 */
export class Outbox {
  private seq = 0;
  private gathered: DraftChange[] = [];
  private readonly pending = new Map<number, Pending>();
  private failures = 0;
  private reason = '';
  private acknowledged = false;
  private retrying = false;
  private done: number[] = [];
  private opened: Promise<unknown> | undefined;

  constructor(
    private readonly visit: Visit,
    private readonly world: OutboxWorld,
  ) {}

  /** Resolves when the background knows the visit; tries again at each call after a failure. */
  open(): Promise<unknown> {
    this.opened ??= this.world.open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /** Takes changes over. What one task of the page changes goes out together, at its end. */
  push(changes: readonly DraftChange[]): void {
    if (this.gathered.length === 0) queueMicrotask(() => this.dispatch());
    this.gathered.push(...changes);
  }

  /** Sends what is not acknowledged again, now: the page may be about to go. */
  flush(): void {
    const before = [...this.pending.values()];
    this.dispatch();
    for (const { batch } of before) void this.transmit(batch);
  }

  /** Numbers, journals and sends what was gathered. */
  private dispatch(): void {
    for (const changes of this.portions(this.gathered.splice(0))) {
      const batch: Batch = { visitId: this.visit.visitId, seq: ++this.seq, changes };
      const journalled = isJournalled(changes) ? this.journal(batch) : Promise.resolve();
      this.pending.set(batch.seq, { batch, journalled });
      void this.transmit(batch);
    }
  }

  /** As much as one message may carry, in order. */
  private *portions(changes: readonly DraftChange[]): Generator<DraftChange[]> {
    let portion: DraftChange[] = [];
    let size = 0;
    for (const change of changes) {
      const length = lengthOf(change);
      if (length > MAX_VALUE_LENGTH) {
        this.world.onTooLong();
        continue;
      }
      if (portion.length === MAX_CHANGES || (portion.length > 0 && size + length > MOST_AT_ONCE)) {
        yield portion;
        portion = [];
        size = 0;
      }
      portion.push(change);
      size += length;
    }
    if (portion.length > 0) yield portion;
  }

  private async transmit(batch: Batch): Promise<void> {
    try {
      await this.open();
      const { acknowledged } = await this.world.keep(batch);
      this.acknowledge(acknowledged);
    } catch (error) {
      // Whatever the reason (worker stopped, message lost, store failed): the batch stays pending and is sent again.
      this.reason = error instanceof Error ? error.message : String(error);
      if (this.reason.includes(UNKNOWN_VISIT)) this.forgotten();
      this.retryLater();
    }
  }

  private forgotten(): void {
    this.opened = undefined;
    if (!this.acknowledged) return;
    this.acknowledged = false;
    this.world.onForgotten();
  }

  private acknowledge(seq: number): void {
    const acknowledged = this.pending.get(seq);
    if (!acknowledged) return; // a second answer
    this.acknowledged = true;
    this.pending.delete(seq);
    this.failures = 0;
    void acknowledged.journalled.then(() => this.tidy(seq));
    if (this.pending.size === 0) this.world.onTrouble(false, '');
  }

  private retryLater(): void {
    if (this.retrying) return;
    this.retrying = true;
    this.world.later(
      () => {
        this.retrying = false;
        for (const { batch } of this.pending.values()) void this.transmit(batch);
      },
      Math.min(RETRY_FIRST_MS * 2 ** this.failures, RETRY_MOST_MS),
    );
    this.failures++;
    if (this.failures > TROUBLE_AFTER) this.world.onTrouble(true, this.reason);
  }

  private async journal(batch: Batch): Promise<void> {
    try {
      await this.world.writeJournal(this.visit, batch);
    } catch {
      // The journal is the second copy: while the first way works, its failure costs nothing.
      if (this.failures > 0) this.world.onTrouble(true, this.reason);
    }
  }

  private tidy(seq: number): void {
    this.done.push(seq);
    if (this.done.length > 1) return;
    this.world.later(() => {
      const done = this.done.splice(0);
      this.world.clearJournal(this.visit.visitId, done).catch(() => {
        // What stays is applied once more by the next background, which changes nothing, and removed then.
      });
    }, TIDY_MS);
  }
}

/** Writing a second copy of an endless text would hold up the page as long again, UTF-16 units. */
const MOST_JOURNALLED = 1024 * 1024;

function isJournalled(changes: readonly DraftChange[]): boolean {
  if (changes.every(isBlankField)) return false;
  return changes.reduce((sum, change) => sum + lengthOf(change), 0) <= MOST_JOURNALLED;
}

/** A field as the page opened it, with nothing in it: its first edit carries all of it again, so a second copy saves nothing. */
function isBlankField(change: DraftChange): boolean {
  return change.type === 'field' && change.field.cause === 'page' && isBlank(change.field.value);
}
