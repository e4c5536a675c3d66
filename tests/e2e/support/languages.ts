import { en, type Language } from '../../../utils/language/en.ts';
import { fr } from '../../../utils/language/fr.ts';

/** Both languages that people read: one test body runs in each, by the words that the product itself shows. */
export const LANGUAGES: readonly Language[] = [en, fr];

export { plain } from '../../../utils/language/sentence.ts';

/** As the page objects read it: every space is a plain one. */
export const asSaid = (words: string): string => words.replace(/\s+/g, ' ');
