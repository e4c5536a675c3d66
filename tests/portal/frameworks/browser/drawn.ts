/** Controls drawn by hand, each in the way of the ARIA Authoring Practices or of a library of its own kind. */
interface Model {
  office: string;
  town: string;
  visited: string[];
  entered: string;
  sponsored: string;
  score: number;
  province: string;
}

const COUNTRIES = ['Canada', 'France', 'Guinea', 'Guinea-Bissau', 'Niger', 'Nigeria', 'Viet Nam'];
const TOWNS = Array.from({ length: 400 }, (_, i) => `Town ${String(i + 1)}`);
const empty = (): Model => ({
  office: '',
  town: '',
  visited: [],
  entered: '',
  sponsored: '',
  score: 0,
  province: '',
});
let model = empty();

type Attributes = Record<string, string | ((event: never) => void)>;

function make(tag: string, attributes: Attributes = {}, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.addEventListener(name, value as (event: Event) => void);
  }
  element.append(...inside);
  return element;
}

let ids = 0;
const newId = (): string => `drawn-${String(++ids)}`;
const expand = (control: Element, open: boolean): void => control.setAttribute('aria-expanded', String(open));

function labelled(label: string, draw: (labelId: string) => HTMLElement): HTMLElement {
  const id = newId();
  return make('div', {}, make('div', { id }, label), draw(id));
}

/**
 * What is typed counts only when it is picked, and options come a while after the typing. As where a library gathers what
 * happened before it draws: a pick counts at once, the list is gone a little later, and Escape with no list takes it back.
 */
const office = (): HTMLElement =>
  labelled('Visa office', (label) => {
    const id = newId();
    const list = make('ul', { id, role: 'listbox' });
    const input = make('input', {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-labelledby': label,
    }) as HTMLInputElement;
    let isOpen = false;
    const close = (): void => {
      isOpen = false;
      list.replaceChildren();
      expand(input, false);
      input.value = model.office;
    };
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !isOpen) model.office = '';
    });
    input.addEventListener('input', () => {
      setTimeout(() => {
        const found = COUNTRIES.filter((name) => name.toLowerCase().startsWith(input.value.toLowerCase()));
        const pick = (name: string) => (event: Event) => {
          event.preventDefault();
          model.office = name;
          isOpen = false;
          queueMicrotask(close);
        };
        isOpen = true;
        list.replaceChildren(...found.map((name) => make('li', { role: 'option', mousedown: pick(name) }, name)));
        expand(input, true);
      }, 200);
    });
    input.addEventListener('blur', close);
    close();
    return make('div', {}, input, list);
  });

/** Opens at the press of a mouse, hangs in the body, and draws only the options in view. */
const town = (): HTMLElement =>
  labelled('Town', (label) => {
    const id = newId();
    const button = make('button', {
      type: 'button',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-controls': id,
      'aria-labelledby': label,
    });
    let popup: HTMLElement | undefined;
    const close = (): void => {
      popup?.remove();
      popup = undefined;
      expand(button, false);
      button.textContent = model.town || 'Choose…';
    };
    button.addEventListener('pointerdown', () => {
      if (popup) return close();
      const inner = make('div', { style: `height:${String(TOWNS.length * 20)}px;position:relative` });
      const list = make('div', { id, role: 'listbox', style: 'height:120px;overflow:auto;background:#fff' }, inner);
      const draw = (): void => {
        const from = Math.floor(list.scrollTop / 20);
        const pick = (name: string) => () => {
          model.town = name;
          close();
        };
        const rows = TOWNS.slice(from, from + 8).map((name, i) =>
          make(
            'div',
            { role: 'option', style: `position:absolute;top:${String((from + i) * 20)}px`, click: pick(name) },
            name,
          ),
        );
        inner.replaceChildren(...rows);
      };
      list.addEventListener('scroll', () => requestAnimationFrame(draw));
      draw();
      popup = make('div', { style: 'position:fixed;top:300px;right:0;width:200px;z-index:999' }, list);
      document.body.append(popup);
      expand(button, true);
    });
    close();
    return button;
  });

/** Several choices, each a chip with a cross, beside the field in which they are searched. */
const visited = (): HTMLElement =>
  labelled('Countries visited', (label) => {
    const id = newId();
    const list = make('ul', { id, role: 'listbox' });
    const input = make('input', {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-labelledby': label,
    }) as HTMLInputElement;
    const box = make('div');
    const draw = (): void => {
      const chip = (name: string): HTMLElement =>
        make(
          'span',
          {},
          name,
          make('button', { type: 'button', 'aria-label': `Remove ${name}`, click: remove(name) }, '×'),
        );
      box.replaceChildren(...model.visited.map(chip), input);
      list.replaceChildren();
      expand(input, false);
    };
    const remove = (name: string) => () => {
      model.visited = model.visited.filter((each) => each !== name);
      draw();
    };
    const add = (name: string) => () => {
      model.visited = [...model.visited, name];
      input.value = '';
      draw();
    };
    input.addEventListener('input', () => {
      const found = COUNTRIES.filter((name) => name.toLowerCase().includes(input.value.toLowerCase()));
      list.replaceChildren(...found.map((name) => make('li', { role: 'option', click: add(name) }, name)));
      expand(input, true);
    });
    draw();
    return make('div', {}, box, list);
  });

/** A field that nobody can type into: its calendar writes it. */
const entered = (): HTMLElement =>
  labelled('Date of entry', (label) => {
    const input = make('input', { readonly: '', 'aria-labelledby': label }) as HTMLInputElement;
    const dialog = make('div', { role: 'dialog', 'aria-label': 'Choose a date' });
    const at = new Date(2026, 10, 1);
    const turn = (name: string, months: number): HTMLElement =>
      make('button', {
        type: 'button',
        'aria-label': name,
        click: () => (at.setMonth(at.getMonth() + months), draw()),
      });
    const pick = (day: number) => () => {
      const date = new Date(at.getFullYear(), at.getMonth(), day, 12);
      model.entered = date.toISOString().slice(0, 10);
      input.value = date.toLocaleDateString('en-GB');
      dialog.replaceChildren();
    };
    const draw = (): void => {
      const days = new Date(at.getFullYear(), at.getMonth() + 1, 0).getDate();
      const cells = Array.from({ length: days }, (_, i) =>
        make('button', { type: 'button', click: pick(i + 1) }, String(i + 1)),
      );
      const head = make('h3', {}, at.toLocaleString('en', { month: 'long', year: 'numeric' }));
      dialog.replaceChildren(
        turn('Previous month', -1),
        head,
        turn('Next month', 1),
        make('div', { role: 'grid' }, ...cells),
      );
    };
    const button = make('button', { type: 'button', 'aria-haspopup': 'dialog', 'aria-label': 'Calendar', click: draw });
    return make('div', {}, input, button, dialog);
  });

const sponsored = (): HTMLElement =>
  labelled('Are you sponsored?', (label) => {
    const group = make('div', { role: 'group', 'aria-labelledby': label });
    const draw = (): void => {
      for (const button of group.children)
        button.setAttribute('aria-pressed', String(button.textContent === model.sponsored));
    };
    const press = (name: string) => () => {
      model.sponsored = name;
      draw();
    };
    group.append(...['Yes', 'No'].map((name) => make('button', { type: 'button', click: press(name) }, name)));
    draw();
    return group;
  });

/** By its keys alone, five points at a time, and it says so in words. */
const score = (): HTMLElement =>
  labelled('Language score', (label) => {
    const thumb = make('div', { role: 'slider', tabindex: '0', 'aria-valuemin': '0', 'aria-labelledby': label }, '◆');
    const draw = (): void => {
      thumb.setAttribute('aria-valuenow', String(model.score));
      thumb.setAttribute('aria-valuetext', `${String(model.score)} points`);
    };
    thumb.addEventListener('keydown', ({ key }) => {
      model.score += key === 'ArrowUp' ? 5 : key === 'ArrowDown' ? -5 : 0;
      draw();
    });
    draw();
    return thumb;
  });

/** In a shadow root of a plain element: a list that opens at a click. */
const province = (): HTMLElement => {
  const host = make('div');
  const id = newId();
  const list = make('div', { id, role: 'listbox' });
  const box = make('div', { role: 'combobox', tabindex: '0', 'aria-label': 'Province', 'aria-controls': id });
  const close = (): void => {
    list.replaceChildren();
    expand(box, false);
    box.textContent = model.province || 'Select a province';
  };
  const pick = (name: string) => () => {
    model.province = name;
    close();
  };
  box.addEventListener('click', () => {
    list.replaceChildren(
      ...['Ontario', 'Québec', 'Yukon'].map((name) => make('div', { role: 'option', click: pick(name) }, name)),
    );
    expand(box, true);
  });
  close();
  host.attachShadow({ mode: 'open' }).append(box, list);
  return host;
};

const draw = (): void =>
  document
    .querySelector('[data-drawn]')
    ?.replaceChildren(office(), town(), visited(), entered(), sponsored(), score(), province());
draw();
window.practiceModel = () => model;
window.practiceWipes = {
  script() {
    model = empty();
    draw();
  },
};
