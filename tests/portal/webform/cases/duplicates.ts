import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, contactFields, sendButton } from '../fields.ts';

const words = {
  applicant: { en: 'Applicant', fr: 'Demandeur' },
  spouse: { en: 'Spouse', fr: 'Époux' },
  child: { en: 'Child', fr: 'Enfant' },
} as const;

/** The same ids and names three times: both labels of a pair point at the first field. */
export const duplicates: Case = {
  name: 'duplicates',
  title: { en: 'Repeated ids and names', fr: 'Identifiants et noms répétés' },
  about: {
    en: 'Three sections whose fields share every id and name.',
    fr: 'Trois sections dont les champs ont les mêmes identifiants et noms.',
  },
  hasScript: false,
  body: (lang) =>
    html`<form method="post" action="/ClientContact/${lang}/Application/Case/duplicates" data-practice-section>
      ${[words.applicant, words.spouse, words.child].map(
        (person) =>
          html`<fieldset>
            <legend>${person[lang]}</legend>
            ${contactFields(lang)}
          </fieldset>`,
      )}
      <p class="buttons"><button type="reset" class="btn">${buttonWords.clear[lang]}</button> ${sendButton(lang)}</p>
    </form>`,
};
