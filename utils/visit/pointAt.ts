import { findControl } from '../guard/control';
import { deepTarget } from '../guard/deepTarget';
import { headingOf, learnedControl, learnedSection } from '../guard/learnedKey';
import type { LiveForm } from '../forms/liveForm';
import type { Input } from '../messages/contract';
import type { NoticingInPage } from './passingNotices';

const POINTING_MS = 30_000; // to find the control on a long page
const TOLD_MS = 12_000; // long enough to read one sentence twice

/** A press from its first event to its last, and the keys that press or give up. */
const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup'];

interface PointOptions {
  window: Window & typeof globalThis;
  inPage: NoticingInPage;
  form: LiveForm;
  /** Keeps what was pointed at, for all pages of this portal. */
  keep(pointed: Input<'pointAt'>): Promise<unknown>;
  now: () => number;
}

/** "This button clears things": the person points at a control, and it is asked about from then on. */
export interface Pointing {
  start(): boolean;
  stop(): void;
  /** Listens until `signal`; before the guard, which would judge the press. */
  listen(signal: AbortSignal): void;
}

export function createPointing({ window, inPage, form, keep, now }: PointOptions): Pointing {
  let until = 0;
  let swallowsUntil = 0; // the rest of the press that pointed belongs to it

  function start(): boolean {
    until = now() + POINTING_MS;
    inPage.notice({ kind: 'pointing' }, POINTING_MS);
    return true;
  }

  function stop(): void {
    until = 0;
  }

  function hear(event: Event): void {
    if (!event.isTrusted || inPage.owns(event.target)) return;
    if (now() < swallowsUntil) return swallow(event);
    if (now() >= until) return;
    if (event instanceof window.KeyboardEvent) hearKey(event);
    else {
      swallow(event);
      if (event.type === 'click') point(event);
    }
  }

  /** Tab and the arrows go on moving the focus. */
  function hearKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      swallow(event);
      stop();
      inPage.notice({ kind: 'pointing', ended: true }, TOLD_MS);
    } else if (event.key === 'Enter' || event.key === ' ') {
      swallow(event);
      if (event.type === 'keydown') point(event);
    }
  }

  function point(event: Event): void {
    const target = deepTarget(event);
    const control = target && findControl(target);
    if (!control || control.role === 'text' || control.role === 'select' || control.name === '') {
      inPage.notice({ kind: 'pointing', again: true }, until - now());
      return;
    }
    stop();
    swallowsUntil = now() + (event.type === 'keydown' ? 400 : 0); // its keyup
    const { names } = form.sectionAround(control.element);
    const shown = { control: control.name, section: headingOf(names) };
    void keep({ control: learnedControl(control), section: learnedSection(names), shown }).then(
      () => inPage.notice({ kind: 'pointed', control: control.name }, TOLD_MS),
      () => inPage.notice({ kind: 'pointing', again: true }, TOLD_MS),
    );
  }

  return {
    start,
    stop,
    listen(signal) {
      for (const type of EVENTS) window.addEventListener(type, hear, { capture: true, signal });
    },
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
