import { foldName } from './text';

/** Amex has 15 digits, the others 16; what their numbers begin with (ISO/IEC 7812). */
const CARD = /^(3[47]\d{13}|(4\d{3}|5[1-5]\d\d|2[2-7]\d\d|6011|64[4-9]\d|65\d\d|35(2[89]|[3-8]\d)|62\d\d)\d{12})$/;
/** As people type it: digits, in groups of four or as they come. */
const TYPED = /^\d[\d -]{13,21}\d$/;
/** Numbers of persons and files that may look alike by chance; a national identity number has 16 digits in some countries. */
const OTHER_NUMBER =
  /\b(passport|passeport|national|identity|identification|identite|nik|permit|permis|uci|iuc|sin|nas|tele?phone|receipt|recu|tax|impot)\b/;

/** Is this text, as a whole, the number of a payment card? The check digit leaves one in ten to chance, its label decides those. */
export function isCardNumber(text: string, label: string): boolean {
  const typed = text.length > 40 ? '' : text.trim();
  if (!TYPED.test(typed)) return false;
  const digits = typed.replace(/\D/g, '');
  return CARD.test(digits) && hasCheckDigit(digits) && !OTHER_NUMBER.test(foldName(label));
}

/** Luhn's, as all payment cards have it. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
