import { foldSpace, visibleText } from './text';

/** The text of what `aria-labelledby` names, leaving out parts of the element itself: those are its value. */
export function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby');
  if (!ids) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = ids
    .split(/\s+/)
    .map((id) => root.getElementById?.(id))
    .filter((node) => node && !element.contains(node));
  return foldSpace(named.map((node) => (node ? visibleText(node) : '')).join(' '));
}
