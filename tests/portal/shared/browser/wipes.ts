/**
 * The ways in which a portal's own script takes a section away. A page that draws itself (Angular)
 * registers its own ways; every other page is dealt with here, through its DOM.
 */
export type Wipe = 'script' | 'rerender' | 'remove';

declare global {
  interface Window {
    /** What the page itself holds, for tests: the truth that a restore is measured by. */
    practiceModel?: () => unknown;
    /** A page's own ways of losing its section. */
    practiceWipes?: Partial<Record<Wipe, () => void>>;
    /** Does it, now. */
    practiceWipe: (kind: Wipe) => void;
  }
}

const section = (): Element => {
  const found = document.querySelector('[data-practice-section]') ?? document.querySelector('main form');
  if (found === null) throw new Error('This page has no section to lose.');
  return found;
};

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (root: Element): Control[] => [...root.querySelectorAll<Control>('input, select, textarea')];

const isButton = (control: Control): boolean =>
  control instanceof HTMLInputElement && ['submit', 'button', 'reset', 'image', 'hidden'].includes(control.type);

/** Blanks the values without a single event. */
function blank(root: Element): void {
  for (const control of controlsOf(root)) {
    if (isButton(control)) continue;
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) control.checked = false;
    else control.value = '';
  }
}

const ways: Record<Wipe, () => void> = {
  script: () => blank(section()),
  rerender: () => {
    const old = section();
    const fresh = old.cloneNode(true) as Element;
    for (const field of controlsOf(fresh)) {
      if (isButton(field)) continue;
      // What a box or an answer stands for is no value that it holds.
      if (!(field instanceof HTMLInputElement) || !['checkbox', 'radio'].includes(field.type))
        field.removeAttribute('value');
      field.removeAttribute('checked');
      if (field instanceof HTMLTextAreaElement) field.textContent = '';
    }
    for (const option of fresh.querySelectorAll('option[selected]')) option.removeAttribute('selected');
    blank(fresh);
    old.replaceWith(fresh);
    document.dispatchEvent(new Event('practice:drawn'));
  },
  remove: () => section().remove(),
};

window.practiceWipe = (kind) => (window.practiceWipes?.[kind] ?? ways[kind])();
