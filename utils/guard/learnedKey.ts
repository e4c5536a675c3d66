import type { Control } from './control';
import { fold } from './fold';

/** How a control is called in `Learned.control`: what it is and its folded name; one with an icon only, by its drawing. */
export function learnedControl({ role, name, element }: Control): string {
  const called = fold(name);
  return `${role}:${called === '' && role === 'button' ? drawingOf(element) : called}`;
}

const MAX_DRAWING = 2_000;

/** A bin is not a plus: what the page drew, or how it styles it where it drew nothing. */
function drawingOf(element: Element): string {
  const drawn = element.innerHTML.trim() || element.getAttribute('class') || '';
  let sum = 0;
  for (const sign of drawn.slice(0, MAX_DRAWING)) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return drawn === '' ? '' : `#${(sum >>> 0).toString(36)}`;
}

const MAX_SECTION = 2_000; // names nested deeper than this tell nothing more, and the message must be accepted

/** How a section is called in `Learned.section`. */
export function learnedSection(names: readonly string[]): string {
  return joined(names.map((name) => fold(name)));
}

/** The same as the page writes it. */
export function headingOf(names: readonly string[]): string {
  return joined(names);
}

function joined(names: readonly string[]): string {
  return names.join(' / ').slice(0, MAX_SECTION);
}
