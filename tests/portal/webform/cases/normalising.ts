import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, textField } from '../fields.ts';

const words = {
  unit: { en: 'Unit', fr: 'Appartement' },
  street: { en: 'Street', fr: 'Rue' },
  month: { en: 'Month', fr: 'Mois' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  phone: { en: 'Telephone', fr: 'Téléphone' },
} as const;

const names = ['unit', 'street', 'month', 'postalCode', 'phone'] as const;

/** Saving changes what was typed, and loses none of it. */
export const normalising: Case = {
  name: 'normalising',
  title: { en: 'Values changed on saving', fr: 'Valeurs modifiées à l’enregistrement' },
  about: {
    en: '"Save" moves the unit into the street, and reformats month, postal code and telephone.',
    fr: '« Enregistrer » déplace l’appartement dans la rue, et reformate le mois, le code postal et le téléphone.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form id="normalising" data-practice-section>
      <div class="grid">${names.map((name) => textField(name, words[name][lang]))}</div>
      <p class="buttons"><button type="submit" class="btn btn-primary">${buttonWords.save[lang]}</button></p>
    </form>`,
};
