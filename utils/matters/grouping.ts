import type { Marker } from '../messages/contract';
import { hostOfSite } from '../portals/addedSite';
import { foldMarker } from './sameMarker';
import { severalClients } from './scope';

/** A marker and where it means something: profile 1001 of one portal is nobody on another. */
export interface ScopedMarker extends Marker {
  /** A portal's id for profiles; for numbers the authority, which is the id's first part: "ircc". */
  scope: string;
}

/** What grouping needs to know of a matter. */
export interface KnownMatter {
  matterId: string;
  markers: readonly ScopedMarker[];
}

/** Which matter a page belongs to, and what the matter learns from it. */
export type Recognition =
  | { kind: 'known'; matterId: string; learned: ScopedMarker[]; elsewhere: ScopedMarker[] }
  | { kind: 'new'; markers: ScopedMarker[] }
  | { kind: 'unassigned'; why: 'noMarkers' | 'severalClients' | 'contradicts' };

/** Strongest first. A name is shown and never decides: names repeat. */
const DECIDING = ['application', 'uci', 'profile'] as const;

export function scopeMarkers(markers: readonly Marker[], portal: string): ScopedMarker[] {
  const isAdded = hostOfSite(portal) !== undefined; // nobody knows whose numbers it shows: they are its own
  const authority = isAdded ? portal : (portal.split('-', 1)[0] ?? portal);
  return markers.map((marker) => ({ ...marker, scope: marker.kind === 'profile' ? portal : authority }));
}

export function isSameScoped(a: ScopedMarker, b: ScopedMarker): boolean {
  return a.kind === b.kind && a.scope === b.scope && foldMarker(a.value) === foldMarker(b.value);
}

const holds = (markers: readonly ScopedMarker[], marker: ScopedMarker): boolean =>
  markers.some((known) => isSameScoped(known, marker));

/** Markers of `added` that are new, each once. */
export function newMarkers(known: readonly ScopedMarker[], added: readonly ScopedMarker[]): ScopedMarker[] {
  const fresh: ScopedMarker[] = [];
  for (const marker of added) if (!holds(known, marker) && !holds(fresh, marker)) fresh.push(marker);
  return fresh;
}

/**
 * The matter of a page that showed these markers. One in common and none against, as for an offer (`scope.ts`);
 * a page that names two clients belongs to nobody. Where it agrees with two matters, the stronger kind of number
 * decides, and what belongs to the other one is reported, not learned: only a person unites matters.
 */
export function recognise(markers: readonly ScopedMarker[], matters: readonly KnownMatter[]): Recognition {
  const deciding = markers.filter((marker) => marker.kind !== 'name');
  if (severalClients(markers)) return { kind: 'unassigned', why: 'severalClients' };
  if (deciding.length === 0) return { kind: 'unassigned', why: 'noMarkers' };
  const agreeing = matters.filter((matter) => deciding.some((marker) => holds(matter.markers, marker)));
  if (agreeing.length === 0) return { kind: 'new', markers: [...markers] };
  // A page with one number of Amina's and another that is not hers is nobody's, even where it would suit Bao.
  const matter = agreeing.some(({ markers: known }) => contradicts(deciding, known))
    ? undefined
    : strongest(deciding, agreeing);
  if (!matter) return { kind: 'unassigned', why: 'contradicts' };
  const elsewhere = deciding.filter((marker) => ownedByOther(marker, matter, matters));
  const learned = newMarkers([...matter.markers, ...elsewhere], markers);
  return { kind: 'known', matterId: matter.matterId, learned, elsewhere };
}

/** Two values of one kind and scope, none in common. A matter may have several (united by a person): any of them agrees. */
function contradicts(page: readonly ScopedMarker[], matter: readonly ScopedMarker[]): boolean {
  return page.some((marker) => {
    const same = matter.filter((known) => known.kind === marker.kind && known.scope === marker.scope);
    return same.length > 0 && !holds(same, marker);
  });
}

function strongest(deciding: readonly ScopedMarker[], fitting: readonly KnownMatter[]): KnownMatter | undefined {
  for (const kind of DECIDING) {
    const found = fitting.find((matter) =>
      deciding.some((marker) => marker.kind === kind && holds(matter.markers, marker)),
    );
    if (found) return found;
  }
  return undefined;
}

function ownedByOther(marker: ScopedMarker, own: KnownMatter, matters: readonly KnownMatter[]): boolean {
  return matters.some((other) => other.matterId !== own.matterId && holds(other.markers, marker));
}
