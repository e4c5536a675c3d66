import type { FoundControl } from './scan';
import { composedParent } from './shadow';
import { holds } from './plain';

/**
 * Native fields that a drawn control keeps behind itself: hidden from everybody but browsers that fill
 * forms and the form's own submission. They and the drawn control are one field (techniques.md C55).
 */
const HIDDEN = 'select[aria-hidden=true],input[aria-hidden=true][tabindex="-1"],select[hidden],select[tabindex="-1"]';
const PARTNERS = new Set(['combobox', 'suggest', 'text', 'rich']);
const MOST_UP = 3; // a drawn control and its twin stand in one small box

/** Each hidden native field with the one drawn control it stands behind. */
export function findTwins(controls: readonly FoundControl[]): Map<FoundControl, HTMLElement> {
  const twins = new Map<FoundControl, HTMLElement>();
  const hidden = controls.filter(({ element }) => element.matches(HIDDEN));
  // A form sends what an editor writes through a text area that nobody sees.
  if (controls.some(({ kind }) => kind === 'rich')) hidden.push(...controls.filter(isUnseenText));
  if (hidden.length === 0) return twins;
  const drawn = controls.filter((control) => PARTNERS.has(control.kind) && !control.element.matches(HIDDEN));
  for (const control of hidden) {
    const isText = control.kind === 'textarea';
    const partner = partnerOf(
      control.element,
      drawn.filter(({ kind }) => (kind === 'rich') === isText),
    );
    if (partner && !twins.has(partner)) twins.set(partner, control.element);
  }
  return twins;
}

/** Plain text fields stand beside each other for other reasons. */
function isDrawn({ kind }: FoundControl): boolean {
  return kind === 'combobox' || kind === 'suggest' || kind === 'rich';
}

function isUnseenText({ kind, element }: FoundControl): boolean {
  return kind === 'textarea' && element.getClientRects().length === 0;
}

function partnerOf(element: HTMLElement, drawn: readonly FoundControl[]): FoundControl | undefined {
  // Beside it stands its own; further out, only where there is but one.
  for (const beside of [element.nextElementSibling, element.previousElementSibling]) {
    const within = beside === null ? [] : drawn.filter((control) => isDrawn(control) && holds(beside, control.element));
    if (within.length === 1) return within[0];
  }
  let at = composedParent(element);
  for (let up = 0; at && up < MOST_UP; up++, at = composedParent(at)) {
    const within = drawn.filter((control) => at !== null && holds(at, control.element));
    if (within.length > 0) return within.length === 1 ? within[0] : undefined;
  }
  return undefined;
}
