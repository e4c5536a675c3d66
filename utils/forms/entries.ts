import type { EntryPlace } from './field';
import { foldName, indexPattern } from './text';

/** A field as entry detection sees it. */
export interface EntryCandidate {
  element: Element;
  /** One node for a radio group: its first radio. */
  shape: string;
  sectionFold: string;
}

export interface Entry {
  container: Element;
  place: EntryPlace;
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
    for (const child of children) {
      const found = places.get(child);
      if (!found) {
        descend(child, outer, within);
        continue;
      }
      const list = `${outer}${found.name}`;
      const ordinal = found.members.get(child) ?? 0;
      descend(child, `${list}[${String(ordinal)}]/`, { container: child, place: { list, ordinal } });
    }
  }

  function group(children: readonly Element[]): Map<Element, Group> {
    const byKey = new Map<string, Group[]>();
    const groupOf = new Map<Element, Group>();
    for (const child of children) {
      const first = below.get(child)?.[0];
      if (!first || isCell(child)) continue;
      const shapes = new Set((below.get(child) ?? []).map((candidate) => candidate.shape));
      const key = `${child.tagName}|${foldName(titleOf(child))}|${first.sectionFold}|${first.shape}`;
      const groups = byKey.get(key) ?? [];
      byKey.set(key, groups);
      let group = groups.find((candidate) => shareOf(candidate.shapes, shapes) >= SAME_SHARE);
      if (!group) {
        group = { shapes, members: new Map(), name: `${first.sectionFold}>${first.shape}` };
        groups.push(group);
      }
      group.members.set(child, group.members.size);
      groupOf.set(child, group);
    }
    for (const [child, group] of groupOf) if (group.members.size < 2) groupOf.delete(child);
    return groupOf;
  }
}

interface Group {
  name: string;
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
  return element.matches('td,th,label,[role=cell],[role=gridcell],option');
}
