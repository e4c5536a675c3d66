/** Puts text into a native field so that every framework takes it, without leaving the field (techniques.md C49–51). */
export function typeText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
      data: text.slice(0, 1_000),
    }),
  );
  const key = { key: text.at(-1) ?? 'Backspace', bubbles: true, composed: true };
  field.dispatchEvent(new KeyboardEvent('keyup', key));
}

/** Tells the page that the field is finished and left. */
export function finishText(field: HTMLElement): void {
  field.dispatchEvent(new Event('change', { bubbles: true }));
  if (field.matches(':focus')) field.blur();
  else {
    field.dispatchEvent(new FocusEvent('blur', { composed: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
}
