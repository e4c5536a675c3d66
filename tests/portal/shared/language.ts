/** The two languages of every page. */
export type Lang = 'en' | 'fr';

/** One text in both languages, written side by side so that neither is forgotten. */
export type Text = Readonly<Record<Lang, string>>;

/** `?lang=` wins over the path (`/en/`, `/fr/`), as on the real sites; English otherwise. */
export function languageOf(url: URL): Lang {
  const asked = url.searchParams.get('lang');
  if (asked !== null) return asked.startsWith('fr') ? 'fr' : 'en';
  return /\/fr(\/|$)/.test(url.pathname) ? 'fr' : 'en';
}
