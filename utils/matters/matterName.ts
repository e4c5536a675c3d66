import type { Marker } from '../messages/contract';

const ORDER: readonly Marker['kind'][] = ['name', 'application', 'uci', 'profile'];

/** How a matter is called: as the person named it, else as its pages name the client; '' where neither does. */
export function matterName(name: string, markers: readonly Marker[]): string {
  if (name !== '') return name;
  for (const kind of ORDER) {
    const found = markers.find((marker) => marker.kind === kind);
    if (found) return found.value;
  }
  return '';
}

/** The numbers of a matter, for the line under its name. */
export function matterNumbers(markers: readonly Marker[]): string[] {
  return ORDER.flatMap((kind) => markers.filter((marker) => marker.kind === kind && kind !== 'name')).map(
    (marker) => marker.value,
  );
}
