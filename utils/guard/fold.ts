/**
 * A name without what differs between two ways of writing it: case, accents, curly apostrophes,
 * inclusive endings ("voyagé(e)"), symbols and icons around it, and a count at its end.
 */
export function fold(name: string): string {
  return name
    .replace(/\((?:e|s|es|ne|nes)\)|[·•](?:e|s|es)\b/giu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/\bn\s*[./]\s*a\b\.?/g, 'n/a')
    .replace(/\bs\s*[./]\s*o\b\.?/g, 's/o')
    .replace(/[^\p{L}\p{N}'/,]+/gu, ' ')
    .replace(/ ?, ?/g, ', ')
    .replace(/^[\s',/]+|(\s+\d+)?[\s',/]*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
