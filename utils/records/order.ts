import { MAX_CHANGES, type Batch, type DraftChange } from '../messages/contract';

/** Place of a change among all changes of its visit: later batches, then later in the batch, are greater. */
export function orderOf(seq: number, index: number): number {
  return seq * MAX_CHANGES + index;
}

/** The changes of batches, each with its place. */
export function inSequence(batches: readonly Batch[]): { change: DraftChange; order: number }[] {
  return batches.flatMap(({ seq, changes }) =>
    changes.map((change, index) => ({ change, order: orderOf(seq, index) })),
  );
}
