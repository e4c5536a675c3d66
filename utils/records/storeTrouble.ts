import { STORE_FULL } from '../messages/storeFull';

/** Why the store cannot keep something. */
export type TroubleCode = 'full' | 'refused' | 'failed';

const SENTENCES: Record<TroubleCode, string> = {
  full: STORE_FULL,
  refused: 'Holdfast cannot keep this change: the browser does not let it open its storage.',
  failed: 'Holdfast cannot keep this change: its storage failed.',
};

/** An error whose message is one sentence for the person. */
export class StoreTrouble extends Error {
  readonly code: TroubleCode;

  constructor(code: TroubleCode, cause: unknown) {
    super(SENTENCES[code], { cause });
    this.name = 'StoreTrouble';
    this.code = code;
  }
}

/** The error to tell: a `StoreTrouble` for what the browser's storage threw, any other error as it is. */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new StoreTrouble('full', error);
  // InvalidStateError: Firefox with "never remember history", or a profile it may not write to.
  if (error.name === 'InvalidStateError' || error.name === 'SecurityError') return new StoreTrouble('refused', error);
  return new StoreTrouble('failed', error);
}
