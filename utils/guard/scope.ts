import { flatParent } from './ancestors';
import type { Control } from './control';
import { filledWithin, isEmpty, ownKey, type Contents, type FilledPage } from './filledPage';
import { narrowToSection } from './narrowToSection';
import { findAllIn, holds, localNameOf, matches } from '../forms/plain';

/** What would be lost; never empty where it is returned. */
export interface Stake extends Contents {
  section: string[];
  row?: string[];
}

/** Nothing outside of these is meant by a control inside. A `form` is no such thing: IRCC gives each component its own. */
const BOUNDARY = 'body,main,[role=main],dialog,[role=dialog],[role=alertdialog]';

/**
 * Where a control's effect is looked for:
 * - `near`: the closest container with anything filled, cut down to the section that is meant
 * - `beside`: the closest container with any other field; where that is blank, nothing is at stake
 * - `wide`: the whole form, or the page where there is none
 */
export type Reach = 'near' | 'beside' | 'wide';

/** The filled fields and tables that a clearing control or an emptying answer would take; undefined for none. */
export function findStake(page: FilledPage, control: Control, reach: Reach, lookAhead: boolean): Stake | undefined {
  const own = ownKey(page.form, control.element);
  const container =
    reach === 'wide' ? widestAround(page, control.element, own) : nearestAround(page, control.element, own, reach);
  if (container === undefined) return undefined;
  const contents = filledWithin(page, container, own);
  if (isEmpty(contents)) return undefined;
  if (reach === 'wide') return { ...contents, section: page.form.sectionAround(control.element).names.slice(0, 1) };
  return narrowToSection(page, control, contents, lookAhead);
}

/** Any table, filled or not. */
const TABLES = 'table,[role=table],[role=grid]';

/**
 * What "Clear table" takes: the closest table, even where it is empty and others are full.
 * `{ found: false }` where the page draws its lists without tables.
 */
export function findTableStake(page: FilledPage, control: Control): { found: boolean; stake: Stake | undefined } {
  for (let at = flatParent(control.element); at !== undefined; at = flatParent(at)) {
    const tables = matches(at, TABLES) ? [at] : findAllIn(at, TABLES);
    if (tables.length > 0) {
      const inside = tables.map((table) => filledWithin(page, table, undefined));
      const contents = { keys: inside.flatMap(({ keys }) => keys), tables: inside.flatMap((all) => all.tables) };
      const stake = isEmpty(contents) ? undefined : narrowToSection(page, control, contents, false);
      return { found: true, stake };
    }
    if (matches(at, BOUNDARY)) break;
  }
  return { found: false, stake: undefined };
}

/** What one Remove takes: the entry, or the row of text, in which it stands. */
export function findEntryStake(page: FilledPage, control: Control): Stake | undefined {
  const { element } = control;
  const section = page.form.sectionAround(element).names;
  const entry = page.form.entryAround(element);
  if (entry !== undefined) return entryStake(filledWithin(page, entry.container, undefined), section);
  const row = textRowAround(page, element);
  if (row !== undefined)
    return row.cells.length === 0 ? undefined : { keys: [], tables: [row.table], row: row.cells, section };
  // A list of one entry does not show that it is a list: the closest container with fields is the entry.
  const container = nearestAround(page, element, undefined, 'beside');
  const limit = page.form.sectionAround(element).container;
  if (container === undefined || (container !== limit && holds(container, limit))) return undefined;
  return entryStake(filledWithin(page, container, undefined), section);
}

/**
 * What a native reset takes back: what differs from what the page came with. Frameworks that keep the
 * default in step with the value hide that difference: with unsaved work, everything filled counts then.
 */
export function findResetStake(page: FilledPage, form: Element, unsaved: boolean): Stake | undefined {
  const own = new Set(page.form.keysWithin(form));
  // Fields that belong to the form from outside, by their form attribute.
  for (const key of page.fields.keys()) {
    const element = page.form.elementOf(key);
    if (element !== undefined && 'form' in element && element.form === form) own.add(key);
  }
  const filled = [...page.fields.keys()].filter((key) => own.has(key));
  const differing = filled.filter((key) => differsFromDefault(page.form.elementsOf(key)));
  const keys = differing.length === 0 && unsaved ? filled : differing;
  const section = page.fields.get(keys[0] ?? '')?.identity.section.slice(0, 1) ?? [];
  return keys.length === 0 ? undefined : { keys, tables: [], section };
}

/** Everything on the page, for what leaves it. */
export function wholePage(page: FilledPage): Stake {
  return { keys: [...page.fields.keys()], tables: [...page.tables.keys()], section: [] };
}

function entryStake({ keys }: Contents, section: string[]): Stake | undefined {
  return keys.length === 0 ? undefined : { keys, tables: [], section };
}

/** How much a stake is: fields, the cells of one row, or rows of text, which count for more than any number of fields. */
export function sizeOf({ keys, tables, row }: Stake): number {
  if (row !== undefined) return row.length;
  return tables.length > 0 ? Number.MAX_SAFE_INTEGER : keys.length;
}

function textRowAround(page: FilledPage, element: Element): { table: string; cells: string[] } | undefined {
  const row = element.closest('tr,[role=row]');
  if (row === null) return undefined;
  const table = [...page.tables.keys()].find((key) => page.form.tableOf(key)?.contains(row));
  if (table === undefined) return undefined;
  const cells = [...row.children]
    .filter((cell) => !cell.contains(element))
    .map((cell) => (cell.textContent ?? '').trim());
  return { table, cells: cells.filter((cell) => cell !== '') };
}

function nearestAround(page: FilledPage, element: Element, own: string | undefined, reach: Reach): Element | undefined {
  for (let at = flatParent(element); at !== undefined; at = flatParent(at)) {
    const inside = reach === 'beside' ? fieldsWithin(page, at, own) : filledWithin(page, at, own);
    if (!isEmpty(inside)) return at;
    if (matches(at, BOUNDARY)) return undefined;
  }
  return undefined;
}

function fieldsWithin(page: FilledPage, container: Node, own: string | undefined): Contents {
  return {
    keys: page.form.keysWithin(container).filter((key) => key !== own),
    tables: page.form.tablesWithin(container),
  };
}

function widestAround(page: FilledPage, element: Element, own: string | undefined): Element | undefined {
  let widest: Element | undefined;
  for (let at = flatParent(element); at !== undefined; at = flatParent(at)) {
    widest = at;
    // A form of its own fields is what "Clear form" means, empty or not; IRCC's components wrap single buttons in forms too.
    if (matches(at, BOUNDARY) || (localNameOf(at) === 'form' && !isEmpty(fieldsWithin(page, at, own)))) break;
  }
  return widest;
}

function differsFromDefault(elements: readonly HTMLElement[]): boolean {
  return elements.some((element) => {
    if (element.localName === 'select') {
      return [...(element as HTMLSelectElement).options].some((option) => option.selected !== option.defaultSelected);
    }
    const input = element as HTMLInputElement;
    if (input.type === 'checkbox' || input.type === 'radio') return input.checked !== input.defaultChecked;
    return 'defaultValue' in input && input.value !== input.defaultValue;
  });
}
