/** Journal entries in `storage.local`: written by the page side, taken up by the background. */
export const JOURNAL_PREFIX = 'journal:';
/** Entries that could not be read: kept for a person to look at, never read again. */
export const ASIDE = 'setAside:';

/** The entry of one batch. It is written once and never changed, so that either side may remove it. */
export function journalKey(visitId: string, seq: number): string {
  return `${JOURNAL_PREFIX}${visitId}:${String(seq)}`;
}

/** Log entries on their way, in the same manner. */
export const LOG_PREFIX = 'logged:';

export function logKey(visitId: string, seq: number): string {
  return `${LOG_PREFIX}${visitId}:${String(seq)}`;
}
