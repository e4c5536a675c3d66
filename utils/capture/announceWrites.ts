import { ASKED, SHADOW, WROTE } from './signals';

/** Above this many elements in one task, one event for the document says it all. */
const MOST_EVENTS = 32;

type Host = Window & typeof globalThis;

/**
 * Wraps the value setters and `attachShadow` of one realm so that script writes, which fire no
 * event, can be seen from the isolated world; and `confirm`, so that we do not ask where the page does. Everything is passed through untouched; only writes
 * that change something are announced, after the task.
 *
 * What it needs is taken before the page's first script runs: a page that redefines its globals afterwards
 * (polyfills and error trackers do) must not fail because we call them.
 */
export function announceWrites(realm: Host): void {
  const { Event, queueMicrotask, requestAnimationFrame, Object, document } = realm;
  const { apply } = realm.Reflect;
  const dispatch = realm.EventTarget.prototype.dispatchEvent;
  const connected = Object.getOwnPropertyDescriptor(realm.Node.prototype, 'isConnected')?.get;
  // Without prototypes, which a page can fill with setters.
  const init = Object.assign(Object.create(null) as EventInit, { bubbles: true, composed: true, cancelable: false });
  const written = Object.setPrototypeOf([], null) as Element[];
  let count = 0;

  const say = (target: EventTarget, type: string): void => {
    apply(dispatch, target, [new Event(type, init)]);
  };
  const flush = (): void => {
    const all = count;
    count = 0;
    if (all > MOST_EVENTS) say(document, WROTE);
    else for (let at = 0; at < all; at++) say(written[at] as Element, WROTE);
    written.length = 0;
  };
  const note = (element: Element): void => {
    if (count === 0) queueMicrotask(flush);
    for (let at = 0; at < count; at++) if (written[at] === element) return;
    if (count <= MOST_EVENTS) written[count++] = element;
  };

  const wrap = (prototype: object, property: string): void => {
    const original = Object.getOwnPropertyDescriptor(prototype, property);
    if (!original?.get || !original.set) return;
    const { get, set } = original as { get: () => unknown; set: (value: unknown) => void };
    Object.defineProperty(prototype, property, {
      ...original,
      set(this: Element, value: unknown) {
        const before = apply(get, this, []);
        apply(set, this, [value]);
        if (apply(get, this, []) !== before) note(this);
      },
    });
  };
  wrap(realm.HTMLInputElement.prototype, 'value');
  wrap(realm.HTMLInputElement.prototype, 'checked');
  wrap(realm.HTMLTextAreaElement.prototype, 'value');
  wrap(realm.HTMLSelectElement.prototype, 'value');
  wrap(realm.HTMLSelectElement.prototype, 'selectedIndex');
  wrap(realm.HTMLOptionElement.prototype, 'selected');

  const { confirm } = realm;
  realm.confirm = function (message?: string): boolean {
    const answer = apply(confirm, realm, [message]);
    say(document, ASKED);
    return answer;
  };

  const isConnected = (element: Element): boolean => connected !== undefined && apply(connected, element, []) === true;
  const prototype = realm.Element.prototype;
  const attach = prototype.attachShadow;
  prototype.attachShadow = function attachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
    const root = apply(attach, this, [init]);
    if (isConnected(this)) say(this, SHADOW);
    else requestAnimationFrame(() => isConnected(this) && say(this, SHADOW));
    return root;
  };
}
