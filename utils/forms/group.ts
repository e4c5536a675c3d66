import { fieldShape } from './entries';
import type { FieldIdentity } from './field';
import { sectionFold, type Keyed } from './match';

/** The fields of one list, entry by entry, in document order. */
export interface List<F extends Keyed> {
  list: string;
  entries: F[][];
}

export interface Grouped<F extends Keyed> {
  lists: List<F>[];
  /** Fields outside of every list. */
  single: F[];
}

/** Keys of kept fields that are on no node of the page begin so; their entries stand beside those that are. */
export const OFF_PAGE = 'x';

/** Splits fields into repeated entries and the rest. */
export function groupEntries<F extends Keyed>(fields: readonly F[]): Grouped<F> {
  const lists = new Map<string, Map<number, F[]>>();
  const single: F[] = [];
  for (const field of fields) {
    const place = field.identity.entry;
    if (!place) {
      single.push(field);
      continue;
    }
    const entries = lists.get(place.list) ?? new Map<number, F[]>();
    lists.set(place.list, entries);
    const at = place.ordinal + (field.key.startsWith(OFF_PAGE) ? 0.5 : 0);
    const entry = entries.get(at) ?? [];
    entries.set(at, entry);
    entry.push(field);
  }
  return {
    lists: [...lists].map(([list, entries]) => ({
      list,
      entries: [...entries].sort(([a], [b]) => a - b).map(([, fields]) => fields),
    })),
    single,
  };
}

/** The kinds of fields an entry has, with its section: by this a lone entry is recognised as one. */
export function shapesOf(fields: readonly Keyed[]): Set<string> {
  return new Set(fields.map((field) => shapeOf(field.identity)));
}

const shapes = new WeakMap<FieldIdentity, string>();

/** Asked for every field at every look: worked out once for each identity. */
export function shapeOf(identity: FieldIdentity): string {
  const known = shapes.get(identity);
  if (known !== undefined) return known;
  const shape = fieldShape(identity.control, identity.label, identity.name);
  shapes.set(identity, shape);
  return shape;
}

const SAME_SHARE = 0.5;

/**
 * The entries on the page now that are of the same list as `entries` (known from before): the list
 * of the same shapes, or the one entry left of it, which the page alone does not show to be one.
 */
export function counterpartEntries<F extends Keyed>(before: List<Keyed>, now: Grouped<F>): F[][] {
  const same = now.lists.filter((list) => areAlike(before, list));
  const [list] = same.length > 1 ? same.filter((candidate) => candidate.list === before.list) : same;
  if (list) return list.entries;
  // An entry may have titled parts of its own: each field counts in the place where the list's entries have it.
  const most = new Map<string, number>();
  for (const entry of before.entries)
    for (const [place, count] of countPlaces(entry)) most.set(place, Math.max(count, most.get(place) ?? 0));
  const lone = now.single.filter((field) => most.has(placeOf(field)));
  // More of a field than an entry has: of two entries one is not whole yet, and which is not to be seen.
  if ([...countPlaces(lone)].some(([place, count]) => count > (most.get(place) ?? 0))) return [];
  if (lone.length > 0) return [lone];
  const titled = loneWithTitle(shapesOf(before.entries.flat()), sectionOf(before), now.single);
  return titled.length > 0 ? [titled] : [];
}

function countPlaces(fields: readonly Keyed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(placeOf(field), (counts.get(placeOf(field)) ?? 0) + 1);
  return counts;
}

/** What a field is and where it stands: by this two fields are alike. */
export function placeOf({ identity }: Keyed): string {
  return `${shapeOf(identity)}|${sectionFold(identity)}`;
}

/** A blank entry under a title of its own ("New trip"), which nothing but its fields shows to be one. */
function loneWithTitle<F extends Keyed>(template: ReadonlySet<string>, section: string, single: readonly F[]): F[] {
  const below = single.filter(
    ({ identity }) =>
      identity.section.length > 0 && sectionFold(identity).split('/').slice(0, -1).join('/') === section,
  );
  const [first] = below.filter((field) => template.has(shapeOf(field.identity)));
  const own = first ? below.filter((field) => sectionFold(field.identity) === sectionFold(first.identity)) : [];
  const shapes = shapesOf(own);
  return [...template].every((shape) => shapes.has(shape))
    ? own.filter((field) => template.has(shapeOf(field.identity)))
    : [];
}

/** Could the entries of one be those of the other? The same title, and most fields in common. */
export function areAlike(a: List<Keyed>, b: List<Keyed>): boolean {
  const [shapes, others] = [shapesOf(a.entries.flat()), shapesOf(b.entries.flat())];
  const common = [...shapes].filter((shape) => others.has(shape)).length;
  return common / Math.max(1, Math.min(shapes.size, others.size)) >= SAME_SHARE && sectionOf(a) === sectionOf(b);
}

/** The fields that could be a lone entry of such a list; none where there are too few. */
export function loneEntryOf<F extends Keyed>(list: List<Keyed>, single: readonly F[]): F[] {
  const places = new Set(list.entries.flat().map(placeOf));
  const own = single.filter((field) => places.has(placeOf(field)));
  return new Set(own.map(placeOf)).size / Math.max(1, places.size) >= SAME_SHARE ? own : [];
}

/** Where a list stands; an entry that was alone for a while may still carry a title of its own. */
function sectionOf<F extends Keyed>(list: List<F>): string {
  const folds = list.entries.flatMap(([first]) => (first ? [sectionFold(first.identity)] : []));
  return folds.reduce((short, fold) => (fold.length < short.length ? fold : short), folds[0] ?? '');
}
