import type { About } from '../sealing/box';

/** A journal entry: the key of the visit, wrapped to the public key of the installation, and what it seals. Base64. */
export interface SealedEntry {
  id: string;
  to: string;
  box: string;
}

/** What a box of the journal is about: it opens in its own place only. */
export const journalAbout = (visitId: string, seq: number): About => ['journal', visitId, seq];
/** The same of a log entry on its way. */
export const logAbout = (visitId: string, seq: number): About => ['logged', visitId, seq];
export const journalKeyAbout = (visitId: string): About => ['journal', visitId];

/** The sealed entry in a value of `storage.local`; undefined where it is none. */
export function findSealedEntry(value: unknown): SealedEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, to, box } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof to === 'string' && typeof box === 'string' ? { id, to, box } : undefined;
}
