import type { Phrases } from './wording';

/** Letters and digits in lower case without accents, everything else one space: "N’a PAS voyagé" is "n a pas voyage". */
export function foldWords(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether a control's or an answer's text is one of these phrases, in either language. */
export function says(phrases: Phrases, text: string): boolean {
  const said = ` ${foldWords(text)} `;
  return [...phrases.en, ...phrases.fr].some(([phrase, , how]) => {
    const words = ` ${foldWords(phrase)} `;
    if (how === 'whole') return said === words;
    return how === 'start' ? said.startsWith(words) : said.includes(words);
  });
}
