import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { caseAddress } from '../case.ts';
import { textField } from '../fields.ts';

const words = {
  documents: { en: 'Supporting documents', fr: 'Documents à l’appui' },
  passport: { en: 'Passport', fr: 'Passeport' },
  surname: { en: 'Surname', fr: 'Nom' },
  card: { en: 'Card security code', fr: 'Code de sécurité' },
  submit: { en: 'Submit', fr: 'Soumettre' },
  others: { en: 'Other clients: NGUYEN Thi', fr: 'Autres clients : NGUYEN Thi' },
} as const;

/** A file that is uploaded as soon as it is chosen, a form that is answered with another page, and a neighbour's name. */
export const uploads: Case = {
  name: 'uploads',
  title: { en: 'Documents', fr: 'Documents' },
  about: {
    en: 'Files are sent at once; the form is answered with a reference number.',
    fr: 'Les fichiers partent aussitôt; le formulaire reçoit un numéro de référence.',
  },
  hasScript: true,
  body: (lang) =>
    html`<aside>${words.others[lang]}</aside>
      <form method="post" action="${caseAddress(lang, 'uploads')}" data-practice-section>
        <fieldset>
          <legend>${words.documents[lang]}</legend>
          ${textField('surname', words.surname[lang])} ${textField('cvv', words.card[lang])}
          <p>
            <label for="passport">${words.passport[lang]}</label><br />
            <input type="file" id="passport" name="passport" data-to="${caseAddress(lang, 'upload-file')}" />
          </p>
          <p id="outcome" role="status"></p>
        </fieldset>
        <p class="buttons"><button class="btn">${words.submit[lang]}</button></p>
      </form>`,
};
