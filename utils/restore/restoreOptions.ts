import type { FieldState, FieldValue } from '../forms/field';
import type { LiveForm } from '../forms/liveForm';
import type { NotRestoredReason } from '../language/codes';
import type { KeptField } from '../messages/contract';
import type { AddSearch } from './addControl';
import type { PageTime } from './pageTime';
import type { Standing } from './wanted';

/** A value that a restore replaced: the wanted field, and what stood there. */
export interface Replaced {
  wanted: KeptField;
  value: FieldValue;
}

/** What a restore came to. */
export interface Outcome {
  done: number;
  total: number;
  /** Wanted fields as they stand now, with their values again. */
  restored: Standing[];
  notRestored: { standing: Standing; reason: NotRestoredReason }[];
  rowsNotRestored: { cells: string[]; reason: NotRestoredReason }[];
}

/** The page, and what a restore may do to it. */
export interface RestoreOptions {
  form: LiveForm & { structureChanged: () => void };
  time: PageTime;
  add: AddSearch;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
  onReplaced: (replaced: Replaced) => void;
  /** The person typed this value after the loss: it is never overwritten. */
  isNewer: (now: FieldState) => boolean;
  /** Fields on the page that show their value, though the page was never told: the browser filled them in. */
  untold: ReadonlySet<string>;
  /** Adding an entry can load a new document: what must survive is saved here. */
  beforeAdding: () => Promise<unknown>;
}
