import { foldSpace, visibleText } from './text';
import { attributeOf, holds, rootOf } from './plain';

/** Room for more ids than any name has; a hostile page's list may be endless. */
const MOST_READ = 1_000;

/** The text of what `aria-labelledby` names, leaving out parts of the element itself: those are its value. Itself stands for its `aria-label`. */
export function labelledBy(element: Element): string {
  const ids = attributeOf(element, 'aria-labelledby');
  if (!ids) return '';
  const root = rootOf(element);
  const named = ids
    .slice(0, MOST_READ)
    .split(/\s+/)
    .map((id) => root.getElementById?.(id))
    .map((node) => {
      if (node === element) return attributeOf(element, 'aria-label') ?? '';
      return node && !holds(element, node) && !isOwnSelect(node, element) ? visibleText(node) : '';
    });
  return foldSpace(named.join(' '));
}

/** The drawn select around the field in which one searches it says what was chosen, not what is asked. */
function isOwnSelect(node: Element, element: Element): boolean {
  return attributeOf(node, 'role') === 'combobox' && holds(node, element);
}
