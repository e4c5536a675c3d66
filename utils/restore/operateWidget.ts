import { isDrawnOn } from '../forms/drawnRadio';
import type { FieldValue, WidgetKind } from '../forms/field';
import { equivalentValue, valueText } from '../forms/value';
import { optionShown, optionsOf, readWidget } from '../forms/widgets';
import { closeList, isExpanded, listOf, visibleLists } from './dropList';
import { findOption } from './findOption';
import type { PageTime } from './pageTime';
import { pickBeside } from './pickBeside';
import { pickChips } from './pickChips';
import { pickFrom, pickMany, pickOptions } from './pickOptions';
import { press, pressKey } from './press';
import { finishText, typeText } from './typeText';
import { writeValue, type Refused } from './writeValue';

/** The drawn control first, then its native twin, where there is one. */
type Operator = (elements: readonly HTMLElement[], value: FieldValue, time: PageTime) => Promise<Refused>;

const SUGGESTIONS_MS = 500; // a list of suggestions that is not there by then is none
const OPTION_MOST_MS = 8_000;
const SHOWN_MS = 5_000;
const MOST_STEPS = 1_000;

/** Sets a drawn control as a person would, by its kind; what stands there already is left alone. */
export async function operateWidget(
  kind: WidgetKind,
  elements: readonly HTMLElement[],
  value: FieldValue,
  time: PageTime,
): Promise<Refused> {
  const [element] = elements;
  if (!element) return 'notFound';
  if (element.matches(':disabled') || elements.every((each) => each.getAttribute('aria-disabled') === 'true'))
    return 'disabled';
  return OPERATORS[kind](elements, value, time);
}

const OPERATORS: Record<WidgetKind, Operator> = {
  /** The native twin is the surest way; where the drawn control does not follow it, its list. */
  async combobox(elements, value, time) {
    const [element, twin] = elements as [HTMLElement, HTMLElement | undefined];
    if (value.kind !== 'options') return 'pageRefused';
    const isDone = (): boolean =>
      equivalentValue(readWidget('combobox', elements), value) && follows(element, twin, value);
    if (twin instanceof HTMLSelectElement) writeValue(twin.multiple ? 'selectMany' : 'select', [twin], value);
    const [wanted] = value.options;
    if (twin instanceof HTMLInputElement && value.options.length <= 1) {
      writeValue('text', [twin], { kind: 'text', text: wanted?.value ?? '' });
    }
    if (twin) {
      await time.taken();
      if (isDone()) return undefined;
    }
    return pickOptions(element, value.options, time);
  },

  async suggest(elements, value, time) {
    const [input, twin] = elements as [HTMLInputElement, HTMLElement?];
    const drawsChoice = twin instanceof HTMLSelectElement || readWidget('suggest', elements).kind === 'options';
    if (value.kind === 'options' || drawsChoice || input.readOnly) {
      const refused = await pickBeside(twin ? [input, twin] : [input], value, time);
      const bySearch = refused === 'pageRefused' && value.kind === 'options' && !input.readOnly;
      return bySearch ? pickChips(input, value.options, time) : refused;
    }
    if (value.kind !== 'text') return 'pageRefused';
    const before = new Set(visibleLists(input.ownerDocument));
    input.focus({ preventScroll: true });
    typeText(input, value.text);
    const find = (): HTMLElement | undefined => {
      const list = listOf(input, before);
      return list && findOption(optionsOf(list), optionShown, { value: '', text: value.text });
    };
    if (value.text !== '') {
      const opened = await time.until(() => listOf(input, before) !== undefined, SUGGESTIONS_MS);
      if (opened) await time.until(() => find() !== undefined, OPTION_MOST_MS);
      const option = find();
      const list = listOf(input, before);
      if (option) press(option);
      if (list) await closeList(input, list, time);
    }
    finishText(input);
    await time.taken();
    if (isExpanded(input)) await enter(input, value.text, time);
    // A page that wants a choice throws away what was typed: its list is opened then.
    if (value.text === '' || input.value.trim() !== '') return undefined;
    return pickBeside([input], value, time);
  },

  /** A list that stands open; or one that is folded up into what was chosen, and is its own way to open. */
  async listbox([element], value, time) {
    if (value.kind !== 'options') return 'pageRefused';
    const list = element as HTMLElement;
    if (list.getAttribute('aria-expanded') !== 'false') return pickMany(list, value.options, time);
    press(list);
    await time.until(() => isExpanded(list), SUGGESTIONS_MS);
    const refused = await pickFrom(list, value.options, time);
    await closeList(list, list, time);
    return refused;
  },

  async switch([element], value, time) {
    if (value.kind !== 'checked' || !element) return 'pageRefused';
    if (isDrawnOn(element) !== value.checked)
      await pressUntil(element, () => isDrawnOn(element) === value.checked, time);
    return undefined;
  },

  /** The wanted answers first: where there can be only one, that takes the others back. */
  async radiogroup(radios, value, time) {
    if (value.kind !== 'options') return 'pageRefused';
    const wanted = value.options.map((option) => findOption(radios, optionShown, option));
    if (wanted.includes(undefined)) return 'optionGone';
    for (const radio of wanted as HTMLElement[]) {
      if (radio.getAttribute('aria-disabled') === 'true') return 'disabled';
      if (isDrawnOn(radio)) continue;
      await pressUntil(radio, () => isDrawnOn(radio), time);
    }
    if (radios.some((radio) => !radio.isConnected)) return undefined; // drawn anew by the answer: the old ones still say the old
    const surplus = radios.filter((radio) => isDrawnOn(radio) && !wanted.includes(radio));
    if (surplus.some((radio) => !radio.hasAttribute('aria-pressed'))) return 'pageRefused'; // nobody can unanswer it
    for (const radio of surplus) press(radio);
    return undefined;
  },

  slider: step,
  spinbutton: step,
};

/** Many a page shows what was pressed a frame later, or once a request came back: pressed again before, it would be taken back. */
async function pressUntil(answer: HTMLElement, isShown: () => boolean, time: PageTime): Promise<void> {
  press(answer);
  await time.taken();
  await time.until(() => isShown() || !answer.isConnected, SHOWN_MS);
}

/** A calendar that opened under the typing takes what was typed by its key; one that takes a day of its own instead is told again. */
async function enter(input: HTMLInputElement, text: string, time: PageTime): Promise<void> {
  pressKey(input, 'Enter');
  await time.taken();
  if (input.value === text) return;
  typeText(input, text);
  finishText(input);
  await time.taken();
}

/** By its keys, a step at a time, as long as it comes nearer. */
async function step([element]: readonly HTMLElement[], value: FieldValue, time: PageTime): Promise<Refused> {
  const number = value.kind === 'text' ? value.text : value.kind === 'options' ? (value.options[0]?.value ?? '') : '';
  const wanted = Number(number);
  if (!element || number === '' || Number.isNaN(wanted)) return 'pageRefused';
  element.focus({ preventScroll: true });
  const now = (): number => Number(element.getAttribute('aria-valuenow'));
  for (let steps = 0; steps < MOST_STEPS && now() !== wanted; steps++) {
    // A blank one begins anywhere: at today, at its least.
    const before = element.hasAttribute('aria-valuenow') ? Math.abs(wanted - now()) : Number.POSITIVE_INFINITY;
    pressKey(element, wanted > now() ? 'ArrowUp' : 'ArrowDown');
    await time.taken();
    if (Math.abs(wanted - now()) >= before) return 'pageRefused';
  }
  return undefined;
}

/** Does the drawn control show what its twin holds? */
function follows(element: HTMLElement, twin: HTMLElement | undefined, value: FieldValue): boolean {
  if (!twin) return true;
  const shown = readWidget('combobox', [element]);
  return valueText(value) === '' ? true : equivalentValue(shown, value);
}
