import type { ControlKind, FieldValue, NativeKind, Option } from './field';
import { editableText, foldSpace, visibleText } from './text';
import { isUntouchedWidget, isWidgetKind, readWidget, widgetKind } from './widgets';

const INPUT_KINDS: Record<string, NativeKind> = {
  text: 'text',
  email: 'text',
  tel: 'text',
  url: 'text',
  number: 'number',
  date: 'date',
  month: 'date',
  week: 'date',
  time: 'date',
  'datetime-local': 'date',
  range: 'range',
  color: 'color',
  checkbox: 'checkbox',
  radio: 'radio',
};

/** Secrets are never read: by declared purpose, and by what a field that shows its password again was before. */
const SECRET_PURPOSE =
  /(^|\s)(current-password|new-password|one-time-code|cc-(number|csc|exp|exp-month|exp-year))(\s|$)/;
const SECRET_NAME = /pass-?word|passwd|mot-?de-?passe|\bcvv\b|\bcvc\b/i;
const seenAsPassword = new WeakSet<Element>();

/** The kind of control an element is, or undefined for everything that is not kept (passwords, files, hidden state, buttons, site search). */
export function controlKind(element: Element): ControlKind | undefined {
  if (element instanceof HTMLInputElement) {
    if (element.type === 'password') seenAsPassword.add(element);
    const kind = INPUT_KINDS[element.type];
    return kind === undefined || isSecret(element) ? undefined : (kind === 'text' && widgetKind(element)) || kind;
  }
  if (element instanceof HTMLTextAreaElement) return isSecret(element) ? undefined : 'textarea';
  if (element instanceof HTMLSelectElement) return element.multiple ? 'selectMany' : 'select';
  if (!(element instanceof HTMLElement)) return undefined;
  return isEditingHost(element) ? 'rich' : widgetKind(element);
}

function isSecret(element: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (seenAsPassword.has(element)) return true;
  return (
    SECRET_PURPOSE.test(element.getAttribute('autocomplete') ?? '') || SECRET_NAME.test(`${element.name} ${element.id}`)
  );
}

function isEditingHost(element: HTMLElement): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable === null || editable === 'false') return false;
  return element.parentElement?.closest('[contenteditable]:not([contenteditable="false"])') == null;
}

type Reader = (elements: readonly HTMLElement[]) => FieldValue;

const text: Reader = ([element]) => ({ kind: 'text', text: (element as HTMLInputElement).value });
const options: Reader = ([element]) => ({
  kind: 'options',
  options: [...(element as HTMLSelectElement).selectedOptions].map(optionOf),
});

/** How each kind is read. A radio group is given as all of its radios. */
const READERS: Record<NativeKind, Reader> = {
  text,
  number: text,
  date: text,
  range: text,
  color: text,
  textarea: text,
  checkbox: ([element]) => ({ kind: 'checked', checked: (element as HTMLInputElement).checked }),
  radio: (elements) => ({
    kind: 'options',
    options: elements
      .filter((radio) => (radio as HTMLInputElement).checked)
      .map((radio) => radioOption(radio as HTMLInputElement)),
  }),
  select: options,
  selectMany: options,
  rich: ([element]) => ({ kind: 'rich', text: editableText(element as Element), html: (element as Element).innerHTML }),
};

export function readValue(kind: ControlKind, elements: readonly HTMLElement[]): FieldValue {
  return isWidgetKind(kind) ? readWidget(kind, elements) : READERS[kind](elements);
}

export function optionOf(option: HTMLOptionElement): Option {
  return { value: option.value, text: foldSpace(option.text) };
}

/** A radio as an option: radios without a value of their own all say "on". */
export function radioOption(radio: HTMLInputElement): Option {
  const label = radio.labels?.[0];
  const text = radio.getAttribute('aria-label') ?? (label ? visibleText(label) : '');
  return { value: radio.value, text: foldSpace(text) };
}

/** A default that nobody chose: blank, the first option of a select, a slider where the page put it. */
export function isUntouched(kind: ControlKind, elements: readonly HTMLElement[], blank: boolean): boolean {
  if (blank) return true;
  if (isWidgetKind(kind)) return isUntouchedWidget(kind, elements);
  const [element] = elements;
  if (element instanceof HTMLSelectElement && kind === 'select') {
    return element.selectedIndex <= 0 && !element.options[0]?.defaultSelected;
  }
  if (element instanceof HTMLInputElement && (kind === 'range' || kind === 'color')) {
    return element.defaultValue === '' ? element.value === defaultOf(element) : element.value === element.defaultValue;
  }
  return false;
}

function defaultOf(input: HTMLInputElement): string {
  if (input.type === 'color') return '#000000';
  const min = Number(input.min || 0);
  const max = Number(input.max || 100);
  return String(max < min ? min : min + (max - min) / 2);
}
