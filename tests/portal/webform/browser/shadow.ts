/** The page keeps its closed roots to itself, as real components do; its model reads them for the tests. */
const fields = new Map<string, HTMLInputElement>();

class PracticeField extends HTMLElement {
  connectedCallback(): void {
    if (fields.has(this.getAttribute('name') ?? '')) return; // moved, not new
    const mode = this.getAttribute('mode') === 'closed' ? 'closed' : 'open';
    const root = this.attachShadow({ mode });
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'text';
    input.name = this.getAttribute('name') ?? '';
    label.append(this.getAttribute('label') ?? '', ' ', input);
    root.append(label);
    fields.set(input.name, input);
  }
}

/** A closed root inside a closed root. */
class PracticeNest extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'closed' });
    const inner = document.createElement('practice-field');
    for (const name of ['mode', 'label', 'name']) inner.setAttribute(name, this.getAttribute(name) ?? '');
    root.append(inner);
  }
}

/** The button's text is slotted: the innermost element under the pointer has none of its own. */
class PracticeButton extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<button type="button"><span><slot></slot></span></button>';
    this.addEventListener('click', () => {
      for (const input of fields.values()) input.value = '';
    });
  }
}

customElements.define('practice-field', PracticeField);
customElements.define('practice-nest', PracticeNest);
customElements.define('practice-button', PracticeButton);

window.practiceModel = () => Object.fromEntries([...fields].map(([name, input]) => [name, input.value]));
window.practiceWipes = {
  script: () => {
    for (const input of fields.values()) input.value = '';
  },
};
