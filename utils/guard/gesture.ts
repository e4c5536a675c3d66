import { createAccessKeys } from './accessKeys';
import { changeAhead, changeAtClick, chosenInGroup } from './change';
import { deepTarget } from './deepTarget';
import { findControl, type Control } from './control';
import type { GuardOptions, Verdict } from './guardOptions';
import type { Holds } from './holds';
import { judge } from './judge';
import { describePress } from './describePress';
import { nextRadio } from './nextRadio';
import type { OwnQuestion } from './ownQuestion';
import type { Passes } from './passes';
import type { Replay } from './replay';
import type { PressedWith } from './synthetic';
import type { Shield } from './shield';
import type { Change } from './suspect';
import type { Wording } from './wording';

/** One press from its first event to its click. The decision is made once, at the first. */
interface Gesture {
  by: 'pointer' | 'key';
  key?: string;
  /** What was touched; the control may be something around it. */
  target: Element | undefined;
  control: Control;
  /** Set: the whole gesture is swallowed, and asked about where it is a verdict. */
  stopped: Verdict | 'shielded' | undefined;
  /** The answer chosen before, where the control is a radio. */
  chosenBefore: Element | undefined;
  opened?: boolean;
}

type Stopped = Pick<Gesture, 'stopped' | 'chosenBefore'> & { with?: PressedWith };

/** A trusted click that was let through and whose handlers run now. */
export interface ClickNow {
  control: Control;
  /** Let through by a pass or judged and found harmless with its native reset. */
  passed: boolean;
}

export interface Gestures {
  handlers: Readonly<Record<string, (event: Event) => void>>;
  clickNow(): ClickNow | undefined;
}

/** A press that is not asked about because the page asks by itself. */
const WIPES: ReadonlySet<Wording> = new Set(['clear', 'clearAll', 'remove']);

const POINTER_REST = ['mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend', 'dblclick'];

/** Judges every press of a person at its first event and swallows all of it, or none. */
export function createGestures(
  options: GuardOptions,
  passes: Passes,
  holds: Holds,
  replay: Replay,
  shield: Shield,
  question: OwnQuestion,
): Gestures {
  const { window, form } = options;
  const targetOf = options.deepTarget ?? deepTarget;
  const accessKeys = createAccessKeys(form);
  let gesture: Gesture | undefined;
  let chosenAtStart: Element | undefined;
  let clickNow: ClickNow | undefined;
  let passed = false;

  function controlAt(event: Event): Control | undefined {
    const target = targetOf(event);
    return target && findControl(target);
  }

  function decide(control: Control, change: Change): Verdict | undefined {
    const verdict = judge(options, control, change);
    // Used up only where it is needed: unticking a box before ticking it again must not spend it.
    const answers = verdict !== undefined && question.takeAnswer(control.element);
    if (answers) options.log.pageAsked?.();
    passed = answers || (verdict !== undefined && passes.take(control.element));
    return passed ? undefined : verdict;
  }

  function isShielded(by: Gesture['by'], control: Control): boolean {
    const stops = by === 'pointer' ? shield.stopsPointer(control) : shield.stopsKey(control);
    return stops && !passes.has(control.element);
  }

  function begin(by: Gesture['by'], control: Control, event: Event, key?: string): void {
    const chosenBefore = control.role === 'radio' ? chosenInGroup(form, control.element) : undefined;
    const stopped = isShielded(by, control) ? 'shielded' : decide(control, changeAhead(control));
    gesture = { by, target: targetOf(event), control, stopped, chosenBefore, ...(key !== undefined && { key }) };
    if (stopped !== undefined) swallow(event);
  }

  function open({ stopped, chosenBefore, with: by }: Stopped, kept?: () => void): void {
    if (stopped === undefined || stopped === 'shielded') return;
    holds.open(stopped, () => replay.press(stopped, chosenBefore, by), kept);
  }

  function onPointerDown(event: Event): void {
    gesture = undefined;
    accessKeys.end();
    const { button, isPrimary } = event as PointerEvent;
    if (button !== 0 || isPrimary === false) return;
    const control = controlAt(event);
    if (control?.role === 'text') return;
    // Even where no control is seen: a bare element with a listener of the page may act on this press.
    options.beforeGesture();
    if (control !== undefined && control.role !== 'select') begin('pointer', control, event);
  }

  function onPointerRest(event: Event): void {
    if (gesture?.by === 'pointer' && gesture.stopped !== undefined) swallow(event);
  }

  function onKeyDown(event: Event): void {
    const { key, repeat, isComposing, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (repeat && gesture?.by === 'key' && gesture.stopped !== undefined) return swallow(event);
    gesture = undefined;
    if (key === 'Alt') {
      chosenAtStart = undefined;
      if (accessKeys.begin(window.document)) options.beforeGesture();
    }
    if (isComposing || ctrlKey || metaKey || altKey) return;
    accessKeys.end();
    const focused = controlAt(event);
    if (focused === undefined) return;
    if (repeat && activates(focused, key) && shield.stopsRepeat(focused)) return swallow(event);
    const next = focused.role === 'radio' ? nextRadio(focused.element, key) : undefined;
    chosenAtStart = focused.role === 'radio' ? chosenInGroup(form, focused.element) : undefined;
    const pressed = next !== undefined ? findControl(next) : activates(focused, key) ? focused : undefined;
    // Enter in a field presses the form's first submit button: judged at that click, because the page may
    // use the key for itself first (to take a suggestion).
    if (pressed !== undefined || key === 'Enter') options.beforeGesture();
    if (pressed !== undefined) begin('key', pressed, event, key);
  }

  function onKeyPress(event: Event): void {
    if (gesture?.by === 'key' && gesture.stopped !== undefined) swallow(event);
  }

  function onKeyUp(event: Event): void {
    if (gesture?.by !== 'key' || gesture.stopped === undefined) return;
    if (gesture.key !== (event as KeyboardEvent).key) return;
    swallow(event);
    const ended = gesture;
    gesture = undefined;
    // An arrow key chooses another radio than the one it is pressed on: that is pressed as by the pointer.
    open(activates(ended.control, ended.key) ? { ...ended, with: { key: ended.key ?? '' } } : ended);
  }

  function onClick(event: Event): void {
    if ((event as MouseEvent).button > 0) return;
    const target = targetOf(event);
    // Not looked for twice in one press.
    const again = gesture?.by === 'pointer' && target !== undefined && gesture.target === target;
    const control = again ? gesture?.control : target && findControl(target);
    if (control === undefined || control.role === 'select' || control.role === 'text') return;
    const current = gesture?.control.element === control.element ? gesture : undefined;
    if (current === undefined) return judgeAtClick(control, event);
    if (current.stopped === undefined) return letThrough(control);
    swallow(event);
    // Opened at the end of the gesture, so that the rest of it cannot land on the dialog.
    if (current.by === 'pointer' && current.opened !== true) {
      current.opened = true;
      open({ ...current, with: { pointerType: (event as PointerEvent).pointerType || 'mouse' } });
    }
  }

  /** No decision was made at a beginning: an implicit submit, an access key, a page that moved the target. */
  function judgeAtClick(control: Control, event: Event): void {
    const before = accessKeys.chosenBefore(control.element) ?? chosenAtStart;
    const verdict = decide(control, changeAtClick(control, before));
    if (verdict === undefined) return letThrough(control);
    swallow(event);
    // Arrow keys have moved the focus to the new radio before its click; the canceled click does not move it back.
    const focusBack = control.role === 'radio' ? () => (before as HTMLElement | undefined)?.focus() : undefined;
    open({ stopped: verdict, chosenBefore: before }, focusBack);
  }

  function letThrough(control: Control): void {
    clickNow = { control, passed };
    const pressed = describePress(form, control);
    if (passed || WIPES.has(pressed.wording)) question.wiped();
    options.log.pressed?.(pressed);
    const current = gesture;
    // The label's second click and all handlers run before this.
    window.setTimeout(() => {
      clickNow = undefined;
      if (gesture === current) gesture = undefined;
    }, 0);
  }

  return {
    handlers: {
      pointerdown: onPointerDown,
      keydown: onKeyDown,
      keypress: onKeyPress,
      keyup: onKeyUp,
      click: onClick,
      ...Object.fromEntries(POINTER_REST.map((type) => [type, onPointerRest])),
    },
    clickNow: () => clickNow,
  };
}

/** Touch events are only stopped: preventing one would suppress the click that ends the gesture. */
function swallow(event: Event): void {
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}

function activates(control: Control, key = ''): boolean {
  const { element, role } = control;
  if (role === 'text' || role === 'select') return false;
  const nativeBox = element.localName === 'input' && (role === 'checkbox' || role === 'radio');
  if (key === ' ') return element.localName !== 'a' || role !== 'link';
  return key === 'Enter' && !nativeBox;
}
