/** The application's state; each screen is drawn from it anew. */
interface Child {
  given: string;
  born: string;
}
const empty = () => ({ name: '', birth: '', children: [] as Child[] });
let state = empty();
let screen: 'you' | 'children' = 'you';
let edited: Child | undefined;

const app = document.getElementById('app') as HTMLElement;
const words = JSON.parse(app.dataset['words'] ?? '{}') as Record<string, string>;

function button(name: string, pressed: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words[name] ?? '';
  made.addEventListener('click', () => {
    pressed();
    draw();
  });
  return made;
}

function field<T extends object>(name: string, of: T, part: keyof T & string): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.value = String(of[part]);
  input.addEventListener('input', () => Object.assign(of, { [part]: input.value }));
  label.append(`${words[name] ?? ''} `, input);
  return label;
}

function list(): HTMLElement {
  const made = document.createElement('ul');
  for (const { given, born } of state.children) {
    const line = document.createElement('li');
    line.textContent = `${given}, ${born}`;
    made.append(line);
  }
  return made;
}

function dialog(child: Child): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-label', words['add'] ?? '');
  const save = button('save', () => {
    state.children = [...state.children, child];
    edited = undefined;
  });
  made.append(field('given', child, 'given'), field('born', child, 'born'), save);
  return made;
}

function draw(): void {
  const heading = document.querySelector('h1') as HTMLElement;
  heading.textContent = words[screen] ?? '';
  const parts =
    screen === 'you'
      ? [field('name', state, 'name'), field('birth', state, 'birth'), button('next', () => (screen = 'children'))]
      : [list(), button('add', () => (edited = { given: '', born: '' })), button('back', () => (screen = 'you'))];
  const over = button('over', () => {
    state = empty();
    screen = 'you';
  });
  app.replaceChildren(...parts, ...(edited ? [dialog(edited)] : []), over);
}

draw();
window.practiceModel = () => structuredClone(state) as unknown as Record<string, string>;
