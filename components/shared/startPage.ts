import type { Language } from '../../utils/language/en';
import { languageOf } from '../../utils/language/languageOf';

/** Sets up a page of the extension: the browser's language, said to assistive technology too. */
export function startPage(
  document: Document,
  title: (language: Language) => string,
): { language: Language; root: HTMLElement } {
  const language = languageOf(document);
  document.documentElement.lang = language.code;
  document.title = title(language);
  return { language, root: document.body };
}
