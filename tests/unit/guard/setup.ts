import { vi } from 'vitest';
import { createFormReader } from '../../../utils/forms/readForm';
import { accessibleName } from '../../../utils/guard/accessibleName';
import { findControl } from '../../../utils/guard/control';
import type { GuardOptions, Verdict } from '../../../utils/guard/guardOptions';
import { initGuard } from '../../../utils/guard/initGuard';
import type { Learned } from '../../../utils/messages/contract';

/** Events that stand for a person's: unit tests cannot make trusted ones. */
const byPerson = new WeakSet<Event>();
/** Set while a person's click runs its defaults: the events it causes (reset, input, change) are a person's too. */
let personActs = 0;

export type Overrides = Partial<Omit<GuardOptions, 'portal'>> & { portal?: Partial<GuardOptions['portal']> };

/** A page with a guard on it, and a person before it. */
export function setup(html: string, overrides: Overrides = {}) {
  document.body.innerHTML = html;
  const form = createFormReader(document);
  const aborter = new AbortController();
  const asked: { verdict: Verdict; answer: (clear: boolean) => Promise<void> }[] = [];
  const log = { shielded: vi.fn(), held: vi.fn(), kept: vi.fn(), cleared: vi.fn(), trouble: vi.fn(), pressed: vi.fn() };
  const { portal, ...others } = overrides;
  const options: GuardOptions = {
    window: window as unknown as Window & typeof globalThis,
    signal: aborter.signal,
    form,
    portal: { clearing: [], signOut: [], gates: [], asksItself: [], advance: [], ...portal },
    learned: () => [],
    owns: () => false,
    alive: () => true,
    unsaved: () => 1,
    beforeGesture: () => form.structureChanged(),
    hold: (verdict, proceed) => {
      const { promise, resolve } = Promise.withResolvers<'keep' | 'clear'>();
      asked.push({
        verdict,
        answer: async (clear) => {
          if (clear) proceed();
          resolve(clear ? 'clear' : 'keep');
          await promise;
        },
      });
      return promise;
    },
    log,
    pressAgain: vi.fn(),
    isPerson: (event) => byPerson.has(event) || (event.type === 'reset' && personActs > 0),
    ...others,
  };
  vi.spyOn(performance, 'getEntriesByName').mockReturnValue([
    { startTime: Number.NEGATIVE_INFINITY } as PerformanceEntry,
  ]);
  initGuard(options);
  return {
    options,
    form,
    asked,
    log,
    stop: () => aborter.abort(),
    labels: (verdict: Verdict) => labelsOf(form, verdict.keys),
  };
}

export function $<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Returns false when it was prevented. */
export function send(target: Element, event: Event): boolean {
  byPerson.add(event);
  personActs++;
  try {
    return target.dispatchEvent(event);
  } finally {
    personActs--;
  }
}

let aimed = 0;

/** A person's press with the mouse: moved there, then the whole gesture, as browsers send it. */
export function press(target: Element, end: Element = target): void {
  aimed += 20;
  send(target, new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: aimed, clientY: 1 }));
  pressStill(target, end);
}

/** The same with a pointer that has not moved since the last press. */
export function pressStill(target: Element, end: Element = target, clientX = aimed): void {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, clientX, clientY: 1, detail: 1 };
  const down = send(target, new PointerEvent('pointerdown', { ...init, isPrimary: true }));
  if (down) send(target, new MouseEvent('mousedown', init));
  send(end, new PointerEvent('pointerup', { ...init, isPrimary: true }));
  if (down) send(end, new MouseEvent('mouseup', init));
  if (end === target) send(target, new MouseEvent('click', init));
}

/** A person's key; the click that browsers make of Enter and Space follows when nothing was prevented. */
export function type(target: Element, key: string): void {
  const init = { key, bubbles: true, cancelable: true, composed: true };
  const click = () =>
    send(target, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 0 }));
  const down = send(target, new KeyboardEvent('keydown', init));
  if (down && key === 'Enter') click();
  const up = send(target, new KeyboardEvent('keyup', init));
  if (down && up && key === ' ') click();
}

/** A person picks an option: `input`, then `change`, both after the fact. */
export function pick(select: HTMLSelectElement, index: number): void {
  send(select, new Event('focusin', { bubbles: true, composed: true }));
  select.selectedIndex = index;
  send(select, new Event('input', { bubbles: true, composed: true }));
  send(select, new Event('change', { bubbles: true }));
}

export function learned(selector: string, what: Learned['what'], section = ''): Learned {
  const control = findControl($(selector));
  if (control === undefined) throw new Error(`${selector} is no control.`);
  return {
    portal: 'p',
    control: `${control.role}:${accessibleName(control.element).toLowerCase()}`,
    section,
    what,
    at: 0,
  };
}

function labelsOf(
  form: { read(): { fields: { key: string; identity: { label: string } }[] } },
  keys: string[],
): string[] {
  return form
    .read()
    .fields.filter(({ key }) => keys.includes(key))
    .map(({ identity }) => identity.label);
}

const TRIPS = ['France', 'Japan', 'Kenya'];

/** A list of trips as real pages draw them: a table of fields, each row with its Remove. */
export function tripTable(): string {
  const rows = TRIPS.map(
    (place, i) => `<tr><td><input aria-label="From" name="from${i}" value="2012-0${i + 1}"></td>
      <td><input aria-label="To" name="to${i}" value="2012-0${i + 2}"></td>
      <td><input aria-label="Country" name="country${i}" value="${place}"></td>
      <td><button type="button" class="remove">Remove</button></td></tr>`,
  );
  return `<table id="trips"><tr><th>From</th><th>To</th><th>Country</th><th></th></tr>${rows.join('')}</table>`;
}
