import { chipsOf } from '../forms/chips';
import type { Option } from '../forms/field';
import { canonicalText } from '../forms/value';
import { optionShown, optionsOf } from '../forms/widgets';
import type { NotRestoredReason } from '../language/codes';
import { closeList, listOf, visibleLists } from './dropList';
import { findOption } from './findOption';
import type { PageTime } from './pageTime';
import { press, pressKey } from './press';
import { finishText, typeText } from './typeText';

const OPTION_MOST_MS = 8_000; // suggestions can come over a slow line
const TAKEN_MOST_MS = 2_000;

/** Chooses exactly these with a field that shows its choices as chips: takes away what is too much, searches what is missing. */
export async function pickChips(
  input: HTMLInputElement,
  wanted: readonly Option[],
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const names = wanted.map((option) => canonicalText(option.text));
  const has = (name: string): boolean => chipsOf(input).some((chip) => canonicalText(chip.text) === name);
  for (const { text, remove } of chipsOf(input)) {
    if (names.includes(canonicalText(text))) continue;
    press(remove);
    await time.until(() => !has(canonicalText(text)), TAKEN_MOST_MS);
  }
  let refused: NotRestoredReason | undefined;
  for (const option of wanted) {
    const name = canonicalText(option.text);
    if (!has(name)) refused = (await pick(input, option, () => has(name), time)) ?? refused;
  }
  finishText(input);
  return refused;
}

async function pick(
  input: HTMLInputElement,
  option: Option,
  isTaken: () => boolean,
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const before = new Set(visibleLists(input.ownerDocument));
  const find = (): HTMLElement | undefined => {
    const list = listOf(input, before);
    return list && findOption(optionsOf(list), optionShown, { value: '', text: option.text });
  };
  input.focus({ preventScroll: true });
  typeText(input, option.text);
  await time.until(() => find() !== undefined, OPTION_MOST_MS);
  const found = find();
  const isFree = listOf(input, before) === undefined; // nothing to choose from: what is typed is the choice
  if (found) press(found);
  else if (isFree) pressKey(input, 'Enter');
  const taken = (found !== undefined || isFree) && (await time.until(isTaken, TAKEN_MOST_MS));
  if (!taken) typeText(input, '');
  const list = listOf(input, before);
  if (list) await closeList(input, list, time);
  if (taken) return undefined;
  return found ? 'pageRefused' : 'optionGone';
}
