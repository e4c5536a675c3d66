import { attributeOf, holds, plain, tagOf } from './plain';
import { composedParent } from './shadow';

/** Texts longer than this are the page, not one entry of a list. */
const MAX_ITEM = 1_500;
/** An item may say more than the entry's values (labels, buttons), but not so much that it is several items. */
const MOST_AROUND = 160;
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SELECT|TEXTAREA|OPTION|DATALIST|HEAD)$/;

/** Something on the page that shows texts of an entry, and which of them. */
export interface ShownItem {
  element: Element;
  /** Indexes of the texts that it shows. */
  shown: number[];
  length: number;
}

/** A text as whole words, folded for comparing: "2012-03" is not in "2012-03-15" by chance, "Mar" not in "Martin". */
export function wordsOf(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(^|\s)0+(?=\d)/g, '$1');
  return words === '' ? '' : ` ${words} `;
}

/**
 * The innermost elements of a page that show at least `least` of these texts, and not much else.
 * Fields do not show anything in this sense: what stands in them is not committed yet.
 */
export function findItems(top: Element, texts: readonly string[], least: number): ShownItem[] {
  const wanted = texts.map(wordsOf);
  const bound = wanted.reduce((sum, text) => sum + text.length, 0) * 3 + MOST_AROUND;
  const items: ShownItem[] = [];
  visit(top);
  return items;

  /** The words below an element; undefined where there are too many. */
  function visit(element: Element): string | undefined {
    if (SILENT.test(tagOf(element)) || attributeOf(element, 'aria-hidden') === 'true') return '';
    let words: string | undefined = '';
    const found = items.length;
    for (const node of plain(element, 'childNodes')) {
      const part =
        node instanceof Element ? visit(node) : node.nodeType === Node.TEXT_NODE ? wordsOf(node.nodeValue ?? '') : '';
      if (part === undefined || words === undefined || words.length + part.length > MAX_ITEM) words = undefined;
      else if (part !== '') words = words === '' ? part : words + part.slice(1);
    }
    if (words === undefined || words.length > bound || items.length > found) return words;
    const text = words;
    const shown = wanted.flatMap((want, i) => (want !== '' && text.includes(want) ? [i] : []));
    if (shown.length >= least) items.push({ element, shown, length: text.length });
    return words;
  }
}

/** A list's rows that the page shows now, each with its element; two alike need two elements. */
export function findShownRows(
  top: Element,
  rows: readonly string[][],
  columns: readonly number[],
): { row: string[]; element: Element }[] {
  const taken = new Set<Element>();
  return rows.flatMap((row) => {
    const texts = columns.map((column) => row[column] ?? '').filter((text) => wordsOf(text) !== '');
    const [best] = findItems(top, texts, texts.length)
      .filter(({ element }) => !taken.has(element))
      .sort((a, b) => a.length - b.length);
    if (!best || texts.length === 0) return [];
    taken.add(best.element);
    return [{ row, element: best.element }];
  });
}

/** The innermost element around all of these. */
export function commonParent(elements: readonly Element[]): Element | undefined {
  let at: Element | null = elements[0] ?? null;
  while (at && !elements.every((element) => at && holds(at, element))) at = composedParent(at);
  return at ?? undefined;
}
