import { fold } from './fold';

const SAVES =
  /^(save|update|confirm|done|ok|finish|apply|enregistrer|sauvegarder|valider|confirmer|terminer|terminé|mettre a jour|appliquer)\b/;
/** What is saved then is more than one entry, or the page goes on. */
const WHOLE =
  /\b(continue|next|exit|submit|later|draft|application|form|page|section|table|progress|all|close|quit|return|review|sign|pay|continuer|suivant|suivante|quitter|soumettre|brouillon|demande|formulaire|tableau|tout|fermer|retour|plus tard|payer|signer)\b/;
const ONE =
  /\b(entry|row|line|item|record|trip|job|address|person|child|member|entree|ligne|element|inscription|voyage|emploi|adresse|personne|enfant|membre)\b/;

/** May a control of this name save one entry ("Save entry", "Save", "Done")? Never the page, never the next step. */
export function savesEntry(name: string): boolean {
  const text = fold(name);
  return SAVES.test(text) && !WHOLE.test(text);
}

/** Does it say that it saves one entry and nothing else? */
export function saysOneEntry(name: string): boolean {
  return savesEntry(name) && ONE.test(fold(name));
}
