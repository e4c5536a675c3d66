import { utf8, base64 } from '../bytes';
import { sha256 } from '../hash';
import { WIDEST } from './letters';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that would be unseen or would turn the text around them: shown by their number instead. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]|[\u{e0000}-\u{e007f}]/gu;

/** A text as it can be printed: one line, with nothing hidden in it. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (char) => codePoint(char));
}

const codePoint = (char: string): string =>
  `⟦U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`;

/** The code points of a text that two programs might spell differently ("é" as one character or as two). */
export function codePoints(text: string): string {
  return Array.from(text, (char) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')).join(' ');
}

export function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/**
 * Lines of at most `width`, broken at spaces where there are any, otherwise after a hyphen or a slash.
 * @param widthOf the width of one letter; all are alike where none is given
 */
export function wrap(text: string, width: number, widthOf: (letter: string) => number = () => 1): string[] {
  const seen = visible(text);
  if (seen.length * WIDEST <= width) return [seen]; // nearly all of a hundred thousand
  const lines: string[] = [];
  const all = Array.from(seen);
  let from = 0; // an index, not a copy of the rest: a value may have millions of characters
  for (;;) {
    let end = from;
    for (let used = 0; end < all.length; end++) {
      used += widthOf(all[end] ?? '');
      if (used > width && end > from) break;
    }
    if (end === all.length) return [...lines, all.slice(from).join('')];
    const cut = breakIn(all, from, end);
    lines.push(all.slice(from, cut).join(''));
    from = all[cut] === ' ' ? cut + 1 : cut;
  }
}

/** Where a line that begins at `from` and may not go beyond `end` is broken. */
function breakIn(all: readonly string[], from: number, end: number): number {
  const space = all.slice(from, end + 1).lastIndexOf(' ');
  if (space > 0) return from + space;
  for (let at = end; at > from + 1; at--) if (/[-/]/.test(all[at - 1] ?? '')) return at;
  return end;
}

/** What a content security policy calls this style sheet. */
export function policyHash(text: string): string {
  return `sha256-${base64(sha256(utf8(text)))}`;
}

/** Long numbers in groups of eight, so that two people can compare them aloud. */
export function inGroups(digits: string): string {
  return (digits.match(/.{1,8}/g) ?? []).join(' ');
}
