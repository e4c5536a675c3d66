import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, sendButton } from '../fields.ts';

const words = {
  open: { en: 'Open component', fr: 'Composant ouvert' },
  closed: { en: 'Closed component', fr: 'Composant fermé' },
  name: { en: 'Name', fr: 'Nom' },
  city: { en: 'City', fr: 'Ville' },
} as const;

/** Fields inside custom elements, with open, closed and nested shadow roots. */
export const shadow: Case = {
  name: 'shadow',
  title: { en: 'Shadow roots', fr: 'Racines fantômes' },
  about: {
    en: 'Custom elements with open, closed and nested shadow roots; the button’s text is slotted.',
    fr: 'Éléments personnalisés à racines ouvertes, fermées et imbriquées; le texte du bouton est inséré.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form method="post" action="/ClientContact/${lang}/Application/Case/shadow" data-practice-section>
      <fieldset>
        <legend>${words.open[lang]}</legend>
        <practice-field mode="open" label="${words.name[lang]}" name="open-name"></practice-field>
        <practice-field mode="open" label="${words.city[lang]}" name="open-city"></practice-field>
      </fieldset>
      <fieldset>
        <legend>${words.closed[lang]}</legend>
        <practice-field mode="closed" label="${words.name[lang]}" name="closed-name"></practice-field>
        <practice-nest mode="closed" label="${words.city[lang]}" name="nested-city"></practice-nest>
      </fieldset>
      <p class="buttons">
        <practice-button id="clear-shadow">${buttonWords.clearForm[lang]}</practice-button> ${sendButton(lang)}
      </p>
    </form>`,
};
