import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';

const words = {
  worked: {
    en: 'Have you worked in the last ten years?',
    fr: 'Avez-vous travaillé au cours des dix dernières années?',
  },
  lived: { en: 'I have lived elsewhere', fr: 'J’ai vécu ailleurs' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  jobs: { en: 'Employment history', fr: 'Antécédents d’emploi' },
  towns: { en: 'Addresses', fr: 'Adresses' },
  trips: { en: 'Travel', fr: 'Voyages' },
  employer: { en: 'Employer', fr: 'Employeur' },
  town: { en: 'Town', fr: 'Localité' },
  city: { en: 'City', fr: 'Ville' },
  from: { en: 'From', fr: 'Du' },
  addJob: { en: 'Add another job', fr: 'Ajouter un emploi' },
  addTown: { en: 'Add address', fr: 'Ajouter une adresse' },
  addTrip: { en: 'Add trip', fr: 'Ajouter un voyage' },
  clearTrips: { en: 'Clear all trips', fr: 'Effacer tous les voyages' },
} as const;

/** Answers drawn by hand, shown a moment after they are given, and a list made of components within components. */
export const drawnAnswers: Case = {
  name: 'drawn-answers',
  title: { en: 'Answers drawn by hand', fr: 'Réponses dessinées' },
  about: {
    en: 'Two buttons and a switch that show what was pressed only when the page draws itself again; trips in closed components within a component.',
    fr: 'Deux boutons et un interrupteur qui ne montrent la réponse qu’au dessin suivant; des voyages dans des composants fermés à l’intérieur d’un composant.',
  },
  hasScript: true,
  body: (lang) => {
    const texts = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[lang]]));
    return html`<div id="app" data-words="${JSON.stringify(texts)}"></div>`;
  },
};
