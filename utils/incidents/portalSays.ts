/** What a portal's own words say went wrong. */
export type Trouble = 'outage' | 'signedOut';

/** Said of now and of the portal itself: a help text about errors, or a warning of what will be, is none. */
const SIGNED_OUT = [
  /\b(your|the|this) (online )?session (has |was |is )?(been )?(expired|timed out|ended|terminated|closed)\b/,
  /\bsession (expired|timed out|timeout)\b/,
  /\byou (have been|were) (automatically )?(signed|logged) out\b/,
  /\b(votre|la|cette) session (a |est )?(ete )?(expiree?|terminee|interrompue|fermee|pris fin)\b/,
  /\bsession (expiree|terminee)\b/,
  /\bvous avez ete (automatiquement )?deconnectee?\b/,
];
const OUTAGE = [
  /\b(service|site|system|portal|page|application) (is )?(temporarily |currently )?(unavailable|not available|down for maintenance)\b/,
  /\b(internal server error|bad gateway|gateway time-?out)\b/,
  /\bthere (was|is) a technical (error|difficulty|problem|issue)\b/,
  /\b(we|system) (cannot|can not|could not|(are|is) unable to) process your request\b/,
  /\b(service|site|systeme|portail|page|application) (est )?(temporairement |actuellement |momentanement )?(non disponible|indisponible|hors service|en maintenance)\b/,
  /\bune (erreur|difficulte) technique (s'est produite|est survenue)\b/,
  /\bun probleme technique (s'est produit|est survenu)\b/,
  /\bne pouvons pas traiter votre demande\b/,
];
/** A line that may be quoted whole; help pages and terms of use are longer. */
const LONGEST = 300;

/** Reads one line of a page; quotes it whole where it says so. */
export function findTrouble(said: string): { trouble: Trouble; said: string } | undefined {
  if (said.length > LONGEST) return undefined;
  const line = said.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  if (SIGNED_OUT.some((words) => words.test(line))) return { trouble: 'signedOut', said };
  if (OUTAGE.some((words) => words.test(line))) return { trouble: 'outage', said };
  return undefined;
}
