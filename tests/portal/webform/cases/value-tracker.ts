import { countries } from '../../shared/choices.ts';
import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, contactFields } from '../fields.ts';

const words = {
  country: { en: 'Country', fr: 'Pays' },
  updates: { en: 'Send me updates', fr: 'M’envoyer les nouvelles' },
} as const;

/** Controlled fields as React makes them, without React; see the script. */
export const valueTracker: Case = {
  name: 'value-tracker',
  title: { en: 'Controlled fields', fr: 'Champs contrôlés' },
  about: {
    en: 'A tracker on each field ignores values that were set past it; what the model did not take is put back on blur.',
    fr: 'Un traceur sur chaque champ ignore les valeurs posées à son insu; ce que le modèle n’a pas pris est rétabli à la sortie du champ.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form id="tracked" data-practice-section>
      ${contactFields(lang)} <label for="country">${words.country[lang]}</label
      ><select id="country" name="country">
        <option value=""></option>
        ${countries.map((country) => html`<option value="${country.value}">${country[lang]}</option>`)}
      </select>
      <label class="choice"><input type="checkbox" id="updates" name="updates" /> ${words.updates[lang]}</label>
      <p class="buttons">
        <button type="button" class="btn" id="tracked-clear">${buttonWords.clearForm[lang]}</button>
      </p>
    </form>`,
};
