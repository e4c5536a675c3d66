import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, sendButton, textField } from '../fields.ts';

const words = {
  entry: { en: 'Entry', fr: 'Entrée' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  place: { en: 'Place', fr: 'Lieu' },
  purpose: { en: 'Purpose', fr: 'But' },
  notes: { en: 'Notes', fr: 'Notes' },
} as const;

const FIELDS = 10_000;
const keys = ['from', 'to', 'place', 'purpose', 'notes'] as const;

/** Size: 2,000 entries of five fields. `?fields=` makes it smaller. */
export const many: Case = {
  name: 'many',
  title: { en: 'Ten thousand fields', fr: 'Dix mille champs' },
  about: { en: '2,000 entries of five fields.', fr: '2 000 entrées de cinq champs.' },
  hasScript: false,
  body: (lang, { url }) => {
    const entries = Math.ceil(Number(url.searchParams.get('fields') ?? FIELDS) / keys.length);
    return html`<form method="post" action="/ClientContact/${lang}/Application/Case/many" data-practice-section>
      <p class="buttons"><button type="reset" class="btn">${buttonWords.clearForm[lang]}</button></p>
      ${Array.from(
        { length: entries },
        (_, index) =>
          html`<fieldset>
            <legend>${words.entry[lang]} ${index + 1}</legend>
            <div class="grid">${keys.map((key) => textField(`${key}-${index}`, words[key][lang]))}</div>
          </fieldset>`,
      )}
      <p class="buttons">${sendButton(lang)}</p>
    </form>`;
  },
};
