/** Presses a control as a person would: the pointer comes there, the whole gesture, then its activation. */
export function press(pressed: HTMLElement): void {
  const control = underPointer(pressed);
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, ...middleOf(control) };
  const pointer = { ...init, isPrimary: true, pointerType: 'mouse' };
  control.dispatchEvent(new PointerEvent('pointerover', pointer));
  control.dispatchEvent(new MouseEvent('mouseover', init));
  // A list that a press opened takes a release for the end of that press, unless the pointer has moved since.
  control.dispatchEvent(new PointerEvent('pointermove', pointer));
  control.dispatchEvent(new MouseEvent('mousemove', init));
  control.dispatchEvent(new PointerEvent('pointerdown', pointer));
  const taken = !control.dispatchEvent(new MouseEvent('mousedown', { ...init, detail: 1 }));
  // A real press moves the focus unless the page says that it must not.
  if (!taken) focusableAround(control)?.focus({ preventScroll: true });
  control.dispatchEvent(new PointerEvent('pointerup', pointer));
  control.dispatchEvent(new MouseEvent('mouseup', { ...init, detail: 1 }));
  control.click();
}

/** A pointer comes to what is drawn in an option, which may be all that listens; its own box may be on nothing's way up. */
function underPointer(pressed: HTMLElement): HTMLElement {
  if (pressed.getAttribute('role') !== 'option') return pressed;
  const { clientX, clientY } = middleOf(pressed);
  const root = pressed.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint?.(clientX, clientY) ?? null;
  if (top instanceof HTMLElement && pressed.contains(top)) return top;
  let inner = pressed;
  for (let only = inner.children; only.length === 1; only = inner.children) {
    const [child] = only;
    if (!(child instanceof HTMLElement) || child.textContent !== pressed.textContent) break;
    inner = child;
  }
  return inner;
}

function middleOf(control: Element): { clientX: number; clientY: number } {
  const { left, top, width, height } = control.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

function focusableAround(control: HTMLElement): HTMLElement | null {
  return control.closest<HTMLElement>('button,input,select,textarea,a[href],[tabindex],[contenteditable]');
}

/** Presses one key. `keyCode` too: libraries of several ages still ask for it. */
export function pressKey(target: Element, key: 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Home'): void {
  const keyCode = KEY_CODES[key];
  const init = { key, code: key, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
}

const KEY_CODES = { Escape: 27, ArrowDown: 40, ArrowUp: 38, Enter: 13, Home: 36 };
