import { emptyModel, type FrameworkModel, type FrameworkTrip } from '../model.ts';

/** What a page of a library without an application framework brings along; the rest is the same for all. */
export interface PlainForm {
  /** Makes the library's controls of a part that was just put on the page work. */
  enhance?(part: Element): void;
  /** The application's own model. */
  personal(): Omit<FrameworkModel, 'travelled' | 'trips'>;
  travelled(): FrameworkModel['travelled'];
  trip(entry: Element): FrameworkTrip;
  /** Called with the answer when it is given. */
  onAnswer(listener: (answer: 'yes' | 'no') => void): void;
}

const get = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};

/** Entries from a template, a gate, a button that clears: as small portals write them by hand. */
export function startPlainForm(page: PlainForm): void {
  const parts = ['[data-personal]', '[data-gate]'].map((part) => ({ part, markup: get(part).innerHTML }));
  const list = (): Element => get('[data-trips]');
  const section = (): HTMLElement => get('[data-travel]');

  const add = (): void => {
    const template = get<HTMLTemplateElement>('template[data-trip]');
    const number = list().children.length + 1;
    const holder = document.createElement('div');
    holder.innerHTML = template.innerHTML.replaceAll('{n}', String(number));
    const entry = holder.firstElementChild as Element;
    list().append(entry);
    page.enhance?.(entry);
  };
  const answer = (given: 'yes' | 'no' | ''): void => {
    list().replaceChildren();
    section().hidden = given !== 'yes';
    if (given === 'yes') add();
  };
  const anew = (): void => {
    for (const { part, markup } of parts) {
      get(part).innerHTML = markup;
      page.enhance?.(get(part));
    }
    answer('');
    page.onAnswer(answer);
  };

  for (const { part } of parts) page.enhance?.(get(part));
  page.onAnswer(answer);
  document.addEventListener('click', (event) => {
    const control = (event.target as Element).closest('[data-add],[data-clear]');
    if (control?.matches('[data-add]') === true) add();
    if (control?.matches('[data-clear]') === true) {
      list().replaceChildren();
      add();
    }
  });
  window.practiceModel = (): FrameworkModel => ({
    ...emptyModel(),
    ...page.personal(),
    travelled: page.travelled(),
    trips: [...list().children].map((entry) => page.trip(entry)),
  });
  window.practiceWipes = { script: anew, rerender: anew };
}
