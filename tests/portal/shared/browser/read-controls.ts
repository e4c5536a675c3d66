/** What one control holds, as a form would send it. */
export interface HeldValue {
  /** `name`, or `id` where there is no name. */
  readonly name: string;
  readonly type: string;
  readonly value: string | boolean | string[];
}

const buttons = new Set(['submit', 'button', 'reset', 'image', 'hidden']);

/** The values of all controls under `root`, in document order: the model of pages that keep none of their own. */
export function readControls(root: ParentNode): HeldValue[] {
  const controls = [...root.querySelectorAll<HTMLElement>('input, select, textarea, [contenteditable]')];
  return controls
    .filter((control) => control.closest('[data-practice-controls]') === null)
    .filter((control) => !buttons.has((control as HTMLInputElement).type))
    .map(held);
}

// By tag name, not by `instanceof`: the controls of a frame are made by that frame's own classes.
function held(control: HTMLElement): HeldValue {
  const name = control.getAttribute('name') ?? control.id;
  if (control.localName === 'input') {
    const { type, checked, value } = control as HTMLInputElement;
    return { name, type, value: ['checkbox', 'radio'].includes(type) ? checked : value };
  }
  if (control.localName === 'select') {
    const { type, multiple, selectedOptions, value } = control as HTMLSelectElement;
    return { name, type, value: multiple ? [...selectedOptions].map((option) => option.value) : value };
  }
  if (control.localName === 'textarea') {
    return { name, type: 'textarea', value: (control as HTMLTextAreaElement).value };
  }
  return { name, type: 'contenteditable', value: control.innerHTML };
}
