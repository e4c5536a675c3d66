import { editorBody } from '../forms/editorFrame';
import { pressedWidget } from '../forms/pressedWidget';
import { markSecret } from '../forms/secrets';
import { announceShadowHost, innermostTarget } from '../forms/shadow';
import { SHADOW, WROTE } from './signals';
import { closestTo, findIn, localNameOf, matches } from '../forms/plain';

/** What capture tells: which control may have changed, and when the page should be looked at again. */
export interface PageWatcher {
  /** Somebody types, pastes or deletes: the page has not done it yet. */
  beforeEdit: (control: Element) => void;
  /** A control fired an event; `person` when no script made it. */
  changed: (control: Element, person: boolean) => void;
  /** The value of a control may have changed without an event. */
  suspected: (control: Element) => void;
  /** Look at all values again soon; `structure` when fields may have come or gone. */
  lookAgain: (structure: boolean) => void;
  /** A person pressed something (mouse, touch, key). Called after the page's own handlers had their chance to run. */
  acted: () => void;
  /** The person leaves a field: its value is settled. */
  settled: (control: Element) => void;
  /** The document was opened again by script: all listeners are gone and must be put back. */
  rebind: () => void;
}

export interface WatchOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  watcher: PageWatcher;
}

const RELEVANT =
  'input,select,textarea,iframe,fieldset,legend,table,tr,td,form,h1,h2,h3,h4,h5,h6,label,[contenteditable],[role]';
/** Their words name fields and sections: frameworks write new ones into the same text ("Trips (3)", another language). */
const NAMING = 'h1,h2,h3,h4,h5,h6,legend,label,caption,summary,[role=heading]';
const MOST_CHECKED = 200; // nodes examined per burst; beyond that the answer is "look again" anyway
const TAKE_MS = 20; // a pick and its render, before the look that follows every press
const IDLE_LOOK_MS = 2_000; // the net below all hints: values that changed with no sign at all

export interface PageWatch {
  watchRoot: (root: ShadowRoot) => void;
  /** The document of an editor that stands in a frame of its own. */
  watchEditor: (edited: Document, frame: HTMLElement) => void;
}

/** Watches one document: events, script writes, added and removed nodes, and a slow look at everything. */
export function watchPage({ window, signal, watcher }: WatchOptions): PageWatch {
  const { document } = window;
  const watched = new WeakSet<Node>();
  const capture = { capture: true, passive: true, signal };

  const onValue = (event: Event): void => {
    const target = innermostTarget(event);
    if (target) watcher.changed(target, event.isTrusted);
  };
  const onBeforeEdit = (event: Event): void => {
    const target = innermostTarget(event);
    if (target) watcher.beforeEdit(target);
  };
  const onActed = (event: Event): void => {
    if (!event.isTrusted || isTyping(event)) return;
    const target = innermostTarget(event);
    // Asked now, while its list is open; read once the page has taken the pick.
    const widget = target && pressedWidget(event.type === 'keyup' ? (activeOption(target) ?? target) : target);
    if (widget) window.setTimeout(() => watcher.changed(widget, true), TAKE_MS);
    watcher.acted();
  };

  // First and last: the page's own handlers, masks among them, change the value in between.
  for (const type of ['input', 'change']) {
    window.addEventListener(type, onValue, capture);
    window.addEventListener(type, onValue, { passive: true, signal });
  }
  window.addEventListener('beforeinput', onBeforeEdit, capture);
  for (const type of ['click', 'keyup', 'drop', 'paste']) window.addEventListener(type, onActed, capture);
  window.addEventListener('focusout', (event) => settle(event, watcher), capture);
  window.addEventListener('reset', () => watcher.lookAgain(false), capture);
  window.addEventListener('pageshow', () => watcher.lookAgain(true), capture);
  window.addEventListener(WROTE, (event) => wrote(event, watcher), capture);
  window.addEventListener(
    SHADOW,
    (event) => {
      const host = innermostTarget(event);
      if (host) announceShadowHost(host);
      watcher.lookAgain(true);
    },
    capture,
  );
  // An editor writes its frame after it made it, and whoever goes into the frame leaves the window.
  const onFrame = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement) watcher.lookAgain(true);
  };
  document.addEventListener('load', onFrame, capture);
  window.addEventListener(
    'blur',
    () => {
      const { activeElement } = document;
      if (activeElement && editorBody(activeElement)) watcher.lookAgain(true);
    },
    { signal },
  );
  document.addEventListener('DOMContentLoaded', () => watcher.lookAgain(true), { signal });

  const observer = new MutationObserver((records) => {
    for (const { target, attributeName, oldValue } of records)
      if (attributeName === 'type' && oldValue === 'password') markSecret(target as Element); // shown, in the task that put it there
    if (records.some((record) => record.target === document)) watcher.rebind();
    if (concernsFields(records)) watcher.lookAgain(true);
  });
  const observed: MutationObserverInit = {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeOldValue: true,
    attributeFilter: ['type', 'contenteditable', 'name'],
  };
  observer.observe(document, observed);
  const timer = window.setInterval(() => {
    if (document.visibilityState === 'visible') watcher.lookAgain(false);
  }, IDLE_LOOK_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(timer);
  });

  return {
    /** `change` never leaves a shadow root, and a closed root hides its controls: each root gets listeners of its own. */
    watchRoot(root) {
      if (watched.has(root)) return;
      watched.add(root);
      root.addEventListener('beforeinput', onBeforeEdit, capture);
      for (const type of ['input', 'change']) root.addEventListener(type, onValue, capture);
      root.addEventListener('focusout', (event) => settle(event, watcher), capture);
      root.addEventListener(WROTE, (event) => wrote(event, watcher), capture);
      observer.observe(root, observed);
    },
    watchEditor(edited, frame) {
      if (watched.has(edited)) return;
      watched.add(edited);
      for (const type of ['input', 'keyup', 'drop', 'paste'])
        edited.addEventListener(type, (event) => watcher.changed(frame, event.isTrusted), capture);
      edited.addEventListener('focusout', () => watcher.settled(frame), capture);
    },
  };
}

/** A letter typed into a field says all it does in its `input` event: looking at the whole form would cost more the longer it is. */
function isTyping(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key.length !== 1 || event.key === ' ') return false;
  const target = innermostTarget(event);
  return target?.matches('input,textarea,[contenteditable],[contenteditable] *') ?? false;
}

/** The option that the keys move over, while the focus stays where it was. */
function activeOption(target: Element): Element | undefined {
  const id = target.getAttribute('aria-activedescendant');
  return id ? (target.ownerDocument.getElementById(id) ?? undefined) : undefined;
}

function settle(event: Event, watcher: PageWatcher): void {
  const target = innermostTarget(event);
  if (target) watcher.settled(target);
}

function wrote(event: Event, watcher: PageWatcher): void {
  const target = innermostTarget(event);
  if (target) watcher.suspected(target);
  else watcher.lookAgain(false);
}

/** What stands there is, or was, a name of a field or a section. */
function isName(node: Node): boolean {
  const around = node instanceof Element ? node : node.parentElement;
  return around !== null && closestTo(around, NAMING) !== null;
}

function concernsFields(records: readonly MutationRecord[]): boolean {
  let checked = 0;
  for (const record of records) {
    if (record.type === 'attributes') return true;
    if (++checked > MOST_CHECKED || isName(record.target)) return true;
    for (const nodes of [record.addedNodes, record.removedNodes]) {
      for (const node of nodes) {
        if (!(node instanceof Element)) continue;
        if (++checked > MOST_CHECKED) return true;
        if (localNameOf(node).includes('-') || matches(node, RELEVANT) || findIn(node, RELEVANT)) return true;
      }
    }
  }
  return false;
}
