import { chipsOf } from './chips';
import { chosenBeside } from './chosenBeside';
import { isButtonAnswer, isDrawnOn } from './drawnRadio';
import type { ControlKind, FieldValue, Option, WidgetKind } from './field';
import { isChosen } from './isChosen';
import { labelledBy } from './labelledBy';
import { optionOf } from './optionOf';
import { foldSpace, isPrompt, visibleText } from './text';
import { attributeOf, parentOf, rootOf } from './plain';

/**
 * Controls that a library draws: found by their ARIA roles, read by what they show to a person. What
 * each kind is and how it is read is one record; how each is operated is `restore/widgets.ts`.
 */
interface Widget {
  /** Does the role mean this kind here? */
  is: (element: HTMLElement) => boolean;
  /** The first element is the drawn one; a hidden native twin, where there is one, the second. */
  read: (elements: readonly HTMLElement[]) => FieldValue;
  /** Where the library put it, though nobody moved it. */
  isUntouched?: (element: HTMLElement) => boolean;
}

const TYPABLE = 'input:not([type=hidden],[type=button],[type=checkbox],[type=radio]),textarea,[contenteditable]';

/** A number, or, where the page says it in words ("35 points"), the number with its words. Without a number it is blank, whatever it says ("Empty"). */
const shown = ([element]: readonly HTMLElement[]): FieldValue => {
  const value = element?.getAttribute('aria-valuenow') ?? '';
  const text = value === '' ? '' : (element?.getAttribute('aria-valuetext') ?? value);
  return text === value ? { kind: 'text', text } : { kind: 'options', options: [{ value, text }] };
};

const WIDGETS: Record<WidgetKind, Widget> = {
  combobox: {
    is: (element) =>
      !isTypable(element) &&
      ![...element.querySelectorAll(TYPABLE)].some(isReachable) &&
      (hasRole(element, 'combobox') ||
        (element.matches('button[aria-haspopup=listbox],[role=button][aria-haspopup=listbox]') &&
          !opensForField(element) &&
          (element.closest('form,fieldset,[role=group],[role=form]') !== null || isLabelled(element)))),
    read: ([element, twin]) => ({ kind: 'options', options: chosenIn(element as HTMLElement, twin) }),
  },
  suggest: {
    is: (element) =>
      element instanceof HTMLInputElement &&
      (hasRole(element, 'combobox') ||
        isInCombobox(element) ||
        /^(list|both)$/.test(element.getAttribute('aria-autocomplete') ?? '') ||
        (element.readOnly && element.getAttribute('aria-haspopup') === 'listbox')),
    // What was chosen stands in a native twin, in chips beside the field, or beside it while the field itself is empty.
    read: ([element, twin]) => {
      const input = element as HTMLInputElement;
      if (twin instanceof HTMLSelectElement) return { kind: 'options', options: chosenIn(input, twin) };
      const chips = chipsOf(input).map(({ text }) => ({ value: text, text }));
      const chosen = chips.length === 0 && input.value === '' ? (chosenBeside(input) ?? []) : chips;
      return chosen.length > 0 ? { kind: 'options', options: chosen } : { kind: 'text', text: input.value };
    },
  },
  listbox: {
    // A list that opens on demand belongs to what opens it; nobody reaches it by Tab.
    is: (element) =>
      hasRole(element, 'listbox') && element.tabIndex === 0 && element.querySelector('[role=option]') !== null,
    read: ([element]) => ({
      kind: 'options',
      options: optionsOf(element as HTMLElement)
        .filter(isChosen)
        .map(optionShown),
    }),
  },
  switch: {
    is: (element) =>
      (hasRole(element, 'checkbox') || hasRole(element, 'switch')) &&
      !(element instanceof HTMLInputElement) &&
      !enclosesNative(element),
    read: ([element]) => ({ kind: 'checked', checked: isOn(element as HTMLElement, 'aria-checked') }),
  },
  radiogroup: {
    is: (element) =>
      isButtonAnswer(element) ||
      (hasRole(element, 'radio') && !(element instanceof HTMLInputElement) && !enclosesNative(element)),
    read: (radios) => ({ kind: 'options', options: radios.filter(isDrawnOn).map(optionShown) }),
  },
  slider: {
    is: (element) => hasRole(element, 'slider') && !isTypable(element),
    read: shown,
    isUntouched: (element) => element.getAttribute('aria-valuenow') === (element.getAttribute('aria-valuemin') ?? '0'),
  },
  spinbutton: { is: (element) => hasRole(element, 'spinbutton') && !isTypable(element), read: shown },
};

const MOST_UP = 4;

/** The role stands on a box around the field, as it did before ARIA 1.2. */
function isInCombobox(input: HTMLInputElement): boolean {
  let at = parentOf(input);
  for (let up = 0; at instanceof Element && up < MOST_UP; up++, at = parentOf(at)) {
    if (attributeOf(at, 'role') === 'combobox') return true;
  }
  return false;
}

/** A button that the page calls by a label is a question, not a menu. */
function isLabelled(button: Element): boolean {
  return button instanceof HTMLButtonElement && (button.labels?.length ?? 0) > 0;
}

/** A native box inside is the control, unless only the drawing of the box has it: that one follows nothing. */
function enclosesNative(element: Element): boolean {
  return [...element.querySelectorAll('input')].some((input) => !element.contains(input.closest('[aria-hidden=true]')));
}

/** The arrow beside a field with suggestions opens that field's list: it is no field of its own. */
function opensForField(button: Element): boolean {
  return button.parentElement?.querySelector('input[role=combobox],input[aria-autocomplete]') != null;
}

/** What holds a value for the page, and nothing for a person: unseen, and out of the way of Tab. */
function isReachable(field: Element): boolean {
  return attributeOf(field, 'aria-hidden') !== 'true' || (field as HTMLElement).tabIndex >= 0;
}

const KINDS = Object.keys(WIDGETS) as WidgetKind[];

/** The kind of drawn control an element is; undefined for everything else. */
export function widgetKind(element: HTMLElement): WidgetKind | undefined {
  if (
    attributeOf(element, 'role') === null &&
    attributeOf(element, 'aria-haspopup') === null &&
    attributeOf(element, 'aria-pressed') === null &&
    attributeOf(element, 'aria-autocomplete') === null &&
    !(element instanceof HTMLInputElement && isInCombobox(element))
  )
    return undefined;
  return KINDS.find((kind) => WIDGETS[kind].is(element));
}

export function isWidgetKind(kind: ControlKind): kind is WidgetKind {
  return kind in WIDGETS;
}

export function readWidget(kind: WidgetKind, elements: readonly HTMLElement[]): FieldValue {
  return WIDGETS[kind].read(elements);
}

export function isUntouchedWidget(kind: WidgetKind, [element]: readonly HTMLElement[]): boolean {
  return element !== undefined && (WIDGETS[kind].isUntouched?.(element) ?? false);
}

/** The options of a list as elements, in order. */
export function optionsOf(list: ParentNode): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=option]')];
}

/** An option or drawn radio as a person reads it. */
export function optionShown(option: HTMLElement): Option {
  const own = labelledBy(option) || option.getAttribute('aria-label') || visibleText(option);
  const text = foldSpace(/[\p{L}\p{N}]/u.test(own) ? own : labelAround(option) || own);
  return { value: option.dataset['value'] ?? option.getAttribute('value') ?? text, text };
}

/** The words beside a drawn radio, which itself shows a dot at most. */
function labelAround(option: HTMLElement): string {
  if (attributeOf(option, 'role') !== 'radio') return '';
  const label = option.closest('label') ?? labelFor(option);
  return label ? visibleText(label, (inner) => inner === option) : '';
}

function labelFor(option: HTMLElement): Element | null {
  return option.id === '' ? null : rootOf(option).querySelector(`label[for="${CSS.escape(option.id)}"]`);
}

/** What a drawn select shows, without what it shows while nothing is chosen. */
export function shownText(element: HTMLElement): string {
  if (element.hasAttribute('data-placeholder') && element.getAttribute('data-placeholder') === '') return '';
  const text = visibleText(
    element,
    (inner) =>
      inner.matches(
        '[role=listbox],[role=option],[popover],[class*=placeholder i],[class*=arrow i],[class*=badge i],svg,button,style',
      ) && inner !== element,
  ).replace(/[\u200b\ufeff]/g, '');
  return isPrompt(text) ? '' : text;
}

function chosenIn(element: HTMLElement, twin: HTMLElement | undefined): Option[] {
  if (twin instanceof HTMLSelectElement) {
    return [...twin.selectedOptions].map(optionOf);
  }
  const text = shownText(element);
  if (twin instanceof HTMLInputElement && twin.value === '') return [];
  if (text === '') return [];
  return [{ value: twin instanceof HTMLInputElement ? twin.value : text, text }];
}

function hasRole(element: Element, role: string): boolean {
  return attributeOf(element, 'role')?.trim().toLowerCase() === role;
}

function isOn(element: Element, state: string): boolean {
  return element.getAttribute(state) === 'true';
}

function isTypable(element: Element): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
