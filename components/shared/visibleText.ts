/** Longest text put on screen, in UTF-16 units: a value may have millions, and nobody reads them there. */
export const SHOWN_LENGTH = 600;

// Everything that is not seen but changes what is seen: C0/C1 controls, direction marks and overrides,
// zero-width space and BOM, lone surrogates. Joiners (U+200C, U+200D) stay: Persian and emoji need them.
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with every hidden character replaced by a visible sign, so that what is read is what is there. */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, sign);
}

function sign(character: string): string {
  if (character === '\n') return '↵';
  if (character === '\r') return '';
  if (character === '\t') return '⇥';
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
