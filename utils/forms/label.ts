import { answerGroup, DRAWN_ANSWER } from './drawnRadio';
import { editedIn } from './editorFrame';
import type { Labels } from './labels';
import { labelledBy } from './labelledBy';
import { composedParent } from './shadow';
import { foldSpace, visibleText } from './text';
import { findIn, holds, matches, plain } from './plain';

/**
 * The visible name of a control: what a person would call it. Not the full accessible-name
 * computation: it also looks at table headers and the text just before, as old portals label so,
 * and must stay cheap for forms of 10,000 fields.
 */
export function labelOf(elements: readonly HTMLElement[], labels: Labels): string {
  const [first] = elements;
  if (!first) return '';
  const found = isRadio(first) ? groupLabel(elements) : givenLabel(elements, labels) || foundLabel(first);
  return cleanLabel(found);
}

/** Longer than any label: what a hostile page wrote must not keep the patterns below busy. */
const MOST_READ = 2_000;

/** A live character count, a star and "(required)" are no part of a name. */
export function cleanLabel(label: string): string {
  return foldSpace(
    label
      .slice(0, MOST_READ)
      .replace(/\(?\b(required|obligatoire|optional|facultatif)\b\)?/gi, '')
      .replace(/\d+\s*(\/|of|sur|de)\s*\d+\s*(characters?|caract[eè]res?)?/gi, '')
      .replace(/\d+\s*(characters?|caract[eè]res?)\s*(left|remaining|restants?)?/gi, '')
      .replace(/[*:]+\s*$/g, ''),
  )
    .replace(/[*:\s]+$/, '')
    .slice(0, 300);
}

/** The name the page gave to the control, or to the native twin behind a drawn one. */
function givenLabel(elements: readonly HTMLElement[], labels: Labels): string {
  // The field to search a drawn select is named after searching; the label is the native select's.
  const select = elements.find((element) => element.localName === 'select');
  const own = select && elements.length > 1 ? labels.textFor(select) : '';
  if (own !== '') return own;
  for (const element of elements) {
    const given =
      labelledBy(element) ||
      withoutValue(element, labels.textFor(element)) ||
      element.getAttribute('aria-label') ||
      contentLabel(element);
    if (given !== '') return given;
  }
  return '';
}

/** A label around a drawn select shows what was chosen in it, too: the name that the select has for itself is without it. */
function withoutValue(element: HTMLElement, label: string): string {
  const own = element.getAttribute('role') === 'combobox' ? foldSpace(element.getAttribute('aria-label') ?? '') : '';
  return own !== '' && label.includes(own) ? own : label;
}

/** Drawn boxes are named by what stands in them. */
function contentLabel(element: HTMLElement): string {
  return element.matches('[role=checkbox],[role=switch]') ? visibleText(element) : '';
}

function foundLabel(element: HTMLElement): string {
  return (
    columnHeader(element) ||
    element.getAttribute('placeholder') ||
    editedIn(element).getAttribute('aria-label') ||
    element.getAttribute('title') ||
    textBefore(element.parentElement?.closest('[role=combobox],[role=listbox]') ?? element) // chips before the field are its value
  );
}

function columnHeader(element: Element): string {
  const cell = element.closest('td,th,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  const table = row?.closest('table,[role=table],[role=grid]');
  if (!cell || !row || !table) return '';
  const headerRow =
    table.querySelector('thead tr, [role=row]:has([role=columnheader])') ?? table.querySelector('tr:has(th)');
  if (!headerRow || headerRow === row) return '';
  const header = headerRow.children[[...row.children].indexOf(cell)];
  return header && header.querySelector('input,select,textarea') === null ? visibleText(header) : '';
}

/** The nearest text before a control: its own line, its cell's left neighbour, a `<dt>`. */
function textBefore(element: Element): string {
  let at: Node = element;
  for (let up = 0; up < 3; up++) {
    for (
      let before = plain(at, 'previousSibling'), steps = 0;
      before && steps < 4;
      before = plain(before, 'previousSibling'), steps++
    ) {
      if (
        before instanceof Element &&
        (isControlLike(before) || findIn(before, 'input,select,textarea,[contenteditable]'))
      )
        break;
      const text = before instanceof Element ? visibleText(before) : foldSpace(before.nodeValue ?? '');
      if (/\p{L}/u.test(text)) return text.slice(-120);
    }
    const parent = composedParent(at);
    if (!parent || matches(parent, 'form,fieldset,main,body,table,section,article')) return '';
    at = parent;
  }
  return '';
}

function isControlLike(element: Element): boolean {
  return matches(element, 'input,select,textarea,button,[contenteditable]');
}

function isRadio(element: Element): boolean {
  return element.matches(`input[type=radio],${DRAWN_ANSWER}`);
}

/** The question of a radio group: its group's name, a legend, or the text before the first answer. */
function groupLabel(elements: readonly HTMLElement[]): string {
  const [first] = elements as [HTMLElement];
  const group = answerGroup(first);
  if (group && holdsOnly(group, elements)) {
    const legend = group.querySelector(':scope > legend');
    const name = labelledBy(group) || group.getAttribute('aria-label') || (legend ? visibleText(legend) : '');
    if (name) return name;
  }
  const outermost = commonAncestor(elements);
  const cell = columnHeader(first);
  return cell || (outermost ? textBefore(outermost) || firstText(outermost, elements) : '');
}

/** Does the group hold this question's radios and no other control? */
function holdsOnly(group: Element, elements: readonly HTMLElement[]): boolean {
  const inside = group.querySelectorAll(`input[type=radio],${DRAWN_ANSWER}`);
  return [...inside].every((radio) => elements.includes(radio as HTMLElement));
}

function commonAncestor(elements: readonly HTMLElement[]): Element | null {
  const [first] = elements as [HTMLElement];
  let at: Element = first.closest('label') ?? first;
  for (let up = 0; up < 8; up++) {
    if (elements.every((element) => holds(at, element))) return at;
    const parent = plain(at, 'parentElement');
    if (!parent) return at;
    at = parent;
  }
  return at;
}

function firstText(container: Element, elements: readonly HTMLElement[]): string {
  for (const child of plain(container, 'childNodes')) {
    if (child instanceof Element && elements.some((element) => holds(child, element))) return '';
    const text = child instanceof Element ? visibleText(child) : foldSpace(child.nodeValue ?? '');
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}
