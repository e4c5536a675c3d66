import { MAX_CHANGES, type Batch, type DraftChange, type Visit } from '../messages/contract';
import { UNKNOWN_VISIT } from '../messages/unknownVisit';

/** What the outbox needs of the outside. */
export interface OutboxWorld {
  /** Makes the visit known to the background; may be called again after a failure. */
  open: () => Promise<unknown>;
  /** Resolves when the batch is on disk. */
  keep: (batch: Batch) => Promise<{ acknowledged: number }>;
  /** The second copy for the time until then: one journal entry per visit (extension storage, no worker needed). */
  writeJournal: (visitId: string, entry: { visit: Visit; batches: Batch[] }) => Promise<void>;
  clearJournal: (visitId: string) => Promise<void>;
  later: (run: () => void, ms: number) => void;
  /** Called when sending failed, and when it works again. */
  onTrouble: (troubled: boolean) => void;
}

const RETRY_FIRST_MS = 250; // a stopped worker needs about 150 ms to start
const RETRY_MOST_MS = 5_000;
const MOST_LETTERS = 4 * 1024 * 1024; // browsers refuse messages of 64 MB; one value alone may be longer than this
const TIDY_MS = 400; // an emptied journal is removed when typing pauses, not at every key

/**
 * The way of a change to the disk: numbered, sent at once, journalled until acknowledged, sent
 * again after a failure. Nothing waits for the page to be left (techniques.md D67).
 */
export class Outbox {
  private seq = 0;
  private pending: Batch[] = [];
  private retryMs = RETRY_FIRST_MS;
  private retrying = false;
  private tidying = false;
  private stopped = false;
  private waiting: (() => void)[] = [];

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

  /** Numbers and sends changes. Returns at once. */
  push(changes: readonly DraftChange[]): void {
    if (this.stopped) return;
    for (const some of inMessages(changes)) {
      const batch: Batch = { visitId: this.visit.visitId, seq: ++this.seq, changes: some };
      this.pending.push(batch);
      void this.transmit(batch);
    }
    this.journal();
  }

  /** Sends what is not acknowledged again, now: the page may be about to go. */
  flush(): void {
    if (this.pending.length === 0 || this.stopped) return;
    this.journal();
    for (const batch of this.pending) void this.transmit(batch);
  }

  /** Resolves when everything pushed so far is acknowledged. */
  settled(): Promise<void> {
    if (this.pending.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** No more sending: the extension was updated or the visit was handed over. The journal stays for the next worker. */
  stop(): void {
    this.stopped = true;
  }

  private async transmit(batch: Batch): Promise<void> {
    try {
      await this.open();
      const { acknowledged } = await this.world.keep(batch);
      this.acknowledge(acknowledged);
    } catch (error) {
      // Whatever the reason (worker stopped, message lost, store failed): the batch stays pending and is sent again.
      if (error instanceof Error && error.message.includes(UNKNOWN_VISIT)) this.opened = undefined;
      this.retryLater();
    }
  }

  private acknowledge(seq: number): void {
    this.pending = this.pending.filter((batch) => batch.seq !== seq);
    this.retryMs = RETRY_FIRST_MS;
    if (this.pending.length > 0) return;
    this.world.onTrouble(false);
    for (const resolve of this.waiting.splice(0)) resolve();
    this.tidy();
  }

  private retryLater(): void {
    if (this.retrying || this.stopped) return;
    this.retrying = true;
    if (this.retryMs > RETRY_FIRST_MS * 4) this.world.onTrouble(true);
    this.world.later(() => {
      this.retrying = false;
      this.retryMs = Math.min(this.retryMs * 2, RETRY_MOST_MS);
      for (const batch of this.pending) void this.transmit(batch);
    }, this.retryMs);
  }

  private journal(): void {
    this.world.writeJournal(this.visit.visitId, { visit: this.visit, batches: this.pending }).catch(() => {
      // The journal is the second copy: while the first way works, its failure costs nothing.
      if (this.retryMs > RETRY_FIRST_MS) this.world.onTrouble(true);
    });
  }

  private tidy(): void {
    if (this.tidying) return;
    this.tidying = true;
    this.world.later(() => {
      this.tidying = false;
      if (this.pending.length === 0 && !this.stopped)
        void this.world.clearJournal(this.visit.visitId).catch(() => undefined);
    }, TIDY_MS);
  }
}

/** Splits what one look found into messages that are neither too many changes nor too long. */
function inMessages(changes: readonly DraftChange[]): DraftChange[][] {
  const messages: DraftChange[][] = [];
  let letters = 0;
  for (const change of changes) {
    // A keystroke comes alone and need not be measured.
    const size = changes.length > 1 ? JSON.stringify(change).length : 0;
    const last = messages.at(-1);
    if (last && last.length < MAX_CHANGES && letters + size <= MOST_LETTERS) last.push(change);
    else messages.push([change]);
    letters = messages.at(-1)?.length === 1 ? size : letters + size;
  }
  return messages;
}
