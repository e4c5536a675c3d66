import { en, type Language } from '../../../utils/language/en.ts';
import { fr } from '../../../utils/language/fr.ts';

/** Both languages that people read: one test body runs in each, by the words that the product itself shows. */
export const LANGUAGES: readonly Language[] = [en, fr];

export { plain } from '../../../utils/language/sentence.ts';

/** The words with whatever stands for a number or a name in them, as a pattern over what is shown. */
export function beginning(words: string): RegExp {
  return new RegExp(`^${RegExp.escape(words)}`);
}
