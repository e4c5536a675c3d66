import type { ControlKind, FieldValue, NativeKind, Option } from './field';
import { editedIn, editorBody } from './editorFrame';
import { labelBehind } from './labels';
import { optionOf } from './optionOf';
import { isSecret } from './secrets';
import { editableText, foldSpace, visibleText } from './text';
import { isUntouchedWidget, isWidgetKind, readWidget, widgetKind } from './widgets';
import { attributeOf, closestTo, plain } from './plain';

const INPUT_KINDS: Record<string, NativeKind> = {
  text: 'text',
  email: 'text',
  tel: 'text',
  url: 'text',
  search: 'text',
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

/** The kind of control an element is, or undefined for everything that is not kept (passwords, files, hidden state, buttons). */
export function controlKind(element: Element): ControlKind | undefined {
  if (element instanceof HTMLInputElement) {
    const kind = INPUT_KINDS[element.type];
    return isSecret(element) || kind === undefined ? undefined : (kind === 'text' && widgetKind(element)) || kind;
  }
  if (element instanceof HTMLTextAreaElement) return isSecret(element) ? undefined : 'textarea';
  if (element instanceof HTMLSelectElement) return element.multiple ? 'selectMany' : 'select';
  if (!(element instanceof HTMLElement)) return undefined;
  // The parts of a date are drawn as spin buttons in which one types.
  const isRich = isEditingHost(element) && attributeOf(element, 'role') !== 'spinbutton';
  return isRich || editorBody(element) ? 'rich' : widgetKind(element);
}

function isEditingHost(element: HTMLElement): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable === null || editable === 'false') return false;
  const parent = plain(element, 'parentElement');
  return parent === null || closestTo(parent, '[contenteditable]:not([contenteditable="false"])') === null;
}

type Reader = (elements: readonly HTMLElement[]) => FieldValue;

const text: Reader = ([element]) => ({ kind: 'text', text: (element as HTMLInputElement).value });
const options: Reader = ([element]) => ({
  kind: 'options',
  options: [...(element as HTMLSelectElement).selectedOptions].map(chosenOption),
});

/** An option that says nothing stands for no choice, whatever the page calls it. */
function chosenOption(option: HTMLOptionElement): Option {
  const chosen = optionOf(option);
  return chosen.text === '' ? { value: '', text: '' } : chosen;
}

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
  rich([element]) {
    const edited = editedIn(element as HTMLElement);
    return { kind: 'rich', text: editableText(edited), html: edited.innerHTML };
  },
};

export function readValue(kind: ControlKind, elements: readonly HTMLElement[]): FieldValue {
  return isWidgetKind(kind) ? readWidget(kind, elements) : READERS[kind](elements);
}

/** A radio as an option: radios without a value of their own all say "on". */
export function radioOption(radio: HTMLInputElement): Option {
  const label = radioLabel(radio);
  const text = radio.getAttribute('aria-label') ?? (label ? visibleText(label) : '');
  return { value: radio.value, text: foldSpace(text) };
}

const labelOfRadio = new WeakMap<HTMLInputElement, Element>();

/** Looked for once: `labels` walks the whole page, and a chosen radio is read at every look. */
function radioLabel(radio: HTMLInputElement): Element | undefined {
  const known = labelOfRadio.get(radio);
  if (known?.isConnected) return known;
  const label = radio.closest('label') ?? radio.labels?.[0] ?? labelBehind(radio);
  if (label) labelOfRadio.set(radio, label);
  return label ?? undefined;
}

/** A default that nobody chose: blank, the first option of a select, a slider where the page put it. */
export function isUntouched(kind: ControlKind, elements: readonly HTMLElement[], blank: boolean): boolean {
  if (blank) return true;
  const [element, twin] = elements;
  if (isWidgetKind(kind)) return isUntouchedWidget(kind, elements) || standsAtFirst(twin);
  if (kind === 'select') return standsAtFirst(element);
  if (element instanceof HTMLInputElement && (kind === 'range' || kind === 'color')) {
    return offeredBy(element).has(element.value);
  }
  return false;
}

/** A select shows its first option where nobody chose one. */
function standsAtFirst(select: Element | undefined): boolean {
  if (!(select instanceof HTMLSelectElement) || select.multiple) return false;
  return select.selectedIndex <= 0 && !select.options[0]?.defaultSelected;
}

const firstSeen = new WeakMap<HTMLInputElement, Set<string>>();

/** Where the page put a slider at first, or its start: some frameworks keep its default in step with its value. */
function offeredBy(input: HTMLInputElement): Set<string> {
  const known =
    firstSeen.get(input) ?? new Set([input.value, input.defaultValue || defaultOf(input), input.min || '0']);
  firstSeen.set(input, known);
  return known;
}

/** It stands as the page was sent (or as a reset leaves it), with something in it. */
export function isAtDefault(kind: ControlKind, elements: readonly HTMLElement[]): boolean {
  const [element] = elements;
  if (element instanceof HTMLSelectElement) {
    const chosen = element.selectedOptions;
    return chosen.length > 0 && [...chosen].every((option) => option.defaultSelected);
  }
  if (kind === 'checkbox') return (element as HTMLInputElement).checked && (element as HTMLInputElement).defaultChecked;
  if (kind === 'radio') {
    return elements.some((radio) => (radio as HTMLInputElement).checked && (radio as HTMLInputElement).defaultChecked);
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value !== '' && element.value === element.defaultValue;
  }
  return false;
}

function defaultOf(input: HTMLInputElement): string {
  if (input.type === 'color') return '#000000';
  const min = Number(input.min || 0);
  const max = Number(input.max || 100);
  return String(max < min ? min : min + (max - min) / 2);
}
