import type { EntryPlace } from './field';
import { foldName, indexPattern } from './text';
import { matches, tagOf } from './plain';
import { canonicalText } from './value';

/** A field as entry detection sees it. */
export interface EntryCandidate {
  element: Element;
  /** One node for a radio group: its first radio. */
  shape: string;
  sectionFold: string;
  /** What stands in it, as `canonicalText` gives it; '' where it is blank. Asked only where titles differ. */
  text: () => string;
}

export interface Entry {
  container: Element;
  place: EntryPlace;
  /** Its own title where that is made of its values ("France, 2012"): it names the entry and no section. */
  title: string;
}

/** What fields have in common from entry to entry: control kind, label and name without their numbers. */
export function fieldShape(kind: string, label: string, name: string): string {
  return `${kind}|${foldName(label)}|${label === '' ? indexPattern(name) : ''}`;
}

const SAME_SHARE = 0.5; // entries may hide a conditional field or two: half of the shapes must agree

/**
 * Finds repeated entries: siblings of one tag whose fields have the same shapes (trips as table
 * rows, fieldsets, cards). Cells never count, nor siblings told apart by their own titles
 * ("Mailing address", "Residential address"), numbers in titles aside ("Trip 1", "Trip 2").
 *
 * @param branches elements with fields below → their children with fields below, in document order
 * @returns for each field element the entry it stands in (innermost list, outer ones in its list's name)
 */
export function findEntries(
  top: Element,
  branches: ReadonlyMap<Element, readonly Element[]>,
  candidates: ReadonlyMap<Element, EntryCandidate>,
  titleOf: (container: Element) => string,
): Map<Element, Entry> {
  const entries = new Map<Element, Entry>();
  const below = new Map<Element, EntryCandidate[]>();
  const named = new Map<string, number>();
  collect(top);
  descend(top, '', undefined);
  return entries;

  function collect(element: Element): EntryCandidate[] {
    const own = candidates.get(element);
    const all = own ? [own] : [];
    for (const child of branches.get(element) ?? []) all.push(...collect(child));
    below.set(element, all);
    return all;
  }

  function descend(element: Element, outer: string, within: Entry | undefined): void {
    if (within && candidates.has(element)) entries.set(element, within);
    const children = branches.get(element) ?? [];
    const places = children.length > 1 ? group(children) : new Map<Element, Group>();
    for (const list of new Set(places.values())) list.name = tellApart(`${outer}${list.name}`);
    for (const child of children) {
      const found = places.get(child);
      if (!found) {
        descend(child, outer, within);
        continue;
      }
      const list = found.name;
      const ordinal = found.members.get(child) ?? 0;
      const title = found.titled ? foldName(titleOf(child)) : '';
      descend(child, `${list}[${String(ordinal)}]/`, { container: child, place: { list, ordinal }, title });
    }
  }

  /** Lists of one title and the same fields in different boxes are different lists: the second says that it is. */
  function tellApart(name: string): string {
    const before = named.get(name) ?? 0;
    named.set(name, before + 1);
    return before === 0 ? name : `${name}~${String(before + 1)}`;
  }

  function group(children: readonly Element[]): Map<Element, Group> {
    const byKey = new Map<string, Group[]>();
    const groupOf = new Map<Element, Group>();
    const titled = titledByValues(children);
    for (const child of children) {
      const first = below.get(child)?.[0];
      if (!first || isCell(child)) continue;
      const shapes = new Set((below.get(child) ?? []).map((candidate) => candidate.shape));
      const title = foldName(titleOf(child));
      const isTitled = titled.has(child);
      const section = isTitled ? without(first.sectionFold, title) : first.sectionFold;
      const key = `${tagOf(child)}|${isTitled ? '' : title}|${section}|${first.shape}`;
      const groups = byKey.get(key) ?? [];
      byKey.set(key, groups);
      let group = groups.find((candidate) => shareOf(candidate.shapes, shapes) >= SAME_SHARE);
      if (!group) {
        group = { shapes, members: new Map(), name: `${section}>${first.shape}`, titled: isTitled };
        groups.push(group);
      }
      group.members.set(child, group.members.size);
      groupOf.set(child, group);
    }
    for (const [child, group] of groupOf)
      if (group.members.size < 2 || areOfQuestions(group, children)) groupOf.delete(child);
    return groupOf;
  }

  /** The same boxes below questions of their own ("Refused? Country, date. Removed? Country, date."): answers, no list. */
  function areOfQuestions({ members }: Group, children: readonly Element[]): boolean {
    const leads = [...members.keys()].slice(1).map((member) => {
      const lead = children[children.indexOf(member) - 1];
      return lead && !members.has(lead) ? shapesBelow(lead) : '';
    });
    const first = children[children.indexOf([...members.keys()][0] as Element) - 1];
    const all = first ? [shapesBelow(first), ...leads] : leads;
    const isLarge = [...members.keys()].every((member) => (below.get(member) ?? []).length > 1);
    return isLarge && leads.every((lead) => lead !== '') && new Set(all).size === all.length;
  }

  function shapesBelow(element: Element): string {
    return (below.get(element) ?? []).map(({ shape }) => shape).join();
  }

  /** Siblings alike in everything but titles that tell what was entered in each: accordions and cards that name their trip. */
  function titledByValues(children: readonly Element[]): Set<Element> {
    const alike = new Map<string, Element[]>();
    for (const child of children) {
      const fields = below.get(child) ?? [];
      const title = foldName(titleOf(child));
      if (fields.length === 0 || title === '' || isCell(child)) continue;
      const shapes = fields.map((candidate) => candidate.shape).join();
      const key = `${child.tagName}|${without(fields[0]?.sectionFold ?? '', title)}|${shapes}`;
      alike.set(key, [...(alike.get(key) ?? []), child]);
    }
    const found = [...alike.values()].filter((group) => {
      if (group.length < 2 || new Set(group.map((child) => foldName(titleOf(child)))).size < 2) return false;
      const filled = group.filter((child) => (below.get(child) ?? []).some(({ text }) => text() !== ''));
      const naming = filled.filter(namesItsValues).length;
      return naming > 0 && naming >= filled.length - 1; // the one being written is not called after itself yet
    });
    return new Set(found.flat());
  }

  function namesItsValues(child: Element): boolean {
    const title = canonicalText(titleOf(child));
    return (below.get(child) ?? []).some(({ text }) => text().length >= LEAST_LETTERS && title.includes(text()));
  }
}

const LEAST_LETTERS = 3; // a title shows an "a" or a "1" by chance

/** Names of sections without one of them. */
function without(sectionFold: string, title: string): string {
  return sectionFold
    .split('/')
    .filter((name) => name !== title)
    .join('/');
}

interface Group {
  name: string;
  titled: boolean;
  shapes: Set<string>;
  /** Member → ordinal. */
  members: Map<Element, number>;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const shape of a) if (b.has(shape)) common++;
  return common / Math.max(a.size, b.size);
}

function isCell(element: Element): boolean {
  return matches(element, 'td,th,label,[role=cell],[role=gridcell],option');
}
