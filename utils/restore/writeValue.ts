import type { FieldValue, NativeKind } from '../forms/field';
import { radioOption } from '../forms/controls';
import { optionOf } from '../forms/optionOf';
import { findOption } from './findOption';
import type { NotRestoredReason } from '../language/codes';

/** Undefined: done as far as can be seen now. Otherwise why it cannot be. */
export type Refused = NotRestoredReason | undefined;

type Writer = (elements: readonly HTMLElement[], value: FieldValue, firmly: boolean) => Refused;

/**
 * Puts one value into one native control so that the page's own model takes it: the value first, then the
 * events that every framework listens to (techniques.md C49–52). Nothing is clicked that has its
 * state already. `firmly`: with real focus, for controls that ignored the first way.
 */
export function writeValue(
  kind: Exclude<NativeKind, 'rich'>,
  elements: readonly HTMLElement[],
  value: FieldValue,
  firmly = false,
): Refused {
  if (elements.length === 0) return 'notFound';
  if (elements.every((element) => element.matches(':disabled'))) return 'disabled';
  return WRITERS[kind](elements, value, firmly);
}

const writeText: Writer = ([element], value, firmly) => {
  const input = element as HTMLInputElement;
  if (value.kind !== 'text') return 'pageRefused';
  // A script may write more than a person could type, and the portal's server would cut it.
  if (input.maxLength > 0 && value.text.length > input.maxLength) return 'tooLong';
  // A number field that a library draws takes what is typed only while it has the focus.
  const focused = firmly || input.getAttribute('role') === 'spinbutton';
  if (focused) input.focus({ preventScroll: true });
  input.value = value.text;
  announce(input, value.text);
  if (focused) input.blur();
  return undefined;
};

const tick: Writer = ([element], value) => {
  const box = element as HTMLInputElement;
  if (value.kind === 'checked' && box.checked !== value.checked) box.click();
  return undefined;
};

const choose: Writer = ([element], value) => {
  const select = element as HTMLSelectElement;
  if (value.kind !== 'options') return 'pageRefused';
  const all = [...select.options];
  const wanted = value.options.map((option) => findOption(all, optionOf, option));
  if (wanted.includes(undefined)) return 'optionGone';
  if (wanted.some((option) => option?.disabled)) return 'disabled';
  if (select.multiple) for (const option of all) option.selected = wanted.includes(option);
  else select.selectedIndex = wanted[0] ? all.indexOf(wanted[0]) : -1;
  announce(select, select.value);
  return undefined;
};

const answer: Writer = (elements, value) => {
  if (value.kind !== 'options') return 'pageRefused';
  const [wanted] = value.options;
  const radios = elements as readonly HTMLInputElement[];
  if (!wanted) return radios.some((radio) => radio.checked) ? uncheck(radios) : undefined;
  const radio = findOption(radios, radioOption, wanted);
  if (!radio) return 'optionGone';
  if (radio.disabled) return 'disabled';
  if (!radio.checked) radio.click();
  return undefined;
};

/** No person can unanswer a radio group; only an undo asks for it. */
function uncheck(radios: readonly HTMLInputElement[]): Refused {
  for (const radio of radios) {
    if (!radio.checked) continue;
    radio.checked = false;
    announce(radio, '');
  }
  return undefined;
}

const WRITERS: Record<Exclude<NativeKind, 'rich'>, Writer> = {
  text: writeText,
  number: writeText,
  date: writeText,
  range: writeText,
  color: writeText,
  textarea: writeText,
  checkbox: tick,
  radio: answer,
  select: choose,
  selectMany: choose,
};

function announce(element: HTMLElement, data: string): void {
  element.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
      data: data.slice(0, 1_000),
    }),
  );
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}
