import { controlKind } from './controls';
import { editorBody, isEditorFrame } from './editorFrame';
import type { ControlKind } from './field';
import { labelledBy } from './labelledBy';
import { composedParent, queryDeep, shadowRootOf } from './shadow';
import { shortName, visibleText } from './text';
import { attributeOf, childrenOf, findAllIn, findIn, localNameOf, matches, plain, rootOf, tagOf } from './plain';

/** A named stretch of the page: its name and the element that bounds it. */
export interface SectionScope {
  name: string;
  container: Element;
}

/** One control as found, in document order. */
export interface FoundControl {
  element: HTMLElement;
  kind: ControlKind;
  sections: SectionScope[];
}

export interface FoundTable {
  element: HTMLElement;
  sections: SectionScope[];
}

export interface Scan {
  controls: FoundControl[];
  tables: FoundTable[];
  /** Roots that were entered; capture listens on each. */
  roots: ShadowRoot[];
  /** The documents of editors that stand in frames of their own; capture listens on each. */
  editors: Map<Document, HTMLElement>;
  /** Elements with at least one control below them: their children of the same kind, in order. */
  branches: Map<Element, Element[]>;
}

interface Heading extends SectionScope {
  level: number;
}

/** What a subtree gives back to its parent: whether it holds controls, and the headings nobody below used. */
interface Visited {
  holds: boolean;
  headings: Heading[];
}

const NOTHING: Visited = { holds: false, headings: [] };
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'svg', 'HEAD', 'OPTION', 'CANVAS', 'VIDEO']);
const HEADING = /^H[1-6]$/;

/**
 * One walk over the document, shadow roots included: every control with the sections around it,
 * every table, every root. A heading names what follows it in its parent; a heading in a box that
 * holds no control (a title bar) names what follows that box.
 */
export function scanDocument(root: Document): Scan {
  const scan: Scan = { controls: [], tables: [], roots: [], editors: new Map(), branches: new Map() };
  if (isEditorFrame(root)) return scan;
  if (root.documentElement) visitChildren(root.documentElement, root.documentElement, [], scan);
  return scan;
}

function visit(element: Element, sections: SectionScope[], scan: Scan): Visited {
  if (SKIPPED.has(tagOf(element)) || isSearch(element) || isCalendar(element) || isDropList(element)) return NOTHING;
  if (isToolbar(element)) return NOTHING;
  if (HEADING.test(tagOf(element)) || attributeOf(element, 'role') === 'heading') {
    const heading = headingOf(element);
    return heading ? { holds: false, headings: [heading] } : NOTHING;
  }
  const kind = controlKind(element);
  if (kind !== undefined) {
    scan.controls.push({ element: element as HTMLElement, kind, sections });
    const edited = editorBody(element);
    if (edited) scan.editors.set(edited.ownerDocument, element as HTMLElement);
    return { holds: true, headings: [] };
  }
  const name = ownName(element);
  const inner = name === '' ? sections : [...sections, { name: shortName(name), container: element }];
  if (tagOf(element) === 'TABLE' || attributeOf(element, 'role') === 'table') {
    scan.tables.push({ element: element as HTMLElement, sections: inner });
  }
  const shadow = shadowRootOf(element);
  const visited = visitChildren(element, element, inner, scan);
  if (isClosedDialog(element)) visited.headings = []; // nobody sees its title
  if (!shadow) return visited;
  scan.roots.push(shadow);
  const within = visitChildren(shadow, element, inner, scan);
  return { holds: visited.holds || within.holds, headings: [...within.headings, ...visited.headings] };
}

function visitChildren(parent: Element | ShadowRoot, box: Element, sections: SectionScope[], scan: Scan): Visited {
  const open: Heading[] = [];
  let holds = false;
  for (const child of childrenOf(parent)) {
    const scope =
      open.length === 0 ? sections : [...sections, ...open.map(({ name, container }) => ({ name, container }))];
    const visited = visit(child, scope, scan);
    if (visited.holds) {
      holds = true;
      const branch = scan.branches.get(box);
      if (branch) branch.push(child);
      else scan.branches.set(box, [child]);
    } else {
      for (const heading of visited.headings) openHeading(open, { ...heading, container: box });
    }
  }
  return { holds, headings: open };
}

function openHeading(open: Heading[], heading: Heading): void {
  while (open.length > 0 && (open.at(-1) as Heading).level >= heading.level) open.pop();
  open.push(heading);
}

function headingOf(element: Element): Heading | undefined {
  const name = visibleText(element);
  if (name === '') return undefined;
  const level = HEADING.test(tagOf(element))
    ? Number(tagOf(element)[1])
    : Number(attributeOf(element, 'aria-level') ?? 2);
  return { name: shortName(name), level, container: element };
}

const NAMED_ROLES = 'section,article,form,[role=group],[role=region],[role=tabpanel],[role=dialog],[role=form],dialog';

function ownName(element: Element): string {
  switch (tagOf(element)) {
    case 'FIELDSET':
      return childText(element, 'LEGEND') || ariaName(element);
    case 'DETAILS':
      return childText(element, 'SUMMARY');
    case 'TABLE':
      return childText(element, 'CAPTION') || ariaName(element);
    default:
      return attributeOf(element, 'aria-label') !== null || attributeOf(element, 'aria-labelledby') !== null
        ? matches(element, NAMED_ROLES)
          ? ariaName(element)
          : ''
        : '';
  }
}

function ariaName(element: Element): string {
  return labelledBy(element) || (attributeOf(element, 'aria-label') ?? '').trim();
}

function childText(element: Element, tag: string): string {
  for (const child of childrenOf(element)) if (tagOf(child) === tag) return visibleText(child);
  return '';
}

/** The list that another control opens: the boxes in it are ways to choose there, gone as soon as it closes. */
function isDropList(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (role !== 'listbox') return role === 'option';
  let up = 0;
  for (let at: Element | null = element; at && up < 4; at = composedParent(at), up++) {
    const id = attributeOf(at, 'id') ?? '';
    const named = id === '' ? '' : CSS.escape(id);
    if (named !== '' && rootOf(at).querySelector(`[aria-controls~="${named}"],[aria-owns~="${named}"]`)) return true;
  }
  return standsAlone(element);
}

/** A list that hangs in the body by itself was opened by something, though nothing names it while it closes. */
function standsAlone(list: Element): boolean {
  let top = list;
  for (let at = composedParent(top); at && tagOf(at) !== 'BODY'; at = composedParent(at)) top = at;
  if (top === list || matches(top, 'main,form')) return false;
  return findAllIn(top, 'input,select,textarea').every((control) => list.contains(control));
}

/** What formats a text is no part of it. */
function isToolbar(element: Element): boolean {
  return attributeOf(element, 'role') === 'toolbar';
}

/** A site's own search is nobody's file. */
function isSearch(element: Element): boolean {
  if (tagOf(element) === 'SEARCH' || attributeOf(element, 'role') === 'search') return true;
  return element instanceof HTMLInputElement && element.type === 'search' && !isAnswer(element) && !isOfSelect(element);
}

/** In a drawn select one searches its options. */
function isOfSelect(search: HTMLInputElement): boolean {
  return plain(search, 'parentElement')?.closest('[role=combobox]') != null;
}

/** A search field among the questions of a form ("Find a visa office") is an answer like the others. */
function isAnswer(search: HTMLInputElement): boolean {
  if (search.form === null || search.closest('search,[role=search],nav,header,[role=banner]')) return false;
  return [...plain(search.form, 'elements')].some(
    (other) =>
      other.matches('input,select,textarea') &&
      !other.matches('[type=search],[type=hidden],[type=submit],[type=button]'),
  );
}

const CALENDAR_CLASS = /(date|time)-?picker|calendar/i;

/** A calendar that hangs beside a field to pick its date: the month and year of its head are nobody's answers. */
function isCalendar(element: Element): boolean {
  if (!CALENDAR_CLASS.test(attributeOf(element, 'class') ?? '')) return false;
  const days = findIn(element, 'table,[role=grid],[class*=days],[class*=Days]') !== null;
  return days && findIn(element, 'input[type=text],input:not([type]),textarea,[name]') === null;
}

/** The sections around any one element, outermost first, by the same rules as the scan. */
export function sectionsAround(element: Element): SectionScope[] {
  const sections: SectionScope[] = [];
  for (let at = element, parent = composedParent(at); parent; at = parent, parent = composedParent(at)) {
    let level = Infinity;
    for (let before = plain(at, 'previousElementSibling'); before; before = plain(before, 'previousElementSibling')) {
      for (const heading of headingsOf(before).reverse()) {
        if (heading.level >= level) continue;
        level = heading.level;
        sections.unshift({ name: heading.name, container: parent });
      }
    }
    const name = ownName(parent);
    if (name !== '') sections.unshift({ name: shortName(name), container: parent });
  }
  return sections;
}

function isClosedDialog(element: Element): boolean {
  return element.tagName === 'DIALOG' && !element.hasAttribute('open');
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Asked of every earlier sibling of a pressed control, of which a long form has thousands: most have neither a heading nor a component inside. */
function mayHoldHeading(element: Element): boolean {
  if (localNameOf(element).includes('-')) return true;
  if (childrenOf(element).length === 0) return false;
  if (findIn(element, HEADINGS) !== null) return true;
  const inside = plain(element, 'getElementsByTagName').call(element, '*');
  for (let i = 0; i < inside.length; i++) if (inside[i]?.localName.includes('-')) return true;
  return false;
}

/** The headings an earlier sibling leaves open: itself, or those of a title bar without controls. */
function headingsOf(element: Element): Heading[] {
  if (SKIPPED.has(tagOf(element))) return [];
  const self = HEADING.test(tagOf(element)) || attributeOf(element, 'role') === 'heading';
  if (isClosedDialog(element) || (!self && !mayHoldHeading(element))) return [];
  const found = self ? [element] : queryDeep(element, HEADINGS);
  if (found.length === 0 || queryDeep(element, 'input:not([type=hidden]),select,textarea').length > 0) return [];
  return found
    .filter((heading) => heading.closest('dialog:not([open])') === null)
    .flatMap((heading) => headingOf(heading) ?? []);
}
