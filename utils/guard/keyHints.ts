import { foldSpace } from '../forms/text';
import { closest } from './ancestors';
import { findControl, type Control } from './control';
import { classifyWording } from './wording';

const MODIFIERS = {
  ctrl: /^(ctrl|control|ctl|⌃)$/,
  alt: /^(alt|option|opt|⌥)$/,
  shift: /^(shift|maj|⇧)$/,
  meta: /^(meta|cmd|command|⌘|win)$/,
} as const;
/** How keys with names are written beside what they do. */
const NAMED_KEYS: Readonly<Record<string, string>> = {
  delete: 'delete|del|suppr|supprimer',
  backspace: 'backspace|retour arriere|ret\\. ?arr',
  escape: 'escape|esc|echap',
  insert: 'insert|ins|inser',
};
const ATTRIBUTES = ['title', 'aria-label', 'aria-description', 'data-tooltip', 'data-original-title'];
const HINTED = ATTRIBUTES.map((name) => `[${name}]`).join();
const CONTROLS = 'button,a,summary,[role=button],[role=menuitem],[role=link],input[type=button],input[type=reset]';
/** A list of shortcuts is short; longer texts tell of other things. */
const MOST_TEXT = 300;
const MOST_UP = 3;
/** A longer page is not searched at the press of a key; what its key does is learned. */
const MOST_PAGE = 200_000;
const FILLERS =
  /^((please )?(press|use|hit|type|push|appuyez sur|appuyer sur|utilisez|tapez|faites|enfoncez)|(la |the )?(touche|key|shortcut|raccourci)|(shortcut|raccourci)( clavier)?|to|pour|will|permet de|=|:|-|–|—|→)\s*/i;
/** "F9 clears the form": the order as a button would say it. */
const TELLS: readonly [RegExp, string][] = [
  [/^(clear|erase|delete|remove|reset|discard|wipe)s\b/i, '$1'],
  [/^empties\b/i, 'empty'],
  [/^(efface|supprime|vide|retire|réinitialise)\b(?!r)/i, '$1r'],
];

/**
 * What the page itself says of a key, for shortcuts that it serves without a button: a control named or titled
 * "Clear section (Alt+Q)", a line "F8 – Clear the form", "Press Ctrl+Shift+X to clear all". Only where it says
 * that the key clears. Asked only of keys that are orders, never while somebody writes.
 */
export function findKeyHint(event: KeyboardEvent, target: Element): Control | undefined {
  const { ownerDocument: document } = target;
  for (const element of document.querySelectorAll(HINTED)) {
    const texts = ATTRIBUTES.map((name) => element.getAttribute(name) ?? '');
    const said = texts.find((text) => findCombination(event, text) !== undefined);
    const found = said === undefined ? undefined : orderIn(event, said);
    if (found !== undefined) return controlAt(element, found) ?? { element: target, role: 'button', name: found };
  }
  const texts = textsOf(document);
  // With spaces between: a table's cells, or a definition and its term, are not one word.
  const page = foldSpace(texts.map(({ data }) => data).join(' '));
  if (page.length > MOST_PAGE || findCombination(event, page) === undefined) return undefined;
  for (const holder of holdersOf(event, texts)) {
    const found = orderIn(event, lineAround(holder)) ?? orderIn(event, holder.textContent ?? '');
    if (found !== undefined) return controlAt(holder, found) ?? { element: target, role: 'button', name: found };
  }
  return undefined;
}

function controlAt(element: Element, name: string): Control | undefined {
  const pressed = closest(element, CONTROLS);
  const control = pressed && findControl(pressed);
  return control && { ...control, name };
}

/** The smallest elements in which the combination is written out. */
function holdersOf(event: KeyboardEvent, texts: readonly Text[]): Element[] {
  const found = new Set<Element>();
  const key = new RegExp(keyPattern(event), 'i');
  for (const { data, parentElement } of texts) {
    if (parentElement === null || !key.test(data)) continue;
    let at: Element | null = parentElement;
    for (let up = 0; at !== null && up < MOST_UP; at = at.parentElement, up++) {
      const text = at.textContent ?? '';
      if (text.length > MOST_TEXT) break;
      if (findCombination(event, text) === undefined) continue;
      found.add(at);
      break;
    }
  }
  return [...found];
}

function textsOf(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts;
}

/** What stands on one line with it: the other half of a definition, the row, the sentence. */
function lineAround(holder: Element): string {
  const term = holder.closest('dt');
  if (term !== null) return `${term.textContent ?? ''}: ${term.nextElementSibling?.textContent ?? ''}`;
  const line = holder.closest('tr,li,p,dd,button,a,label,small,caption') ?? holder;
  const cells =
    line.localName === 'tr' ? [...line.children].map((cell) => cell.textContent ?? '').join(': ') : undefined;
  const text = cells ?? line.textContent ?? '';
  return text.length > MOST_TEXT ? '' : text;
}

/** What the line says that the key does, as a button would be called; undefined where that clears nothing. */
function orderIn(event: KeyboardEvent, line: string): string | undefined {
  for (const clause of line.split(/[.;,|•·\n]\s*/)) {
    const written = findCombination(event, clause);
    if (written === undefined) continue;
    const parts = [clause.slice(0, written.start), clause.slice(written.end)].map(orderAlone);
    const order = parts.find((part) => /^(clear|clearAll|remove)$/.test(classifyWording(part)));
    if (order !== undefined) return order;
  }
  return undefined;
}

function orderAlone(text: string): string {
  let left = text.replace(/[()[\]"«»“”]/g, ' ').trim();
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(FILLERS, '').trim();
  }
  left = left.replace(/[\s:=–—→-]+$/, '');
  return TELLS.reduce((said, [pattern, base]) => said.replace(pattern, base), left);
}

/** Where a text writes this very combination, no more and no fewer keys. */
function findCombination(event: KeyboardEvent, text: string): { start: number; end: number } | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain.length !== text.normalize('NFC').length) return undefined;
  // Bounded: four modifiers of nine letters, or a page could make one key take for ever.
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])((?:[\\p{L}⌃⌥⇧⌘]{1,9}\\s?[+\\-–]\\s?|[⌃⌥⇧⌘]){0,4})(${keyPattern(event)})(?![\\p{L}\\d])`,
    'giu',
  );
  for (const match of plain.matchAll(pattern)) {
    const held = (match[1] ?? '')
      .toLowerCase()
      .split(/[\s+\-–]+|(?<=[⌃⌥⇧⌘])/u)
      .filter(Boolean);
    if (matchesModifiers(event, held)) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function matchesModifiers(
  { ctrlKey, altKey, shiftKey, metaKey, key }: KeyboardEvent,
  held: readonly string[],
): boolean {
  const says = (name: keyof typeof MODIFIERS): boolean => held.some((each) => MODIFIERS[name].test(each));
  const known = held.every((each) => Object.values(MODIFIERS).some((pattern) => pattern.test(each)));
  // One letter alone stands in every text.
  if (!known || (held.length === 0 && key.length === 1)) return false;
  const shift = says('shift') === shiftKey;
  return says('ctrl') === ctrlKey && says('alt') === altKey && says('meta') === metaKey && shift;
}

function keyPattern({ key, code }: KeyboardEvent): string {
  const named = NAMED_KEYS[key.toLowerCase()];
  if (named !== undefined) return named;
  // With Alt some keyboards write another sign.
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? key;
  return letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
