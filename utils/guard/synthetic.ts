import { closest } from './ancestors';
import type { GuardOptions } from './guardOptions';

type World = GuardOptions['window'];

/** What a press was made with: replayed with the same, because pages listen to one and not to the other. */
export type PressedWith = { pointerType: string } | { key: string } | { order: KeyboardEventInit };

/** A full press. Returns true where the browser itself carries the action on: a submit, a reset, a link. */
export function pressSynthetically(window: World, element: Element, by: PressedWith): boolean {
  if ('order' in by) return giveOrder(window, element, by.order);
  return 'key' in by ? pressByKey(window, element, by.key) : pressByPointer(window, element, by.pointerType);
}

function pressByPointer(window: World, element: Element, pointerType: string): boolean {
  const box = element.getBoundingClientRect();
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1, ...at };
  const pointer = { ...init, pointerId: 1, pointerType, isPrimary: true };
  const isTouch = pointerType === 'touch';
  element.dispatchEvent(new window.PointerEvent('pointerdown', { ...pointer, buttons: 1, pressure: 0.5 }));
  if (isTouch) touch(window, element, 'touchstart', at);
  // After a touch the browser makes the mouse events at its end.
  if (isTouch) element.dispatchEvent(new window.PointerEvent('pointerup', pointer));
  if (isTouch) touch(window, element, 'touchend', at);
  if (element.dispatchEvent(new window.MouseEvent('mousedown', { ...init, buttons: 1 }))) {
    (element as HTMLElement).focus({ preventScroll: true });
  }
  if (!isTouch) element.dispatchEvent(new window.PointerEvent('pointerup', pointer));
  element.dispatchEvent(new window.MouseEvent('mouseup', init));
  return click(window, element, init);
}

/** Firefox has no touch events where there is no touch screen. */
function touch(window: World, element: Element, type: string, at: { clientX: number; clientY: number }): void {
  if (!('TouchEvent' in window)) return;
  const point = new window.Touch({ identifier: 1, target: element, ...at });
  const touches = type === 'touchstart' ? [point] : [];
  const init = { bubbles: true, cancelable: true, composed: true, touches, changedTouches: [point] };
  element.dispatchEvent(new window.TouchEvent(type, { ...init, targetTouches: touches }));
}

/** A shortcut: nothing but the key, where the focus was. */
function giveOrder(window: World, element: Element, order: KeyboardEventInit): boolean {
  const init = { ...order, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new window.KeyboardEvent('keydown', init));
  element.dispatchEvent(new window.KeyboardEvent('keyup', init));
  return false;
}

/** Only what the browser knows as a control is clicked by a key. */
function pressByKey(window: World, element: Element, key: string): boolean {
  const keyCode = key === ' ' ? 32 : 13;
  const code = key === ' ' ? 'Space' : 'Enter';
  // Old pages ask for the numbers.
  const init = { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
  (element as HTMLElement).focus({ preventScroll: true });
  const taken = !element.dispatchEvent(new window.KeyboardEvent('keydown', init));
  const goesOn = !taken && isNative(element) && click(window, element, { bubbles: true, cancelable: true });
  element.dispatchEvent(new window.KeyboardEvent('keyup', init));
  return goesOn;
}

function isNative(element: Element): boolean {
  return /^(button|input|summary)$/.test(element.localName) || closest(element, 'a[href],area[href]') !== undefined;
}

function click(window: World, element: Element, init: MouseEventInit): boolean {
  let seen: Event | undefined;
  const see = (event: Event): void => {
    seen ??= event;
  };
  window.addEventListener('click', see, { capture: true });
  // `click()` runs the control's own behaviour (submit, tick, follow); only HTML elements have it.
  if ('click' in element) (element as HTMLElement).click();
  else element.dispatchEvent(new window.MouseEvent('click', init));
  window.removeEventListener('click', see, { capture: true });
  return seen !== undefined && !seen.defaultPrevented && goesOn(element);
}

function goesOn(element: Element): boolean {
  const link = closest(element, 'a[href],area[href]');
  if (link !== undefined) return !(link.getAttribute('href') ?? '').startsWith('#');
  if (element.localName !== 'button' && element.localName !== 'input') return false;
  const { type, form } = element as HTMLButtonElement;
  return form !== null && (type === 'submit' || (type as string) === 'image' || type === 'reset');
}
