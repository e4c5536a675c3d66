const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/**
 * A number as words that can be said over the telephone in any language: five letters for 16 bits ("lusab"), consonant
 * and vowel in turn (D. S. Wilkerson, "A Proposal for Proquints", 2009).
 * @param digits an even number of hexadecimal digits
 */
export function proquints(digits: string, words: number): string {
  const found = digits.match(/.{4}/g) ?? [];
  return found.slice(0, words).map(wordOf).join('-');
}

function wordOf(digits: string): string {
  const n = Number.parseInt(digits, 16);
  const consonant = (shift: number): string => CONSONANTS.charAt((n >> shift) & 15);
  const vowel = (shift: number): string => VOWELS.charAt((n >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
