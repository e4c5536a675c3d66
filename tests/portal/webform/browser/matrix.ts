/** What each control of the matrix does: it empties the three fields of its own form. */
const fieldsOf = (id: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`#form-${id} input[type=text]`),
];
const ids = [...document.querySelectorAll('form[id^=form-]')].map((form) => form.id.slice('form-'.length));
const get = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No #${id} on this page.`);
  return found;
};

function clear(id: string): void {
  for (const field of fieldsOf(id)) field.value = '';
}
Object.assign(window, { practiceClear: clear });

class MatrixButton extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button') !== null) return;
    const root = this.attachShadow({ mode: 'closed' });
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.getAttribute('label');
    button.addEventListener('click', () => clear(this.id));
    root.append(button);
  }
}
customElements.define('matrix-button', MatrixButton);

const STATES = ['aria-checked', 'aria-selected', 'aria-pressed'];

/** The event that each kind acts on; a click for all others. */
const acting: Record<string, string> = {
  'on-pointerdown': 'pointerdown',
  'on-mousedown': 'mousedown',
  'on-touchstart': 'touchstart',
  'on-keydown': 'keydown',
};
const elsewhere = [
  'reset',
  'script-link',
  'component',
  'checkbox',
  'radio',
  'select',
  'listbox',
  'script-reset',
  'submit',
];

for (const id of ids) {
  const form = get(`form-${id}`) as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (id === 'submit') clear(id);
  });
  if (elsewhere.includes(id)) continue;
  get(id).addEventListener(acting[id] ?? 'click', (event) => {
    if (id === 'strict' && !event.isTrusted) return;
    if (id === 'link') event.preventDefault();
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const element = get(id);
    for (const state of STATES) {
      if (!element.hasAttribute(state)) continue;
      document.getElementById(`${id}-yes`)?.setAttribute(state, 'false');
      element.setAttribute(state, 'true');
    }
    clear(id);
  });
  // What is no button by birth must be taught its keys.
  if (/^(aria-|menu-item|switch)/.test(id)) {
    get(id).addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      get(id).click();
    });
  }
}
get('script-reset').addEventListener('click', () => (get('form-script-reset') as HTMLFormElement).reset());
// Pages serve their shortcuts by pressing the button that does the same.
document.addEventListener('keydown', (event) => {
  if (event.altKey && event.key === 'w') get('shortcut').click();
});
const box = get('checkbox') as HTMLInputElement;
box.addEventListener('change', () => box.checked && clear('checkbox'));
get('radio').addEventListener('change', () => clear('radio'));
for (const id of ['select', 'listbox']) {
  const select = get(id) as HTMLSelectElement;
  select.addEventListener('change', () => select.value === 'no' && clear(id));
}

/** Three values and, where there is one, the state of the control, by kind. */
window.practiceModel = () =>
  Object.fromEntries(
    ids.map((id) => {
      const control = get(id);
      const select = control instanceof HTMLSelectElement ? control.value : undefined;
      const ticked = control instanceof HTMLInputElement ? control.checked : undefined;
      const aria = STATES.map((state) => control.getAttribute(state)).find((value) => value !== null);
      return [id, [...fieldsOf(id).map((field) => field.value), String(select ?? aria ?? ticked ?? '')]];
    }),
  );

/** Everything as it was in the beginning, for the next round of the matrix; typing is the test's own. */
Object.assign(window, {
  practiceAgain: (id: string) => {
    const control = get(id);
    const yes = document.getElementById(`${id}-yes`);
    for (const state of STATES) {
      if (!control.hasAttribute(state)) continue;
      control.setAttribute(state, 'false');
      yes?.setAttribute(state, 'true');
    }
    if (control instanceof HTMLSelectElement) control.value = 'yes';
    if (control instanceof HTMLInputElement) control.checked = false;
    if (yes instanceof HTMLInputElement) yes.checked = true;
  },
});
