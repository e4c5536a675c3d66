import type { Text } from '../shared/language.ts';

export const words = {
  site: { en: 'Online services account', fr: 'Compte de services en ligne' },
  home: { en: 'Home', fr: 'Accueil' },
  help: { en: 'Help', fr: 'Aide' },
  logout: { en: 'Logout', fr: 'Fermer la session' },
  account: { en: 'My account', fr: 'Mon compte' },
  problem: { en: 'Report a problem or mistake on this page', fr: 'Signaler un problème ou une erreur sur cette page' },
  previous: { en: 'Previous', fr: 'Précédent' },
  save: { en: 'Save', fr: 'Enregistrer' },
  next: { en: 'Next', fr: 'Suivant' },
  saved: { en: 'Your information was saved.', fr: 'Vos renseignements ont été enregistrés.' },
  loading: {
    en: 'Please wait while your request is processed…',
    fr: 'Veuillez patienter pendant le traitement de votre demande…',
  },
  chooseDate: { en: 'Choose a date', fr: 'Choisir une date' },
  expressEntry: {
    en: 'Application for permanent residence – Express Entry',
    fr: 'Demande de résidence permanente – Entrée express',
  },

  applications: { en: 'My applications', fr: 'Mes demandes' },
  continueOrDelete: {
    en: 'Continue an application you haven’t submitted, or delete it from your account.',
    fr: 'Continuez une demande que vous n’avez pas présentée, ou supprimez-la de votre compte.',
  },
  kind: { en: 'Application', fr: 'Demande' },
  number: { en: 'Application number', fr: 'Numéro de demande' },
  lastSaved: { en: 'Date last saved', fr: 'Dernier enregistrement' },
  daysLeft: { en: 'Days left to submit', fr: 'Jours restants pour présenter' },
  action: { en: 'Action', fr: 'Action' },
  continue: { en: 'Continue application', fr: 'Continuer la demande' },
  delete: { en: 'Delete', fr: 'Supprimer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  sureDelete: {
    en: 'Are you sure you want to delete this application? This cannot be undone.',
    fr: 'Êtes-vous certain(e) de vouloir supprimer cette demande? Cette action est irréversible.',
  },
  confirmation: { en: 'Confirmation', fr: 'Confirmation' },

  personal: { en: 'Personal details', fr: 'Renseignements personnels' },
  familyName: { en: 'Family name', fr: 'Nom de famille' },
  givenName: { en: 'Given name', fr: 'Prénom' },
  birthDate: { en: 'Date of birth', fr: 'Date de naissance' },
  sex: { en: 'Sex', fr: 'Sexe' },
  birthCountry: { en: 'Country of birth', fr: 'Pays de naissance' },
  passport: { en: 'Passport number', fr: 'Numéro de passeport' },
  status: { en: 'Marital status', fr: 'État matrimonial' },
  email: { en: 'Email address', fr: 'Adresse électronique' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  otherNames: { en: 'Have you ever used any other name?', fr: 'Avez-vous déjà utilisé un autre nom?' },
  updates: {
    en: 'Send me messages about this application by email',
    fr: 'M’envoyer les messages concernant cette demande par courriel',
  },

  travel: { en: 'Travel history', fr: 'Antécédents de voyage' },
  travelHint: {
    en: 'List every trip outside your country of residence in the last ten years.',
    fr: 'Indiquez chaque voyage hors de votre pays de résidence au cours des dix dernières années.',
  },
  trip: { en: 'Trip', fr: 'Voyage' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  month: { en: '(YYYY-MM)', fr: '(AAAA-MM)' },
  day: { en: '(YYYY-MM-DD)', fr: '(AAAA-MM-JJ)' },
  country: { en: 'Country or territory', fr: 'Pays ou territoire' },
  purpose: { en: 'Purpose of trip', fr: 'But du voyage' },
  place: { en: 'City or length of stay', fr: 'Ville ou durée du séjour' },
  addTrip: { en: 'Add another trip', fr: 'Ajouter un autre voyage' },
  deleteTrip: { en: 'Delete this trip', fr: 'Supprimer ce voyage' },
  sureDeleteTrip: {
    en: 'Are you sure you want to delete this trip?',
    fr: 'Êtes-vous certain(e) de vouloir supprimer ce voyage?',
  },
  noTravel: { en: 'No travel history', fr: 'Aucun antécédent de voyage' },
  noTravelBox: { en: 'I have no travel history', fr: 'Je n’ai aucun antécédent de voyage' },
  noTravelDeclared: {
    en: 'You have declared that you have no travel history.',
    fr: 'Vous avez déclaré n’avoir aucun antécédent de voyage.',
  },

  review: { en: 'Review', fr: 'Révision' },
  changeTravel: { en: 'Change travel history', fr: 'Modifier les voyages' },
  submit: { en: 'Submit application', fr: 'Présenter la demande' },
  submitted: {
    en: 'Your application was submitted. Confirmation number:',
    fr: 'Votre demande a été présentée. Numéro de confirmation :',
  },
  nothing: { en: 'Nothing entered.', fr: 'Rien n’a été saisi.' },

  warning: { en: 'Session timeout warning', fr: 'Avertissement d’expiration de la session' },
  expires: {
    en: 'Your session will expire automatically in #min# min #sec# sec.',
    fr: 'Votre session expirera automatiquement dans #min# min #sec# sec.',
  },
  select: {
    en: 'Select "Continue session" to extend your session.',
    fr: 'Sélectionner « Continuer la session » pour prolonger votre session.',
  },
  continueSession: { en: 'Continue session', fr: 'Continuer la session' },
  endSession: { en: 'End session now', fr: 'Mettre fin à la session' },
} as const satisfies Record<string, Text>;

export type MycicWord = keyof typeof words;
