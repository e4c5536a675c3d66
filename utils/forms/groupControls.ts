import { answerGroup, DRAWN_ANSWER } from './drawnRadio';
import type { ControlKind } from './field';
import type { FoundControl, SectionScope } from './scan';
import { composedParent } from './shadow';
import { findTwins } from './twins';
import { closestTo, findAllIn } from './plain';

/** A field as the scan found it: one control, a control with its twin, or all radios of a group. */
export interface FoundField {
  kind: ControlKind;
  elements: HTMLElement[];
  sections: SectionScope[];
}

/**
 * One field for each radio group (same name and owner form, or, nameless, same group around it), and
 * one for a drawn control with its native twin.
 */
export function groupControls(controls: readonly FoundControl[]): FoundField[] {
  const fields: FoundField[] = [];
  const groups = new Map<unknown, Map<string, FoundField>>();
  const twins = findTwins(controls);
  const behind = new Set(twins.values());
  for (const control of controls) {
    const { element, kind, sections } = control;
    if (behind.has(element) || isBackstage(element)) continue;
    const twin = twins.get(control);
    const found: FoundField = { kind, elements: twin ? [element, twin] : [element], sections };
    if (kind !== 'radio' && kind !== 'radiogroup') {
      fields.push(found);
      continue;
    }
    const name = element instanceof HTMLInputElement ? element.name : '';
    const owner = name === '' ? namelessGroup(element) : ((element as HTMLInputElement).form ?? element.getRootNode());
    const byName = groups.get(owner) ?? new Map<string, FoundField>();
    groups.set(owner, byName);
    const known = byName.get(name);
    if (known) known.elements.push(element);
    else {
      byName.set(name, found);
      fields.push(found);
    }
  }
  return fields;
}

/** Text fields that nobody sees or reaches, and that stand behind no drawn control: libraries keep them for themselves. */
function isBackstage(element: HTMLElement): boolean {
  return (
    element.matches('input[tabindex="-1"]:not([type=checkbox],[type=radio])') &&
    closestTo(element, '[aria-hidden=true]') !== null
  );
}

export function isSelect(element: Element): boolean {
  return element instanceof HTMLSelectElement;
}

function namelessGroup(radio: Element): Element | null {
  const marked = answerGroup(radio);
  if (marked) return marked;
  for (let at = composedParent(radio); at; at = composedParent(at)) {
    if (findAllIn(at, `input[type=radio],${DRAWN_ANSWER}`).length > 1) return at;
  }
  return null;
}
