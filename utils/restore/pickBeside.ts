import { chipsOf } from '../forms/chips';
import { chosenBeside } from '../forms/chosenBeside';
import type { FieldValue, Option } from '../forms/field';
import { isChosen } from '../forms/isChosen';
import { canonicalText, equivalentValue } from '../forms/value';
import { optionShown, optionsOf, readWidget } from '../forms/widgets';
import { closeList, openList, visibleLists } from './dropList';
import { findOption } from './findOption';
import { findJoined } from './pickOptions';
import type { PageTime } from './pageTime';
import { press } from './press';
import { typeText } from './typeText';
import { writeValue, type Refused } from './writeValue';

const OPTION_MOST_MS = 12_000; // options can come over a slow line
const AT_ONCE_MS = 300;

/**
 * Chooses in a select that is drawn around the field in which one searches it, as a person would, one
 * option after the other. The native twin follows the drawn one, seldom the other way round.
 */
export async function pickBeside(
  [input, twin]: readonly [HTMLInputElement, HTMLElement?],
  value: FieldValue,
  time: PageTime,
): Promise<Refused> {
  const wanted = wantedIn(value);
  const lacks = (option: Option): boolean => !shows(input, option, twin);
  for (const { text, remove } of chipsOf(input)) {
    if (wanted.some((option) => canonicalText(option.text) === canonicalText(text))) continue;
    press(remove);
    await time.taken();
  }
  for (const option of wanted) {
    if (!lacks(option)) continue;
    const refused = await pick(input, option, time);
    if (refused === 'pageRefused' && twin instanceof HTMLSelectElement) break; // no list came: the native one is left
    if (refused) return refused;
    await time.taken();
  }
  const isDone = (): boolean => equivalentValue(readWidget('suggest', twin ? [input, twin] : [input]), value);
  if (isDone() || !(twin instanceof HTMLSelectElement)) return wanted.some(lacks) ? 'pageRefused' : undefined;
  return writeValue(twin.multiple ? 'selectMany' : 'select', [twin], { kind: 'options', options: wanted });
}

function wantedIn(value: FieldValue): Option[] {
  if (value.kind === 'options') return value.options;
  return value.kind === 'text' && value.text !== '' ? [{ value: value.text, text: value.text }] : [];
}

function shows(input: HTMLInputElement, { text }: Option, twin: HTMLElement | undefined): boolean {
  const typed = { value: input.value, text: input.value };
  // A field that nobody sees can keep an old text, where the native one has the choice.
  const own = twin === undefined || isSeen(input) ? [typed] : [];
  return [...own, ...(chosenBeside(input, true) ?? [])].some(
    (shown) => canonicalText(shown.text) === canonicalText(text),
  );
}

async function pick(input: HTMLInputElement, wanted: Option, time: PageTime): Promise<Refused> {
  const opener = isSeen(input) ? input : boxOf(input);
  const list = openAlready(input, wanted) ?? (await openList(opener, time));
  if (!list) return 'pageRefused';
  const joined = findJoined(optionsOf(list), wanted.text);
  if (joined) return pickAll(joined, opener, list, time);
  const find = (): HTMLElement | undefined =>
    findOption(optionsOf(list).filter(isSeen), optionShown, wanted) ?? drawnOption(list, opener, wanted);
  if (!find()) await time.until(() => find() !== undefined, AT_ONCE_MS);
  if (!find() && isSeen(input) && !input.readOnly) {
    typeText(input, wanted.text);
    await time.until(() => find() !== undefined, OPTION_MOST_MS);
  }
  const option = find();
  if (option) press(option);
  else if (input.value !== '') typeText(input, '');
  await closeList(opener, list, time);
  return option ? undefined : 'optionGone';
}

/** "English, French" is shown as one text, and chosen as two options. */
async function pickAll(
  options: readonly HTMLElement[],
  opener: HTMLElement,
  list: HTMLElement,
  time: PageTime,
): Promise<Refused> {
  for (const option of options) {
    if (!isChosen(option)) press(option);
    await time.taken();
  }
  await closeList(opener, list, time);
  return undefined;
}

/** The list stays open after each choice among several. */
function openAlready(input: HTMLElement, wanted: Option): HTMLElement | undefined {
  const box = input.closest('[aria-expanded=true]');
  return visibleLists(input.ownerDocument).find(
    (list) =>
      box?.contains(list) === true && findOption(optionsOf(list).filter(isSeen), optionShown, wanted) !== undefined,
  );
}

/** Where only screen readers are given the list itself: the one thing in its box that shows just this text. */
function drawnOption(list: HTMLElement, opener: HTMLElement, { text }: Option): HTMLElement | undefined {
  let box = list;
  while (box.parentElement && box.parentElement !== list.ownerDocument.body && !box.parentElement.contains(opener))
    box = box.parentElement;
  const alike = [...box.querySelectorAll<HTMLElement>('*')].filter(
    (each) => isSeen(each) && each.textContent?.trim() === text && each.closest('[role=option]') === null,
  );
  const innermost = alike.filter((each) => !alike.some((other) => other !== each && each.contains(other)));
  return innermost.length === 1 ? innermost[0] : undefined;
}

/** What is pressed to open the list where the field to search it is in the list. */
function boxOf(input: HTMLElement): HTMLElement {
  const marked = input.closest<HTMLElement>('[role=combobox]:not(input),[aria-haspopup=listbox]:not(input)');
  if (marked) return marked;
  let at = input;
  while (at.parentElement && !isSeen(at)) at = at.parentElement;
  return at;
}

/** It has room, and so has the box around it: what only screen readers are given is cut to a dot. */
function isSeen(element: Element): boolean {
  const box = element.parentElement;
  return hasRoom(element) && (box === null || box.getClientRects().length === 0 || hasRoom(box));
}

function hasRoom(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
