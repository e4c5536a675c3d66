import { closest, selfAndAncestors } from './ancestors';
import { findControl, type Control } from './control';
import { findKeyHint } from './keyHints';

/** Keys that browsers and fields take for themselves while Ctrl or Meta is held: copy, paste, undo, find, and so on. */
const EDITING = new Set([
  ...'acvxzybiufplnt'.split(''),
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
]);
/** Of these, what is still theirs with Shift: pasting without style, doing again, selecting. */
const EDITING_WITH_SHIFT = /^([vz]|arrow.*|home|end)$/;
const PURE_MODIFIERS = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;
/** What a Delete key in the middle of a list would remove. */
const LISTED = 'tr,li,[role=row],[role=option],[role=listitem],[role=treeitem],[role=grid],[role=listbox],[role=list]';

/** A key that is an order to the page rather than writing: a shortcut, or Delete on a row. */
export interface KeyOrder {
  control: Control;
  /** The page says itself which control this is the shortcut of, or what Delete takes away. */
  known: boolean;
}

/** The order that a key gives to the page; undefined for writing, moving about and the browser's own shortcuts. */
export function findKeyOrder(event: KeyboardEvent, target: Element | undefined): KeyOrder | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (PURE_MODIFIERS.test(key) || event.getModifierState('AltGraph')) return undefined;
  if (target === undefined) return undefined;
  const writes = findControl(target)?.role === 'text';
  const held = ctrlKey || metaKey || altKey;
  if (!held && (key === 'Delete' || key === 'Backspace')) return writes ? undefined : deletion(target);
  const isOrder = held || /^F\d{1,2}$/.test(key) || (key.length === 1 && key !== ' ' && !writes);
  if (!isOrder) return undefined;
  const declared = declaredBy(event, target.ownerDocument);
  if (declared !== undefined) return { control: declared, known: true };
  if ((ctrlKey || metaKey) && !altKey && isEditing(event)) return undefined;
  const place = writes ? (target.parentElement ?? target) : target; // what the focus is in may be lost with the rest
  const hinted = findKeyHint(event, place);
  if (hinted !== undefined) return { control: hinted, known: true };
  return { control: { element: place, role: 'button', name: nameOf(event) }, known: false };
}

function isEditing({ key, shiftKey }: KeyboardEvent): boolean {
  const pressed = key.toLowerCase();
  return EDITING.has(pressed) && (!shiftKey || EDITING_WITH_SHIFT.test(pressed));
}

/** "Alt+R", as people write it. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const parts = [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && key.length === 1 && 'Shift'];
  return [...parts.filter(Boolean), key.length === 1 ? key.toUpperCase() : key].join('+');
}

function declaredBy(event: KeyboardEvent, document: Document): Control | undefined {
  for (const element of document.querySelectorAll('[aria-keyshortcuts]')) {
    const all = element.getAttribute('aria-keyshortcuts')?.trim().split(/\s+/) ?? [];
    if (all.some((combination) => matchesKeys(event, combination))) return findControl(element);
  }
  return undefined;
}

function matchesKeys(event: KeyboardEvent, combination: string): boolean {
  const parts = combination.toLowerCase().split('+');
  const key = parts.pop();
  const holds = (name: string): boolean => parts.includes(name);
  return (
    key === event.key.toLowerCase() &&
    holds('control') === event.ctrlKey &&
    holds('alt') === event.altKey &&
    holds('meta') === event.metaKey &&
    // Some keyboards write a sign with Shift that others write without.
    (holds('shift') === event.shiftKey || !/^([a-z]|..+)$/i.test(event.key))
  );
}

/** Delete on a focused row, card or list, where nothing is written. */
function deletion(target: Element): KeyOrder | undefined {
  const own = findControl(target);
  if (own !== undefined && own.role !== 'option') return undefined;
  const row = closest(target, LISTED);
  if (row === undefined || [...selfAndAncestors(target)].every((at) => !at.hasAttribute('tabindex'))) return undefined;
  return { control: { element: target, role: 'button', name: 'Delete' }, known: true };
}
