import type { LiveForm } from '../forms/liveForm';
import { isElement, selfAndAncestors, flatParent } from './ancestors';
import { accessibleName } from './accessibleName';
import type { Control } from './control';
import { buttonsBeside, isPressedIn } from './buttonAnswers';
import { filledWithin, isEmpty, ownKey, type Contents, type FilledPage } from './filledPage';
import { fold } from './fold';
import type { Stake } from './scope';
import { classifyWording } from './wording';
import { visibleText } from '../forms/text';
import { attributeOf, findAllIn, localNameOf, matches, plain } from '../forms/plain';

const GROUPS = '[role=radiogroup],[role=listbox],[role=group],fieldset';

/** Titles a container: what stands in it belongs to what its title asks. */
const TITLED = 'fieldset,section,article,[role=group],[role=radiogroup],[role=region],[aria-labelledby]';

/**
 * The fields that a yes/no question opens, by the shape of the page: the question comes first in a
 * titled container, filled fields follow, and no other yes/no question of the same level is there.
 */
export function findGated(page: FilledPage, control: Control): Stake | undefined {
  const own = ownKey(page.form, control.element);
  // An option in a list that a box opened: the question stands where the box stands.
  const question = standsAt(page, control.element, own);
  for (let at = flatParent(question); at !== undefined; at = flatParent(at)) {
    const keys = page.form.keysWithin(at);
    const others = keys.filter((key) => key !== own);
    if ((others.length === 0 && page.form.tablesWithin(at).length === 0) || !isTitled(at)) {
      if (matches(at, 'main,body,dialog')) return undefined;
      continue;
    }
    if (!comesFirst(page, question, own, keys) || others.some((key) => isQuestion(page, key))) return undefined;
    const gated = underHeading(page, at, filledWithin(page, at, own));
    return isEmpty(gated) ? undefined : { ...gated, section: page.form.sectionAround(control.element).names };
  }
  return undefined;
}

function standsAt(page: FilledPage, element: Element, own: string | undefined): Element {
  if (element.getAttribute('role') !== 'option' || own === undefined) return element;
  return page.form.elementOf(own) ?? element;
}

function comesFirst(page: FilledPage, question: Element, own: string | undefined, keys: readonly string[]): boolean {
  const [first] = keys;
  if (first === undefined || first === own) return true;
  const element = page.form.elementOf(first);
  return own === undefined && element !== undefined && (question.compareDocumentPosition(element) & 4) !== 0;
}

/** What an answer controls by `aria-controls`: on itself, on the other answers, or on the group around them. */
export function findControlled(page: FilledPage, control: Control): Stake | undefined {
  const own = ownKey(page.form, control.element);
  const group = [control.element, ...answersBeside(page.form, control.element), ...groupsAround(control.element)];
  for (const element of group) {
    const region = controlledBy(element);
    if (region === undefined) continue;
    const contents = filledWithin(page, region, own);
    if (!isEmpty(contents)) return { ...contents, section: page.form.sectionAround(region).names };
  }
  return undefined;
}

/** The other answers of a radio group, native or not. */
export function answersBeside(form: LiveForm, element: Element): Element[] {
  const role = element.getAttribute('role');
  const drawn = role === 'radio' || role === 'option' ? answersIn(element.closest(GROUPS), role) : [];
  const buttons = role === null || role === 'button' ? buttonsBeside(element) : [];
  if (buttons.length > 0) return buttons;
  const key = element.localName === 'input' ? ownKey(form, element) : undefined;
  const answers = key === undefined ? drawn : form.elementsOf(key);
  return answers.filter((answer) => answer !== element);
}

function answersIn(group: Element | null, role: string): Element[] {
  return group === null ? [] : findAllIn(group, `[role=${role}]`);
}

/** Whether an answer is the chosen one now. */
export function isChosen(element: Element): boolean {
  if (element.localName === 'input') return (element as HTMLInputElement).checked;
  const said = element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-selected') === 'true';
  return said || (/^(button|a)$/.test(element.getAttribute('role') ?? element.localName) && isPressedIn(element));
}

function groupsAround(element: Element): Element[] {
  return [...selfAndAncestors(element)].filter((at) => at !== element && matches(at, GROUPS)).slice(0, 1);
}

function controlledBy(element: Element): Element | undefined {
  const id = element.getAttribute('aria-controls')?.trim().split(/\s+/)[0];
  if (id === undefined || id === '') return undefined;
  return (element.getRootNode() as Document | ShadowRoot).getElementById(id) ?? undefined;
}

function isTitled(element: Element): boolean {
  return matches(element, TITLED) || headingOf(element) !== undefined;
}

/** The heading that a box begins with. */
function headingOf(element: Element): Element | undefined {
  const first = plain(element, 'firstElementChild');
  if (!isElement(first)) return undefined;
  return /^(h[1-6]|legend)$/.test(localNameOf(first)) || attributeOf(first, 'role') === 'heading' ? first : undefined;
}

/** A heading titles what follows it up to the next one: a flat page has many in one box. */
function underHeading(page: FilledPage, container: Element, { keys, tables }: Contents): Contents {
  const heading = matches(container, TITLED) ? undefined : headingOf(container);
  if (heading === undefined) return { keys, tables };
  const title = fold(visibleText(heading));
  const isUnder = (section: readonly string[] = []): boolean => section.some((name) => fold(name) === title);
  return {
    keys: keys.filter((key) => isUnder(page.sections.get(key))),
    tables: tables.filter((key) => isUnder(page.tables.get(key)?.section)),
  };
}

/** Another yes/no question outside of the entries: then the first does not open everything. */
export function isQuestion(page: FilledPage, key: string): boolean {
  const elements = page.form.elementsOf(key);
  const isChoice =
    (elements[0] as HTMLInputElement | undefined)?.type === 'radio' ||
    elements[0]?.matches('[role=radio],[aria-pressed]');
  if (isChoice !== true) return false;
  const entry = elements[0] !== undefined && page.form.entryAround(elements[0]);
  return !entry && elements.some((answer) => classifyWording(accessibleName(answer)) === 'no');
}
