/**
 * What controls and answers are called, English and French. Only the start: what is learned from
 * real use overrides it (DESIGN.md, law 6).
 *
 * Evidence: V seen verbatim on a captured page; O an official page or repository of a government;
 * I inference or plain translation. From reference/site-rules.json and reference/portals.md.
 */

/** whole: the text is exactly this; start: begins with it; within: contains it. Always whole words, folded. */
export type How = 'whole' | 'start' | 'within';
export type Evidence = 'V' | 'O' | 'I';
export type Phrase = readonly [text: string, evidence: Evidence, how: How];
export interface Phrases {
  readonly en: readonly Phrase[];
  readonly fr: readonly Phrase[];
}

/** Controls that clear, remove or leave. French "Annuler" is Cancel; "la demande" is the application. */
export const DESTRUCTIVE: Phrases = {
  en: [
    ['Delete', 'V', 'start'],
    ['Clear Table', 'V', 'within'],
    ['Clear All', 'V', 'within'],
    ['Clear', 'O', 'start'],
    ['Remove', 'V', 'start'],
    ['Reset', 'O', 'start'],
    ['Start over', 'O', 'start'],
    ['Cancel', 'O', 'whole'],
    ['Cancel request', 'O', 'start'],
    ['Exit application', 'O', 'start'],
    ['Exit', 'V', 'whole'],
    ['Sign out', 'V', 'start'],
    ['Logout', 'I', 'whole'],
    ['End session now', 'O', 'start'],
    ['Discard', 'I', 'start'],
    ['Withdraw', 'I', 'start'],
    ['Decline invitation', 'I', 'start'],
  ],
  fr: [
    ['Supprimer', 'O', 'start'],
    ['Retirer', 'I', 'start'],
    ['Enlever', 'O', 'start'],
    ['Effacer', 'O', 'start'],
    ['Tout effacer', 'I', 'start'],
    ['Réinitialiser', 'O', 'start'],
    ['Recommencer', 'O', 'start'],
    ['Annuler', 'O', 'whole'],
    ['Annuler la demande', 'O', 'start'],
    ['Quitter', 'O', 'whole'],
    ['Quitter la demande', 'O', 'start'],
    ['Mettre fin à la session', 'O', 'start'],
    ['Fermer la session', 'I', 'start'],
    ['Se déconnecter', 'I', 'start'],
    ["Refuser l'invitation", 'I', 'start'],
  ],
};

/** Answers that empty a section. "No" and "None" are also ordinary answers: the structure must agree. */
export const EMPTYING_ANSWERS: Phrases = {
  en: [
    ['no travel history', 'V', 'within'],
    ['did not travel', 'V', 'within'],
    ['have not travelled', 'V', 'within'],
    ['has not travelled', 'I', 'within'],
    ['None', 'V', 'whole'],
    ['Not Applicable', 'V', 'start'],
    ['N/A', 'I', 'whole'],
    ['Does Not Apply', 'V', 'start'],
    ['Do Not Know', 'V', 'start'],
    ['I have no', 'I', 'start'],
    ['No', 'V', 'whole'],
    ['Same as mailing address', 'V', 'within'],
  ],
  fr: [
    ['Aucun antécédent de voyage', 'I', 'within'],
    ["N'a pas voyagé", 'I', 'within'],
    ["Je n'ai pas voyagé", 'I', 'within'],
    ['Aucun', 'I', 'whole'],
    ['Aucune', 'I', 'whole'],
    ['Sans objet', 'I', 'start'],
    ['S/O', 'O', 'whole'],
    ["Ne s'applique pas", 'I', 'start'],
    ["Je n'ai pas de", 'I', 'start'],
    ['Non', 'O', 'whole'],
  ],
};

/** Controls that add an entry. */
export const ADDING: Phrases = {
  en: [
    ['Add', 'I', 'start'],
    ['Add another', 'V', 'start'],
    ['Add Row', 'V', 'start'],
    ['Add new family member', 'V', 'start'],
    ['Add dependants', 'V', 'start'],
  ],
  fr: [
    ['Ajouter', 'I', 'start'],
    ['Ajouter une autre adresse', 'O', 'start'],
  ],
};

/** Controls that save or move on: they clear nothing. */
export const SAVING: Phrases = {
  en: [
    ['Save', 'I', 'start'],
    ['Save and continue', 'V', 'start'],
    ['Save Table', 'V', 'start'],
    ['Save entry', 'V', 'start'],
    ['Complete and return to application', 'V', 'start'],
    ['Continue application', 'V', 'start'],
    ['Next', 'I', 'whole'],
    ['Continue', 'I', 'whole'],
  ],
  fr: [
    ['Enregistrer', 'I', 'start'],
    ['Enregistrer et continuer', 'I', 'start'],
    ['Continuer la demande', 'O', 'start'],
    ['Sauvegarder', 'I', 'start'],
    ['Suivant', 'I', 'whole'],
    ['Continuer', 'I', 'whole'],
  ],
};

/** Controls that end the session. */
export const SIGN_OUT: Phrases = {
  en: [
    ['Sign out', 'V', 'start'],
    ['Logout', 'I', 'whole'],
    ['Log out', 'I', 'start'],
    ['Sign off', 'I', 'start'],
    ['End session now', 'O', 'start'],
  ],
  fr: [
    ['Mettre fin à la session', 'O', 'start'],
    ['Fermer la session', 'I', 'start'],
    ['Se déconnecter', 'I', 'start'],
    ['Déconnexion', 'I', 'whole'],
    ['Quitter la session', 'I', 'start'],
  ],
};

/** What a portal writes when it asks by itself before it clears. */
export const CONFIRMATION: Phrases = {
  en: [
    ['the form will reset and the information you entered will be lost', 'O', 'within'],
    ['any information entered will be cleared from your browser', 'O', 'within'],
    ['Information entered will be cleared', 'V', 'within'],
    ['This cannot be undone', 'O', 'within'],
    ['Are you sure you want to', 'O', 'within'],
  ],
  fr: [
    ['le formulaire sera réinitialisé et tous les renseignements saisis seront perdus', 'O', 'within'],
    ['les informations saisies seront effacées de votre navigateur', 'O', 'within'],
    ['Êtes-vous certain(e) de vouloir', 'O', 'within'],
    ['Êtes-vous sûr de vouloir', 'O', 'within'],
  ],
};
