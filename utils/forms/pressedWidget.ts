import { chipOwner } from './chips';
import { DRAWN_ANSWER } from './drawnRadio';
import { composedParent } from './shadow';
import { matches } from './plain';

const MOST_UP = 12;
const DRAWN = `input[type=range],[role=checkbox],[role=switch],[role=slider],[role=spinbutton],[role=combobox],${DRAWN_ANSWER}`;
const CHOSEN_FROM = '[role=option],[role=treeitem],[role=gridcell],td';
const OPENS = '[role=combobox],[aria-haspopup=listbox],[aria-haspopup=dialog],[aria-haspopup=grid]';

/**
 * The drawn control whose value a press may change, though it fires no event of its own: the pressed
 * one, or for an option of a list the control that opened the list.
 */
export function pressedWidget(target: Element): Element | undefined {
  const owner = chipOwner(target);
  if (owner) return owner;
  let at: Element | null = target;
  for (let up = 0; at && up < MOST_UP; up++, at = composedParent(at)) {
    if (matches(at, CHOSEN_FROM)) return ownerOf(at) ?? at.closest('[role=listbox]') ?? undefined;
    if (matches(at, DRAWN)) return at;
  }
  return undefined;
}

function ownerOf(option: Element): Element | undefined {
  const root = option.getRootNode() as Document | ShadowRoot;
  const open = [...root.querySelectorAll(OPENS)].filter((control) => control.getAttribute('aria-expanded') === 'true');
  const naming = open.find((control) =>
    `${control.getAttribute('aria-controls') ?? ''} ${control.getAttribute('aria-owns') ?? ''}`
      .split(/\s+/)
      .some((id) => id !== '' && root.getElementById(id)?.contains(option) === true),
  );
  return naming ?? (open.length === 1 ? open[0] : undefined);
}
