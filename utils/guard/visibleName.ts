import { isElement } from './ancestors';

/** Longest text that is read; longer ones are paragraphs, not names. */
export const MAX_NAME = 300;

/** The text of a node as it is shown, with icons by their names. */
export function visibleText(node: Node): string {
  let text = '';
  for (const child of childrenShown(node)) {
    if (child.nodeType === 3) text += (child.textContent ?? '').slice(0, MAX_NAME * 4);
    else if (isElement(child)) text += textOfChild(child);
    if (text.length > MAX_NAME) break;
  }
  return text;
}

function textOfChild(child: Element): string {
  if (/^(script|style|template|select|textarea|input)$/.test(child.localName)) return ' ';
  // Icon fonts put a glyph name or a private-use letter into a hidden child.
  if (child.getAttribute('aria-hidden') === 'true' || child.hasAttribute('hidden')) return ' ';
  const label = child.getAttribute('aria-label') ?? (child.localName === 'img' ? child.getAttribute('alt') : null);
  const own = label ?? visibleText(child);
  const named = own.trim() === '' ? (child.getAttribute('title') ?? own) : own;
  return /^(span|b|i|em|strong|small|slot|u|a)$/.test(child.localName) ? named : ` ${named} `;
}

function childrenShown(node: Node): readonly Node[] {
  if (isElement(node) && node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return [...node.childNodes];
}
