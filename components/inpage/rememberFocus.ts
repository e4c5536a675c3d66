/**
 * Remembers where the person was: the focused element (inside open shadow roots too), the selection
 * in it and the page's selection. The returned function puts all of it back.
 */
export function rememberFocus(document: Document): () => void {
  const focused = deepestFocus(document);
  const typed = focused === null ? null : inputSelection(focused);
  const selection = document.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    if (focused === null || !focused.isConnected) return;
    if (deepestFocus(document) !== focused) focused.focus({ preventScroll: true });
    if (typed !== null) {
      (focused as HTMLInputElement).setSelectionRange(typed.start, typed.end, typed.direction);
    } else if (range !== null && range.startContainer.isConnected) {
      const now = document.getSelection();
      now?.removeAllRanges();
      now?.addRange(range);
    }
  };
}

function deepestFocus(document: Document): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element !== null && element !== document.body && 'focus' in element ? (element as HTMLElement) : null;
}

interface InputSelection {
  start: number;
  end: number;
  direction: 'forward' | 'backward' | 'none';
}

/** null for controls that have no text selection (numbers, dates, choices): theirs reads as null. */
function inputSelection(element: HTMLElement): InputSelection | null {
  if (!('selectionStart' in element)) return null;
  const { selectionStart, selectionEnd, selectionDirection } = element as HTMLInputElement;
  if (selectionStart === null || selectionEnd === null) return null;
  return { start: selectionStart, end: selectionEnd, direction: selectionDirection ?? 'none' };
}
