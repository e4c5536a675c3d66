import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { contactFields, textField } from '../fields.ts';

const words = {
  card: { en: 'Card number', fr: 'Numéro de carte' },
  name: { en: 'Name on the card', fr: 'Nom sur la carte' },
  expiry: { en: 'Card expiry', fr: 'Expiration de la carte' },
  code: { en: 'CVV', fr: 'CVV' },
  once: { en: 'Verification code', fr: 'Code de vérification' },
  passport: { en: 'Passport number', fr: 'Numéro de passeport' },
} as const;

/** A payment among ordinary questions: the questions are kept, the payment is nobody's business. */
export const secrets: Case = {
  name: 'secrets',
  title: { en: 'Payment and one-time code', fr: 'Paiement et code à usage unique' },
  about: {
    en: 'Some secrets say what they are by autocomplete, others only by name or label.',
    fr: 'Certains secrets se déclarent par autocomplete, d’autres seulement par leur nom ou leur étiquette.',
  },
  hasScript: false,
  body: (lang) =>
    html`<form>
      ${contactFields(lang)}${textField('passport', words.passport[lang])}
      <fieldset>
        <legend>${words.card[lang]}</legend>
        ${textField('cardNumber', words.card[lang])} ${textField('cardCvv', words.code[lang])}
        <label for="declared">${words.expiry[lang]}</label><input id="declared" autocomplete="section-a cc-exp" />
      </fieldset>
      <label for="a1">${words.once[lang]}</label><input id="a1" inputmode="numeric" /> <label for="a2">SMS</label
      ><input id="a2" autocomplete="one-time-code" />
    </form>`,
};
