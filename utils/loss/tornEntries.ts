import { OFF_PAGE } from '../forms/group';
import { isBlank } from '../forms/value';
import type { KeptField } from '../messages/contract';
import type { LostField } from './reconcile';

/**
 * An entry that lost everything, part of it with its nodes and part on a blank entry that the page is
 * still drawing, is gone as a whole: kept in two halves it would come back as two entries.
 */
export function mendTornEntries(lost: readonly LostField[], kept: readonly KeptField[]): void {
  if (!lost.some((field) => !field.now) || !lost.some((field) => field.now)) return;
  const filled = new Map<string, number>();
  for (const row of kept) {
    const entry = isBlank(row.value) ? undefined : entryOf(row);
    if (entry !== undefined) filled.set(entry, (filled.get(entry) ?? 0) + 1);
  }
  const gone = new Map<string, LostField[]>();
  for (const field of lost) {
    const entry = entryOf(field.row);
    if (entry !== undefined) gone.set(entry, [...(gone.get(entry) ?? []), field]);
  }
  for (const [entry, fields] of gone) {
    if (fields.length !== filled.get(entry) || fields.every((field) => field.now)) continue;
    for (const field of fields) field.now = undefined;
  }
}

function entryOf({ key, identity: { entry } }: KeptField): string | undefined {
  return entry ? `${key.startsWith(OFF_PAGE) ? OFF_PAGE : ''}${String(entry.ordinal)} ${entry.list}` : undefined;
}
