import type { Option } from './field';
import { foldSpace } from './text';

/** An option of a native select as a person reads it. */
export function optionOf(option: HTMLOptionElement): Option {
  return { value: option.value, text: foldSpace(withoutMarkup(option.getAttribute('label') || option.text)) };
}

/** A select that a library draws can hold the markup of its options as their text. */
function withoutMarkup(text: string): string {
  return /^\s*<(\w+)\b[^]*<\/\1>\s*$/.test(text) ? text.replace(/<[^>]*>/g, '') : text;
}
