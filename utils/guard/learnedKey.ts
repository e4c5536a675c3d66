import type { Control } from './control';
import { fold } from './fold';

/** How a control is called in `Learned.control`: what it is and its folded name. */
export function learnedControl(control: Control): string {
  return `${control.role}:${fold(control.name)}`;
}

/** How a section is called in `Learned.section`. */
export function learnedSection(names: readonly string[]): string {
  return names.map((name) => fold(name)).join(' / ');
}
