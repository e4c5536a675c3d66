import { sameDate } from './sameDate';
import type { FieldValue, Option } from './field';

/** Nothing a person would miss: no text, not ticked, no option with a value or a text of its own. */
export function isBlank(value: FieldValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === '';
    case 'rich':
      return value.text.trim() === '';
    case 'checked':
      return !value.checked;
    case 'options':
      return value.options.every((option) => option.value === '');
  }
}

/** Equal to the letter (for options: the same values were chosen). */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (a.kind === 'options' && b.kind === 'options') {
    return a.options.length === b.options.length && a.options.every((option, i) => sameOption(option, b.options[i]));
  }
  if (a.kind === 'checked' && b.kind === 'checked') return a.checked === b.checked;
  if (a.kind === 'rich' && b.kind === 'rich') return a.text === b.text;
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text;
  return false;
}

function sameOption(a: Option, b: Option | undefined): boolean {
  return b !== undefined && (a.value === b.value || (a.text !== '' && a.text === b.text));
}

/** What the person reads: the typed text, the chosen option's text, a tick. */
export function valueText(value: FieldValue): string {
  switch (value.kind) {
    case 'text':
    case 'rich':
      return value.text;
    case 'checked':
      return value.checked ? '✓' : '';
    case 'options':
      return value.options
        .filter((option) => option.value !== '' || option.text !== '')
        .map((option) => option.text || option.value)
        .join(', ');
  }
}

/**
 * The same meaning in another spelling: a mask, a separator, leading zeros, letter case or white
 * space. A page that reformats "9" to "09" or "k1a0b1" to "K1A 0B1" has lost nothing.
 */
export function equivalentValue(a: FieldValue, b: FieldValue): boolean {
  if (sameValue(a, b)) return true;
  if (a.kind === 'checked' || b.kind === 'checked') return false;
  const text = canonicalText(valueText(a));
  // Signs only ("—", "😀"): what is left of them is nothing, and nothing is not what was typed.
  return (text !== '' && text === canonicalText(valueText(b))) || sameDate(valueText(a), valueText(b));
}

/** Letters and digits only, lower case, no accents, no leading zeros of a number. */
export function canonicalText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain.replace(/(^|\s)0+(?=\d)/g, '$1').replaceAll(' ', '');
}
