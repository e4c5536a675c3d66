import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, contactFields } from '../fields.ts';

const words = {
  open: { en: 'Open the form', fr: 'Ouvrir le formulaire' },
  close: { en: 'Close', fr: 'Fermer' },
} as const;

/** The form stands in the top layer, where only another modal dialog can be above it; all else is inert. */
export const dialog: Case = {
  name: 'dialog',
  title: { en: 'Form in a modal dialog', fr: 'Formulaire dans une fenêtre modale' },
  about: {
    en: 'A <dialog> opened by showModal() holds the form.',
    fr: 'Un <dialog> ouvert par showModal() contient le formulaire.',
  },
  hasScript: true,
  body: (lang) =>
    html`<p class="buttons">
        <button type="button" class="btn btn-primary" id="open-dialog">${words.open[lang]}</button>
      </p>
      <dialog id="form-dialog" aria-label="${words.open[lang]}">
        <form method="dialog" data-practice-section>
          ${contactFields(lang)}
          <p class="buttons">
            <button type="reset" class="btn">${buttonWords.clearForm[lang]}</button>
            <button type="submit" class="btn btn-primary">${words.close[lang]}</button>
          </p>
        </form>
      </dialog>`,
};
