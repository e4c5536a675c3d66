import { foldMarker } from '../../matters/sameMarker';
import { severalClients } from '../../matters/scope';
import type { Marker } from '../../messages/contract';
import type { Identity } from '../identity';

/** Under which matter a record is filed. */
export interface MatterName {
  key: string;
  /** As the portal showed it; '' where no client could be told. */
  label: string;
}

export const UNASSIGNED: MatterName = { key: 'unassigned', label: '' };
const STRONG = ['application', 'uci', 'profile'] as const;

/** Whether a page has not said yet whose it is: it has just been opened, and may still name a client. */
export function isUndecided({ markers, settled }: Identity): boolean {
  return !settled && !markers.some(({ kind }) => STRONG.some((strong) => strong === kind));
}

/**
 * The matter of a page: its application, else its client number, else its profile. Never a guess: a page that
 * shows two clients, or is changing from one to another, is nobody's.
 * @param seen every marker that the document ever showed
 */
export function matterOf({ markers, settled }: Identity, seen: readonly Marker[]): MatterName {
  if (severalClients(markers) || (!settled && severalClients(seen))) return UNASSIGNED;
  for (const kind of STRONG) {
    const marker = markers.find((each) => each.kind === kind);
    if (marker) return { key: `${kind}:${foldMarker(marker.value)}`, label: marker.value };
  }
  return UNASSIGNED;
}
