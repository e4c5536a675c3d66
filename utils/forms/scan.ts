import { controlKind } from './controls';
import { editorBody, isEditorFrame } from './editorFrame';
import type { ControlKind } from './field';
import { isNobodysAnswer } from './nobodysAnswer';
import { labelledBy } from './labelledBy';
import { composedParent, queryDeep, shadowRootOf } from './shadow';
import { shortName, visibleText } from './text';
import { attributeOf, childrenOf, findIn, localNameOf, matches, plain, tagOf } from './plain';

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
  if (SKIPPED.has(tagOf(element)) || isNobodysAnswer(element)) return NOTHING;
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
