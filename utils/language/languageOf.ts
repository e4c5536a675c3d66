import { en, type Language } from './en';
import { fr } from './fr';

/** The page's own language where it is English or French, else the browser's first of the two, else English. */
export function languageOf(document: Document): Language {
  const own = match(document.documentElement?.lang ?? '');
  if (own !== undefined) return own;
  for (const tag of document.defaultView?.navigator.languages ?? []) {
    const preferred = match(tag);
    if (preferred !== undefined) return preferred;
  }
  return en;
}

function match(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  if (primary === 'en' || primary === 'eng') return en;
  if (primary === 'fr' || primary === 'fra' || primary === 'fre') return fr;
  return undefined;
}
