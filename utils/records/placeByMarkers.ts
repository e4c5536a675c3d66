import { newMarkers, recognise, scopeMarkers, type KnownMatter } from '../matters/grouping';
import type { Marker } from '../messages/contract';
import type { FileOutline, FileRow } from './rows';

interface Placed {
  /** '' where the markers name nobody, or more than one. */
  matterId: string;
  /** Matters to be written: a new one, or one that learned something. */
  changed: FileRow[];
}

/** Where a page with these markers belongs. Pure: the caller writes. */
export function placeByMarkers(
  markers: readonly Marker[],
  portal: string,
  all: readonly FileRow[],
  now: number,
): Placed {
  const found = recognise(scopeMarkers(markers, portal), unitedMatters(all));
  if (found.kind === 'unassigned') return { matterId: '', changed: [] };
  if (found.kind === 'new') {
    const made = newMatter(found.markers, now);
    return { matterId: made.matterId, changed: [made] };
  }
  const matter = all.find(({ matterId }) => matterId === found.matterId);
  if (!matter) throw new Error('A matter was recognised that is not stored.');
  const elsewhere = newMarkers(matter.elsewhere, found.elsewhere);
  if (found.learned.length === 0 && elsewhere.length === 0) return { matterId: matter.matterId, changed: [] };
  const changed: FileRow = {
    ...matter,
    markers: [...matter.markers, ...found.learned],
    elsewhere: [...matter.elsewhere, ...elsewhere],
  };
  return { matterId: matter.matterId, changed: [changed] };
}

/** A matter stands with all that was united with it; those that became part of another no longer count alone. */
export function unitedMatters(all: readonly FileRow[]): KnownMatter[] {
  return all
    .filter((matter) => matter.partOf === '')
    .map(({ matterId, markers }) => ({
      matterId,
      markers: [...markers, ...partsOf(matterId, all).flatMap((part) => part.markers)],
    }));
}

export function partsOf<T extends FileOutline>(matterId: string, all: readonly T[]): T[] {
  return all.filter((matter) => matter.partOf === matterId);
}

/** The matter that a visit shows under; '' where that one is gone. */
export function rootOf(matterId: string, all: readonly FileOutline[]): string {
  const matter = all.find((each) => each.matterId === matterId);
  return matter ? matter.partOf || matter.matterId : '';
}

export function newMatter(markers: FileRow['markers'], now: number): FileRow {
  return {
    matterId: crypto.randomUUID(),
    name: '',
    markers,
    elsewhere: [],
    apartFrom: [],
    partOf: '',
    closed: false,
    keepDays: null,
    legalHold: false,
    madeAt: now,
  };
}
