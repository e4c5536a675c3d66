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
  const template = shapesOf(before.entries.flat());
  const section = sectionOf(before);
  const same = now.lists.filter((list) => {
    const shapes = shapesOf(list.entries.flat());
    const common = [...shapes].filter((shape) => template.has(shape)).length;
    return common / Math.max(1, Math.min(shapes.size, template.size)) >= SAME_SHARE && sectionOf(list) === section;
  });
  const [list] = same.length > 1 ? same.filter((candidate) => candidate.list === before.list) : same;
  if (list) return list.entries;
  // An entry may have titled parts of its own: each field counts in the place where the list's entries have it.
  const places = new Set(before.entries.flat().map(placeOf));
  const lone = now.single.filter((field) => places.has(placeOf(field)));
  if (lone.length > 0) return [lone];
  const titled = loneWithTitle(template, section, now.single);
  return titled.length > 0 ? [titled] : [];
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

/** Equal for lists that only their place on the page tells apart: the same title, the same fields. */
export function likenessOf<F extends Keyed>(list: List<F>): string {
  return [sectionOf(list), ...[...shapesOf(list.entries.flat())].sort()].join('|');
}

/** Where a list stands; an entry that was alone for a while may still carry a title of its own. */
function sectionOf<F extends Keyed>(list: List<F>): string {
  const folds = list.entries.flatMap(([first]) => (first ? [sectionFold(first.identity)] : []));
  return folds.reduce((short, fold) => (fold.length < short.length ? fold : short), folds[0] ?? '');
}
