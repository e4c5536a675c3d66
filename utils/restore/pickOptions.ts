import type { Option } from '../forms/field';
import { isChosen } from '../forms/isChosen';
import { canonicalText } from '../forms/value';
import { optionShown, optionsOf } from '../forms/widgets';
import type { NotRestoredReason } from '../language/codes';
import { closeList, openList } from './dropList';
import { findOption } from './findOption';
import type { PageTime } from './pageTime';
import { press } from './press';
import { typeText } from './typeText';

const OPTION_MOST_MS = 12_000; // options can come over a slow line
const MOST_SCREENS = 300; // of a list that draws only what is in view
const DRAW_MS = 250;

/**
 * Chooses exactly these options of a drawn control, as a person would: opens its list, finds each by
 * its text (filters or scrolls where the list draws only a part), presses it, closes.
 */
export async function pickOptions(
  control: HTMLElement,
  wanted: readonly Option[],
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const list = await openList(control, time);
  if (!list) return 'pageRefused';
  const refused = await pickFrom(list, wanted, time);
  await closeList(control, list, time);
  return refused;
}

/** From a list that is open: one of it, or as many as it lets one choose. */
export async function pickFrom(
  list: HTMLElement,
  wanted: readonly Option[],
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const isMany = list.getAttribute('aria-multiselectable') === 'true';
  return isMany ? pickMany(list, wanted, time) : pickOne(list, wanted[0], time);
}

async function pickOne(
  list: HTMLElement,
  wanted: Option | undefined,
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const option = wanted ? await findInList(list, wanted, time) : optionsOf(list).find(isNone);
  if (!option) return 'optionGone';
  if (isDisabled(option)) return 'disabled';
  press(option);
  return undefined;
}

/** An option that stands for "nothing": only an undo asks for it. */
function isNone(option: HTMLElement): boolean {
  const { text } = optionShown(option);
  return canonicalText(text) === '' || option.dataset['value'] === '' || /^(none|aucune?)$/i.test(text);
}

/** Ticks and unticks the options of a list that stays open, until the chosen ones are these. */
export async function pickMany(
  list: HTMLElement,
  wanted: readonly Option[],
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const targets: HTMLElement[] = [];
  for (const option of wanted) {
    const whole = findOption(optionsOf(list), optionShown, option);
    const found = (whole ? [whole] : findJoined(optionsOf(list), option.text)) ?? [
      await findInList(list, option, time),
    ];
    for (const target of found) {
      if (!target) return 'optionGone';
      targets.push(target);
    }
  }
  for (const option of optionsOf(list)) {
    if (isChosen(option) === targets.includes(option)) continue;
    if (isDisabled(option)) return 'disabled';
    press(option);
    await time.taken();
  }
  return undefined;
}

const BETWEEN = /^(\s*[,;·]\s*|\s+)/;

/** What a closed list shows of several choices is one text, "English, French": the options it is made of, without a rest. */
export function findJoined(options: readonly HTMLElement[], text: string): HTMLElement[] | undefined {
  const named = options.map((option) => ({ option, name: optionShown(option).text })).filter(({ name }) => name !== '');
  const take = (rest: string): HTMLElement[] | undefined => {
    if (rest === '') return [];
    for (const { option, name } of named) {
      if (!rest.startsWith(name)) continue;
      const after = rest.slice(name.length);
      if (after !== '' && !BETWEEN.test(after)) continue;
      const others = take(after.replace(BETWEEN, ''));
      if (others) return [option, ...others];
    }
    return undefined;
  };
  const found = take(text);
  return found && found.length > 1 ? found : undefined;
}

async function findInList(list: HTMLElement, wanted: Option, time: PageTime): Promise<HTMLElement | undefined> {
  const find = (): HTMLElement | undefined => findOption(optionsOf(list), optionShown, wanted);
  if (find()) return find();
  const filter = filterOf(list);
  if (filter) {
    typeText(filter, wanted.text);
    await time.until(() => find() !== undefined, OPTION_MOST_MS);
    return find();
  }
  const scroller = scrollerOf(list);
  if (!scroller) {
    await time.until(() => find() !== undefined, OPTION_MOST_MS);
    return find();
  }
  for (let screen = 0; screen < MOST_SCREENS && !find(); screen++) {
    const before = scroller.scrollTop;
    const drawn = drawnIn(list);
    scroller.scrollTop = screen === 0 ? 0 : before + scroller.clientHeight * 0.8;
    if (scroller.scrollTop === before && screen > 0) break;
    await time.until(() => find() !== undefined || drawnIn(list) !== drawn, DRAW_MS);
  }
  return find();
}

/** What of a long list is on the page now. */
function drawnIn(list: HTMLElement): string {
  const options = optionsOf(list);
  return `${options.length} ${options[0]?.textContent ?? ''} ${options.at(-1)?.textContent ?? ''}`;
}

/** The field to search a list with, in the same box as the list. */
function filterOf(list: HTMLElement): HTMLInputElement | undefined {
  const fields = list.parentElement?.querySelectorAll<HTMLInputElement>(
    'input:not([type=checkbox],[type=radio],[type=hidden])',
  );
  return fields?.length === 1 ? fields[0] : undefined;
}

function scrollerOf(list: HTMLElement): HTMLElement | undefined {
  const boxes = [list, ...list.querySelectorAll<HTMLElement>('*'), list.parentElement];
  return (
    boxes.find((box) => box !== null && box.clientHeight > 0 && box.scrollHeight > box.clientHeight + 4) ?? undefined
  );
}

function isDisabled(option: Element): boolean {
  return option.getAttribute('aria-disabled') === 'true' || option.hasAttribute('disabled');
}
