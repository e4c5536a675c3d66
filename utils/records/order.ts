import { MAX_CHANGES } from '../messages/contract';

/** Place of a change among all changes of its visit: later batches, then later in the batch, are greater. */
export function orderOf(seq: number, index: number): number {
  return seq * MAX_CHANGES + index;
}
