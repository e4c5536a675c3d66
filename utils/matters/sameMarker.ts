import type { Marker } from '../messages/contract';

/** A marker's value without case, accents, spaces and punctuation: "11-1111 2222" and "1111112222" are the same UCI. */
export function foldMarker(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '');
}

export function sameMarker(a: Marker, b: Marker): boolean {
  return a.kind === b.kind && foldMarker(a.value) === foldMarker(b.value);
}

/** All markers of both, each once. */
export function uniteMarkers(...lists: readonly (readonly Marker[])[]): Marker[] {
  const united: Marker[] = [];
  for (const marker of lists.flat()) if (!united.some((known) => sameMarker(known, marker))) united.push(marker);
  return united;
}
