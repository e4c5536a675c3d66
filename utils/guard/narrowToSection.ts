import { fold } from './fold';
import type { Control } from './control';
import { ownKey, type Contents, type FilledPage } from './filledPage';
import type { Stake } from './scope';
import { compareTopics } from './topic';
import { matches } from '../forms/plain';

interface Part extends Contents {
  section: string[];
  /** An element of it, for its place. */
  element: Element | undefined;
}

/**
 * In a container with sections, the one that a control means: whose name speaks of the same thing,
 * else the one it stands in, else its neighbour (for an answer: the one that follows; for a clearing
 * button: the one before it). Undefined where only other sections are filled: an empty one is never asked about.
 */
export function narrowToSection(
  page: FilledPage,
  control: Control,
  contents: Contents,
  lookAhead: boolean,
): Stake | undefined {
  const meant = choose(page, control, partsOf(page, contents), lookAhead);
  if (meant.length === 0) return undefined;
  return {
    section: commonStart(meant.map((part) => part.section)),
    keys: meant.flatMap((part) => part.keys),
    tables: meant.flatMap((part) => part.tables),
  };
}

function choose(page: FilledPage, control: Control, parts: Part[], lookAhead: boolean): Part[] {
  const names = sectionOf(page, control);
  const related = parts.filter((part) => names.every((name, index) => part.section[index] === name));
  // Standing in a section of its own, the control means that one.
  if (related.length > 0 && related.length < parts.length) return related;
  const topics = parts.map((part) => compareTopics(control.name, part.section.slice(names.length).join(' ')));
  const best = Math.max(...topics.map(({ shared }) => shared));
  // "Clear travel history" in "Travel history" means all of it, not the one question that says "travel" again.
  const own = compareTopics(control.name, names.at(-1) ?? '').shared;
  if (own > 0 && own >= best) return related;
  if (best > 0) return parts.filter((_, index) => topics[index]?.shared === best);
  const possible = parts.filter((part, index) => related.includes(part) && topics[index]?.different !== true);
  const before = possible.filter((part) => stands(control.element, part) === 'before');
  const after = possible.filter((part) => stands(control.element, part) === 'after');
  const next = lookAhead ? (after[0] ?? before.at(-1)) : (before.at(-1) ?? after[0]);
  return next === undefined ? possible : [next];
}

/** The sections around the control; a group that holds nothing but its question is none. */
function sectionOf(page: FilledPage, control: Control): string[] {
  const { container, names: around } = page.form.sectionAround(control.element);
  // A `summary` titles the fold that it opens: pressed, it speaks of what stands around it.
  const names = control.element.localName === 'summary' ? around.slice(0, -1) : around;
  const own = ownKey(page.form, control.element);
  const alone =
    page.form.keysWithin(container).every((key) => key === own) && page.form.tablesWithin(container).length === 0;
  return alone && matches(container, 'fieldset,[role=group],[role=radiogroup],[role=toolbar]')
    ? names.slice(0, -1)
    : names;
}

function stands(control: Element, part: Part): 'before' | 'after' | undefined {
  if (part.element === undefined) return undefined;
  return control.compareDocumentPosition(part.element) & 4 ? 'after' : 'before';
}

/** Numbered titles ("Trip 1", "Trip 2") are entries of one section, not sections. */
export function partsOf(page: FilledPage, contents: Contents): Part[] {
  const parts = new Map<string, Part>();
  const partOf = (section: string[], element: Element | undefined): Part => {
    const name = section.map((title) => fold(title).replace(/\d+/g, '#').replace(/ #$/, '')).join(' / ');
    const part = parts.get(name) ?? { section, element, keys: [], tables: [] };
    part.section = commonStart([part.section, section]);
    parts.set(name, part);
    return part;
  };
  for (const key of contents.keys) {
    partOf(page.fields.get(key)?.identity.section ?? [], page.form.elementOf(key)).keys.push(key);
  }
  for (const key of contents.tables) {
    partOf(page.tables.get(key)?.section ?? [], page.form.tableOf(key)).tables.push(key);
  }
  return [...parts.values()];
}

function commonStart(paths: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = paths;
  const end = first.findIndex((name, index) => others.some((path) => path[index] !== name));
  return first.slice(0, end === -1 ? first.length : end);
}
