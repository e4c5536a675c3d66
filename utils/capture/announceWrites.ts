import { ASKED, SHADOW, WROTE } from './signals';

/** Above this many elements in one task, one event for the document says it all. */
const MOST_EVENTS = 32;

type Host = Window & typeof globalThis;

/**
 * Wraps the value setters and `attachShadow` of one realm so that script writes, which fire no
 * event, can be seen from the isolated world; and `confirm`, so that we do not ask where the page does. Everything is passed through untouched; only writes
 * that change something are announced, after the task.
 */
export function announceWrites(realm: Host): void {
  const { EventTarget, Event, queueMicrotask, Reflect, Object, document } = realm;
  const dispatch = EventTarget.prototype.dispatchEvent;
  let written = new realm.Set<Element>();

  const say = (target: EventTarget, type: string): void => {
    Reflect.apply(dispatch, target, [new Event(type, { bubbles: true, composed: true })]);
  };
  const flush = (): void => {
    const elements = written;
    written = new realm.Set<Element>();
    if (elements.size > MOST_EVENTS) say(document, WROTE);
    else for (const element of elements) say(element, WROTE);
  };
  const note = (element: Element): void => {
    if (written.size === 0) queueMicrotask(flush);
    written.add(element);
  };

  const wrap = (prototype: object, property: string): void => {
    const original = Object.getOwnPropertyDescriptor(prototype, property);
    if (!original?.get || !original.set) return;
    const { get, set } = original as { get: () => unknown; set: (value: unknown) => void };
    Object.defineProperty(prototype, property, {
      ...original,
      set(this: Element, value: unknown) {
        const before = Reflect.apply(get, this, []);
        Reflect.apply(set, this, [value]);
        if (Reflect.apply(get, this, []) !== before) note(this);
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
    const answer = Reflect.apply(confirm, realm, [message]);
    say(document, ASKED);
    return answer;
  };

  const prototype = realm.Element.prototype;
  const attach = prototype.attachShadow;
  prototype.attachShadow = function attachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
    const root = Reflect.apply(attach, this, [init]);
    if (this.isConnected) say(this, SHADOW);
    else realm.requestAnimationFrame(() => this.isConnected && say(this, SHADOW));
    return root;
  };
}
