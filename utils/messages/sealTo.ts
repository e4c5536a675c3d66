/** Where the public key of the installation stands in `storage.local`: pages seal their journal to it. */
export const SEAL_TO = 'sealTo';

/** The public key (uncompressed point, base64). */
export interface SealTo {
  key: string;
}

/** The key in what `storage.local` gave; undefined where there is none yet. */
export function findSealTo(stored: unknown): string | undefined {
  const key = typeof stored === 'object' && stored !== null ? (stored as Partial<SealTo>).key : undefined;
  return typeof key === 'string' ? key : undefined;
}
