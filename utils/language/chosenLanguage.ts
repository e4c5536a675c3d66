import { en, type Language } from './en';
import { fr } from './fr';

/** The language that a person chose for the extension; undefined where it follows the browser. */
export function chosenLanguage(choice: 'browser' | 'en' | 'fr'): Language | undefined {
  return { en, fr, browser: undefined }[choice];
}

/** English or French by a language tag such as "fr-CA"; English for any other. */
export function languageOfTag(tag: string): Language {
  return /^fr\b/i.test(tag) ? fr : en;
}
