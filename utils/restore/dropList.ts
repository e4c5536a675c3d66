import { optionsOf } from '../forms/widgets';
import type { PageTime } from './pageTime';
import { press, pressKey } from './press';

/** How long a list may take to open, animations and a first load of its options included. */
const OPEN_MOST_MS = 3_000;
const QUICK_MS = 400; // a list that a press did not open by then waits for a key
const CLOSE_MOST_MS = 1_000;

/** Opens the list of a drawn control, by mouse, then by key, and returns it; undefined when none comes. */
export async function openList(control: HTMLElement, time: PageTime): Promise<HTMLElement | undefined> {
  const before = new Set(visibleLists(control.ownerDocument));
  const find = (): HTMLElement | undefined => listOf(control, before);
  if (find()) return find();
  press(control);
  await time.until(() => find() !== undefined, QUICK_MS);
  if (!find() && !isExpanded(control)) {
    control.focus({ preventScroll: true });
    pressKey(control, 'ArrowDown');
  }
  await time.until(() => find() !== undefined, OPEN_MOST_MS);
  return find();
}

/** The list that belongs to a control and is on the screen: the one it names, one inside it, or the only one that just came. */
export function listOf(control: HTMLElement, before: ReadonlySet<HTMLElement>): HTMLElement | undefined {
  const root = control.getRootNode() as Document | ShadowRoot;
  for (const holder of [control, ...control.querySelectorAll('[aria-controls],[aria-owns]')]) {
    const ids = `${holder.getAttribute('aria-controls') ?? ''} ${holder.getAttribute('aria-owns') ?? ''}`;
    for (const id of ids.split(/\s+/)) {
      const named = id === '' ? null : (root.getElementById(id) ?? control.ownerDocument.getElementById(id));
      if (!named) continue;
      const list = named.matches('[role=listbox]')
        ? named
        : (named.querySelector<HTMLElement>('[role=listbox]') ?? named);
      if (list.contains(control)) continue; // what was chosen, with the field to choose more
      if (isShown(list) && optionsOf(list).length > 0) return list;
    }
  }
  const fresh = visibleLists(control.ownerDocument).filter((list) => !before.has(list));
  return fresh.length === 1 ? fresh[0] : undefined;
}

/**
 * Closes what is still open, as Escape does; never by pressing elsewhere on the page. Most lists close with the choice:
 * Escape before the page has taken it would take the choice back.
 */
export async function closeList(control: HTMLElement, list: HTMLElement, time: PageTime): Promise<void> {
  await time.taken();
  const isGone = (): boolean => !list.isConnected || !isShown(list);
  if (!isGone() && isExpanded(control)) {
    const active = control.ownerDocument.activeElement;
    const target = active && active !== control.ownerDocument.body ? active : control;
    pressKey(target, 'Escape');
    if (isExpanded(control)) pressKey(control, 'Escape');
  }
  await time.until(isGone, CLOSE_MOST_MS);
}

export function visibleLists(document: Document): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role=listbox]')].filter(isShown);
}

export function isExpanded(control: Element): boolean {
  return control.getAttribute('aria-expanded') === 'true';
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
