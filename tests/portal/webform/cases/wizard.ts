import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';

const words = {
  you: { en: 'About you', fr: 'À propos de vous' },
  children: { en: 'Children', fr: 'Enfants' },
  name: { en: 'Family name', fr: 'Nom de famille' },
  birth: { en: 'Place of birth', fr: 'Lieu de naissance' },
  given: { en: 'Given name', fr: 'Prénom' },
  born: { en: 'Born', fr: 'Né le' },
  add: { en: 'Add a child', fr: 'Ajouter un enfant' },
  save: { en: 'Save child', fr: 'Enregistrer l’enfant' },
  next: { en: 'Next', fr: 'Suivant' },
  back: { en: 'Back', fr: 'Précédent' },
  over: { en: 'Start over', fr: 'Recommencer' },
} as const;

/** Two screens of one document: fields, and a list that a dialog feeds. "Start over" empties both and shows the first. */
export const wizard: Case = {
  name: 'wizard',
  title: { en: 'Screens of one document', fr: 'Écrans d’un même document' },
  about: {
    en: 'Next and Back change the screen without a new document; "Start over" empties all of them.',
    fr: 'Suivant et Précédent changent l’écran sans nouveau document; « Recommencer » vide tous les écrans.',
  },
  hasScript: true,
  body: (lang) => {
    const texts = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[lang]]));
    return html`<div id="app" data-words="${JSON.stringify(texts)}"></div>`;
  },
};
