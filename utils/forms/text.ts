import { attributeOf, plain, tagOf } from './plain';
/** Text as a person reads it, taken from the DOM without layout. */

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SVG',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'OPTION',
  'DATALIST',
]);
const MAX_TEXT = 2_000; // a label or heading longer than this is no label

export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Names longer than this identify a field no better, and a message that carries them is refused. */
const MAX_NAME = 300;

/** A name of bounded length; two long names that differ anywhere stay different. */
export function shortName(name: string): string {
  if (name.length <= MAX_NAME) return name;
  let sum = 0;
  for (let i = 0; i < name.length; i++) sum = (Math.imul(sum, 31) + name.charCodeAt(i)) | 0;
  return `${name.slice(0, MAX_NAME)}…${(sum >>> 0).toString(36)}`;
}

/** The text of an element without that of controls inside it; `skip` leaves more out (buttons of a table cell). */
export function visibleText(element: Node, skip?: (element: Element) => boolean, most = MAX_TEXT): string {
  let text = '';
  const add = (node: Node): void => {
    if (text.length > most) return;
    if (node instanceof Text) text += node.data.slice(0, most);
    if (!(node instanceof Element)) return;
    if (SILENT.has(tagOf(node).toUpperCase()) || attributeOf(node, 'aria-hidden') === 'true' || skip?.(node)) return;
    if (node instanceof HTMLImageElement) text += ` ${node.alt.slice(0, most)} `;
    if (isBlock(node)) text += ' ';
    // A slot shows what the component was given.
    const given = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    for (const child of given.length > 0 ? given : plain(node, 'childNodes')) add(child);
    if (isBlock(node)) text += ' ';
  };
  for (const child of plain(element, 'childNodes')) add(child);
  return foldSpace(text).slice(0, most);
}

const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CODE',
  'EM',
  'FONT',
  'I',
  'MARK',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'U',
]);
function isBlock(element: Element): boolean {
  return !INLINE.has(tagOf(element));
}

/** What stands in an editable region, a line break for each block and `<br>`. */
export function editableText(element: Element): string {
  let text = '';
  // By node type, not by class: the region may stand in a frame, whose classes are its own.
  const add = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const inner = node as Element;
    if (tagOf(inner) === 'BR') text += '\n';
    else {
      if (isBlock(inner) && text !== '' && !text.endsWith('\n')) text += '\n';
      for (const child of plain(inner, 'childNodes')) add(child);
      if (isBlock(inner) && text !== '' && !text.endsWith('\n')) text += '\n';
    }
  };
  for (const child of plain(element, 'childNodes')) add(child);
  return text.replace(/[\u200b\ufeff]/g, '').replace(/\n+$/, ''); // editors mark places with signs of no width
}

/** For comparing names across renders: case, accents, digits and punctuation do not matter. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
}

/** A name or id with its positions taken out: 'trip-from-3' and 'answerList[12].value' keep their shape only. */
export function indexPattern(name: string): string {
  return name.replace(/\d+/g, '#');
}

/** Words that ask for a choice where a library has no sign of its own for "nothing chosen". */
const PROMPT =
  /^[-–—.\s]*$|^[-–—\s]*(please (select|choose|make)|select|choose|veuillez|s[eé]lectionne[rz]?|choisi(r|ssez)|faites)\b.*$/i;

export function isPrompt(text: string): boolean {
  return PROMPT.test(text);
}
