/** A small framework of its own: a state, and a page that is drawn from it one frame after it changed. */
interface Entry {
  first: string;
  second: string;
}
interface State {
  worked: '' | 'yes' | 'no';
  jobs: Entry[];
  lived: boolean;
  towns: Entry[];
  trips: Entry[];
}
type List = 'jobs' | 'towns' | 'trips';

const app = document.getElementById('app') as HTMLElement;
const words = JSON.parse(app.dataset['words'] ?? '{}') as Record<string, string>;
const empty = (): State => ({ worked: '', jobs: [], lived: false, towns: [], trips: [] });
let state = empty();

function set(change: Partial<State>): void {
  state = { ...state, ...change };
  requestAnimationFrame(draw);
}

const element = (tag: string, attributes: Record<string, string> = {}, ...inside: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
};

function pressable(made: HTMLElement, pressed: () => void): HTMLElement {
  made.addEventListener('click', pressed);
  return made;
}

const add = (list: List): void => set({ [list]: [...state[list], { first: '', second: '' }] });

function field(label: string, entry: Entry, part: keyof Entry): HTMLElement {
  const input = document.createElement('input');
  input.value = entry[part];
  input.addEventListener('input', () => (entry[part] = input.value));
  return element('label', {}, `${label} `, input);
}

function draw(): void {
  const answer = (text: string, value: 'yes' | 'no'): HTMLElement =>
    pressable(element('button', { type: 'button', 'aria-pressed': String(state.worked === value) }, text), () => {
      const jobs = value === 'no' ? [] : state.jobs.length > 0 ? state.jobs : [{ first: '', second: '' }];
      set({ worked: value, jobs });
    });
  const entry = (title: string, label: string) => (each: Entry, index: number) =>
    element(
      'div',
      { class: 'card' },
      element('h3', {}, `${title} ${String(index + 1)}`),
      field(label, each, 'first'),
      field(words['from'] ?? '', each, 'second'),
    );
  const button = (text: string, list: List): HTMLElement =>
    pressable(element('button', { type: 'button' }, text), () => add(list));
  const toggle = element(
    'div',
    { role: 'switch', tabindex: '0', 'aria-checked': String(state.lived) },
    words['lived'] ?? '',
  );
  app.replaceChildren(
    element('trip-list'),
    element('h2', {}, words['jobs'] ?? ''),
    element('p', {}, words['worked'] ?? ''),
    element('div', {}, answer(words['yes'] ?? '', 'yes'), answer(words['no'] ?? '', 'no')),
    ...(state.worked === 'yes'
      ? [...state.jobs.map(entry('Job', words['employer'] ?? '')), button(words['addJob'] ?? '', 'jobs')]
      : []),
    element('h2', {}, words['towns'] ?? ''),
    pressable(toggle, () => set({ lived: !state.lived, towns: [] })),
    ...(state.lived
      ? [...state.towns.map(entry('Address', words['town'] ?? '')), button(words['addTown'] ?? '', 'towns')]
      : []),
  );
}

/** The fields of trips, by trip: nobody else can see them. */
const hidden: HTMLInputElement[][] = [];

/** One trip, in a root that nobody else sees into. */
class TripCard extends HTMLElement {
  show(trip: Entry, index: number): void {
    const root = this.attachShadow({ mode: 'closed' });
    root.append(
      element(
        'fieldset',
        {},
        element('legend', {}, `Trip ${String(index + 1)}`),
        field(words['city'] ?? '', trip, 'first'),
        field(words['from'] ?? '', trip, 'second'),
      ),
    );
    hidden[index] = [...root.querySelectorAll('input')];
  }
}

class TripList extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    const cards = state.trips.map((trip, index) => {
      const card = document.createElement('trip-card') as TripCard;
      card.show(trip, index);
      return card;
    });
    const clear = pressable(element('button', { type: 'button' }, words['clearTrips'] ?? ''), () => set({ trips: [] }));
    const more = pressable(element('button', { type: 'button' }, words['addTrip'] ?? ''), () => add('trips'));
    root.append(element('section', {}, element('h2', {}, words['trips'] ?? ''), ...cards, more, clear));
  }
}

customElements.define('trip-card', TripCard);
customElements.define('trip-list', TripList);
draw();

window.practiceModel = () => structuredClone(state) as unknown as Record<string, string>;
window.practiceWipes = { script: () => set(empty()) };
/** Where a person would click: the middle of a trip's field. */
Object.assign(window, {
  practicePlace: (trip: number, part: number) => {
    const input = hidden[trip]?.[part];
    input?.scrollIntoView({ block: 'center' });
    const { left = 0, top = 0, width = 0, height = 0 } = input?.getBoundingClientRect() ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  },
});
