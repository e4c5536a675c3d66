import type { Control } from './control';
import { fold } from './fold';

/** How a control is called in `Learned.control`: what it is and its folded name. */
export function learnedControl(control: Control): string {
  return `${control.role}:${fold(control.name)}`;
}

const MAX_SECTION = 2_000; // names nested deeper than this tell nothing more, and the message must be accepted

/** How a section is called in `Learned.section`. */
export function learnedSection(names: readonly string[]): string {
  return names
    .map((name) => fold(name))
    .join(' / ')
    .slice(0, MAX_SECTION);
}
