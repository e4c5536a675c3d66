import type { Lang, Text } from '../../shared/language.ts';

const words = {
  loading: { en: 'Loading…', fr: 'Chargement…' },
  signOut: { en: 'Sign out', fr: 'Se déconnecter' },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  signInTitle: { en: 'Sign in to the portal', fr: 'Se connecter au portail' },
  repTitle: { en: 'Sign in as a representative', fr: 'Se connecter comme représentant' },
  username: { en: 'Username or email', fr: 'Nom d’utilisateur ou courriel' },
  password: { en: 'Password', fr: 'Mot de passe' },
  expired: {
    en: 'You have been signed out. Please sign in again.',
    fr: 'Votre session est terminée. Veuillez vous reconnecter.',
  },
  clients: { en: 'My clients', fr: 'Mes clients' },
  open: { en: 'Open application', fr: 'Ouvrir la demande' },
  card: { en: 'PR card', fr: 'Carte RP' },
  applicant: { en: 'Applicant', fr: 'Demandeur' },
  application: { en: 'Application number', fr: 'Numéro de demande' },
  uci: { en: 'UCI', fr: 'IUC' },
  forms: { en: 'Application forms', fr: 'Formulaires de demande' },
  back: { en: 'Back', fr: 'Retour' },
  saveContinue: { en: 'Save and continue', fr: 'Enregistrer et continuer' },
  technicalError: {
    en: 'There was a technical error when handling your request. Please try again later.',
    fr: 'Une erreur technique s’est produite lors du traitement de votre demande. Veuillez réessayer plus tard.',
  },
  close: { en: 'Close', fr: 'Fermer' },
  delete: { en: 'Delete', fr: 'Supprimer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  sureDelete: {
    en: 'Are you sure you want to delete this entry?',
    fr: 'Êtes-vous certain(e) de vouloir supprimer cette entrée?',
  },
  addAnother: { en: 'Add another', fr: 'Ajouter' },
  select: { en: 'Select one', fr: 'Choisissez' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },

  imm0008: { en: 'Generic application form (IMM 0008)', fr: 'Formulaire de demande générique (IMM 0008)' },
  imm5562: {
    en: 'Supplementary information – Your travels (IMM 5562)',
    fr: 'Renseignements supplémentaires – Vos voyages (IMM 5562)',
  },
  imm5669: {
    en: 'Schedule A – Background and declaration (IMM 5669)',
    fr: 'Annexe A – Antécédents et déclaration (IMM 5669)',
  },
  imm5444: {
    en: 'Application for a permanent resident card (IMM 5444)',
    fr: 'Demande de carte de résident permanent (IMM 5444)',
  },

  sectionA: { en: 'Section A – Principal applicant', fr: 'Section A – Demandeur principal' },
  sectionB: { en: 'Section B – Spouse or common-law partner', fr: 'Section B – Époux ou conjoint de fait' },
  haveNotTravelled: { en: 'I have not travelled', fr: 'Je n’ai pas voyagé' },
  trip: { en: 'Trip', fr: 'Voyage' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  month: { en: 'YYYY/MM', fr: 'AAAA/MM' },
  destination: { en: 'Destination (city and country)', fr: 'Destination (ville et pays)' },
  length: { en: 'Length', fr: 'Durée' },
  purpose: { en: 'Purpose of travel', fr: 'But du voyage' },

  mailing: { en: 'Mailing address', fr: 'Adresse postale' },
  residential: { en: 'Residential address', fr: 'Adresse domiciliaire' },
  sameAddress: {
    en: 'Is your residential address the same as your mailing address?',
    fr: 'Votre adresse domiciliaire est-elle la même que votre adresse postale?',
  },
  street: { en: 'Street', fr: 'Rue' },
  city: { en: 'City', fr: 'Ville' },
  country: { en: 'Country', fr: 'Pays' },
  province: { en: 'Province or state', fr: 'Province ou État' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  personalHistory: { en: 'Personal history', fr: 'Antécédents personnels' },
  addressHistory: { en: 'Address history', fr: 'Historique des adresses' },
  activity: { en: 'Activity', fr: 'Activité' },
  cityAndCountry: { en: 'City and country', fr: 'Ville et pays' },
  status: { en: 'Status', fr: 'Statut' },
  employer: { en: 'Employer or school', fr: 'Employeur ou école' },
  entry: { en: 'Entry', fr: 'Entrée' },
  background: { en: 'Background questions', fr: 'Questions sur les antécédents' },
  details: {
    en: 'If you answered yes to any question, give details',
    fr: 'Si vous avez répondu oui à une question, donnez des précisions',
  },

  personal: { en: 'Personal details', fr: 'Renseignements personnels' },
  familyName: { en: 'Family name', fr: 'Nom de famille' },
  givenName: { en: 'Given name', fr: 'Prénom' },
  birthDate: { en: 'Date of birth', fr: 'Date de naissance' },
  year: { en: 'Year', fr: 'Année' },
  monthOfYear: { en: 'Month', fr: 'Mois' },
  day: { en: 'Day', fr: 'Jour' },
  email: { en: 'Email', fr: 'Courriel' },
  usedOtherName: { en: 'Have you ever used another name?', fr: 'Avez-vous déjà utilisé un autre nom?' },
  otherFamilyName: { en: 'Other family name', fr: 'Autre nom de famille' },
  otherGivenName: { en: 'Other given name', fr: 'Autre prénom' },

  absentQuestion: {
    en: 'In the past five years, were you absent from Canada?',
    fr: 'Au cours des cinq dernières années, vous êtes-vous absenté(e) du Canada?',
  },
  absences: { en: 'Absences from Canada', fr: 'Absences du Canada' },
  work: { en: 'Work and education history', fr: 'Antécédents de travail et d’études' },
  location: { en: 'Location', fr: 'Lieu' },
  reason: { en: 'Reason', fr: 'Raison' },
  other: { en: 'If other, explain', fr: 'Si autre, précisez' },
  address: { en: 'Address or employer', fr: 'Adresse ou employeur' },
  addRow: { en: 'Add Row', fr: 'Ajouter une ligne' },
  clearTable: { en: 'Clear Table', fr: 'Effacer le tableau' },
  saveTable: { en: 'Save Table', fr: 'Enregistrer le tableau' },
  tableSaved: { en: 'The table was saved.', fr: 'Le tableau a été enregistré.' },
} as const satisfies Record<string, Text>;

export type Word = keyof typeof words;

/** The page's language, set by the server from the address; changing it is a full load. */
export const lang: Lang = document.documentElement.lang === 'fr' ? 'fr' : 'en';

/** Every word in that language. */
export const say = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text[lang]])) as Record<
  Word,
  string
>;

export const questions: readonly string[] = [
  { en: 'Have you ever been refused a visa or permit?', fr: 'Vous a-t-on déjà refusé un visa ou un permis?' },
  { en: 'Have you ever been convicted of an offence?', fr: 'Avez-vous déjà été déclaré(e) coupable d’une infraction?' },
  { en: 'Have you ever been ordered to leave a country?', fr: 'Avez-vous déjà reçu l’ordre de quitter un pays?' },
  { en: 'Have you ever served in the military or police?', fr: 'Avez-vous déjà servi dans l’armée ou la police?' },
  { en: 'Have you ever held a government position?', fr: 'Avez-vous déjà occupé un poste au gouvernement?' },
  { en: 'Have you ever had a serious disease?', fr: 'Avez-vous déjà eu une maladie grave?' },
].map((question) => question[lang]);
