import { deepTarget } from './deepTarget';
import { describePress } from './describePress';
import { findControl } from './control';
import type { GuardOptions } from './guardOptions';
import type { Holds } from './holds';
import { judge } from './judge';
import type { Passes } from './passes';
import type { Replay } from './replay';

/**
 * Selects: a change cannot be canceled, so both of its events are stopped, the former option is put
 * back, and the person is asked (techniques.md 35).
 */
export function createSelectGuard(
  options: GuardOptions,
  passes: Passes,
  holds: Holds,
  replay: Replay,
): Readonly<Record<string, (event: Event) => void>> {
  const { window } = options;
  const targetOf = options.deepTarget ?? deepTarget;
  const chosen = new WeakMap<HTMLSelectElement, number>();
  let held: HTMLSelectElement | undefined;

  function selectOf(event: Event): HTMLSelectElement | undefined {
    const target = targetOf(event);
    const control = target && findControl(target);
    const select = control?.role === 'select' ? control.element.closest('select') : null;
    return select === null || select.multiple ? undefined : select;
  }

  function remember(event: Event): void {
    // At every press: nothing but the list itself is looked for.
    const select = targetOf(event)?.closest('select') ?? undefined;
    if (select !== undefined && !select.multiple) chosen.set(select, select.selectedIndex);
  }

  function onInput(event: Event): void {
    const select = selectOf(event);
    if (select === undefined) return;
    const before = chosen.get(select);
    const after = select.selectedIndex;
    const option = select.options[after];
    if (before === undefined || before === after || option === undefined) return;
    const opener = select.options[before]?.value === '' ? undefined : select.options[before];
    const control = { element: select, role: 'select', name: option.text.trim() } as const;
    const verdict = judge(options, control, { ticks: true, already: false, opener });
    if (verdict === undefined || passes.take(select)) {
      chosen.set(select, after);
      options.log.pressed?.(describePress(options.form, control));
      return;
    }
    event.stopImmediatePropagation();
    select.selectedIndex = before;
    held = select;
    // After `change`, which follows at once and is stopped too.
    window.setTimeout(() => {
      held = undefined;
      holds.open(verdict, () => choose(select, after));
    }, 0);
  }

  function onChange(event: Event): void {
    const select = selectOf(event);
    if (select === undefined) return;
    if (select === held) event.stopImmediatePropagation();
    else onInput(event);
  }

  function choose(select: HTMLSelectElement, index: number): void {
    replay.unguarded(() => {
      select.selectedIndex = index;
      chosen.set(select, index);
      select.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
      select.dispatchEvent(new window.Event('change', { bubbles: true }));
    });
  }

  return { pointerdown: remember, keydown: remember, focusin: remember, input: onInput, change: onChange };
}
