import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, contactFields } from '../fields.ts';

const words = {
  contact: { en: 'Contact', fr: 'Personne' },
} as const;

/** Fields that come after the page: by themselves, and with "Add another" after a pause. */
export const lateControls: Case = {
  name: 'late-controls',
  title: { en: 'Fields added later', fr: 'Champs ajoutés plus tard' },
  about: {
    en: 'A section appears after 1.5 s; "Add another" adds one after half a second.',
    fr: 'Une section apparaît après 1,5 s; « Ajouter une autre entrée » en ajoute une après une demi-seconde.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form id="late" data-practice-section></form>
      <template id="late-entry"
        ><fieldset>
          <legend>${words.contact[lang]} NUMBER</legend>
          ${contactFields(lang, 'PREFIX-')}
        </fieldset></template
      >
      <p class="buttons"><button type="button" class="btn" id="late-add">${buttonWords.add[lang]}</button></p>`,
};
