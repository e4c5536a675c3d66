import { changeAtClick } from './change';
import { findControl, type Control } from './control';
import { deepTarget } from './deepTarget';
import type { ClickNow } from './gesture';
import type { GuardOptions, Verdict } from './guardOptions';
import type { Holds } from './holds';
import { judge } from './judge';
import { findKeyOrder, type KeyOrder } from './keyOrder';
import { learnedControl } from './learnedKey';
import type { Passes } from './passes';
import { readFilledPage } from './filledPage';
import type { Replay } from './replay';
import { findStake } from './scope';
import { PLAIN_PRESS } from './suspect';
import { classifyWording } from './wording';

export interface KeyGuard {
  handlers: Readonly<Record<string, (event: Event) => void>>;
  /** A click that a script made: judged where a person's shortcut made it, as that is how pages serve shortcuts. */
  scriptClick(event: Event): void;
  /** The shortcut whose handlers run now. */
  actNow(): ClickNow | undefined;
}

/**
 * The page's own keyboard shortcuts. What a key does can be known in three ways: a control declares it, the key
 * was seen to wipe before, or its handler presses a clearing control or resets a form.
 */
export function createKeyGuard(options: GuardOptions, passes: Passes, holds: Holds, replay: Replay): KeyGuard {
  const { window, form, log } = options;
  const targetOf = options.deepTarget ?? deepTarget;
  let actNow: ClickNow | undefined;
  let stopped: string | undefined;

  function onKeyDown(event: Event): void {
    const pressed = event as KeyboardEvent;
    if (pressed.isComposing || (pressed.repeat && stopped !== pressed.key)) return;
    if (pressed.repeat) return swallow(event);
    stopped = undefined;
    const target = targetOf(event);
    const order = findKeyOrder(pressed, target);
    if (order === undefined || target === undefined) return;
    options.beforeGesture();
    const verdict = judgeOrder(order);
    if (verdict !== undefined && !passes.take(target)) {
      stopped = pressed.key;
      swallow(event);
      open({ ...verdict, control: target }, pressed);
    } else letThrough(order.control, verdict !== undefined);
  }

  function judgeOrder({ control, known }: KeyOrder): Verdict | undefined {
    if (known) return judge(options, control, PLAIN_PRESS);
    const order = learnedControl(control);
    const taught = new Set(options.learned().flatMap((fact) => (fact.control === order ? fact.what : [])));
    if (!taught.has('clears') || taught.has('harmless') || taught.has('asksItself')) return undefined;
    const set = options.ask?.(order, '');
    const stake = findStake(readFilledPage(form), control, 'wide', false);
    if (stake === undefined || set === 'never' || (typeof set === 'number' && stake.keys.length < set))
      return undefined;
    return { control: control.element, name: control.name, kind: 'clear', reason: 'learned', order, form, ...stake };
  }

  function open(verdict: Verdict, { key, code, keyCode, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): void {
    const order = { key, code, keyCode, which: keyCode, ctrlKey, altKey, metaKey, shiftKey };
    // After this key: it must not land on the dialog.
    window.setTimeout(() => holds.open(verdict, () => replay.press(verdict, undefined, { order })), 0);
  }

  function letThrough(control: Control, passed: boolean): void {
    const act = { control, passed };
    actNow = act;
    log.pressed?.({
      element: control.element,
      name: control.name,
      control: learnedControl(control),
      section: '',
      heading: '',
      wording: classifyWording(control.name),
    });
    window.setTimeout(() => {
      if (actNow === act) actNow = undefined;
    }, 0);
  }

  function onKeyUp(event: Event): void {
    if (stopped === undefined || (event as KeyboardEvent).key !== stopped) return;
    stopped = undefined;
    swallow(event);
  }

  function scriptClick(event: Event): void {
    if (actNow === undefined || actNow.passed) return;
    const target = targetOf(event);
    const control = target && findControl(target);
    if (control === undefined || control.role === 'text' || control.role === 'select') return;
    const verdict = judge(options, control, changeAtClick(control, undefined));
    if (verdict === undefined || passes.take(control.element)) return;
    swallow(event);
    window.setTimeout(() => holds.open(verdict, () => replay.press(verdict, undefined)), 0);
  }

  return { handlers: { keydown: onKeyDown, keyup: onKeyUp }, scriptClick, actNow: () => actNow };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
