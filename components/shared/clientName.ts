import type { Marker } from '../../utils/messages/contract';

const ORDER: Marker['kind'][] = ['name', 'application', 'uci', 'profile'];

/** How a client is called in a list: name first, then the numbers; '' where the page showed none. */
export function clientName(markers: readonly Marker[]): string {
  return [...markers]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((marker) => marker.value)
    .join(', ');
}
