import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, sendButton } from '../fields.ts';

/** Nothing says what a field is, except where it stands. */
export const noLabels: Case = {
  name: 'no-labels',
  title: { en: 'No labels', fr: 'Sans étiquettes' },
  about: { en: 'Fields with no label, name or id.', fr: 'Champs sans étiquette, ni nom, ni identifiant.' },
  hasScript: false,
  body: (lang) =>
    html`<form method="post" action="/ClientContact/${lang}/Application/Case/no-labels" data-practice-section>
      ${Array.from(
        { length: 6 },
        () =>
          html`<p>
            <input type="text" autocomplete="off" />
            <select>
              <option></option>
              <option>1</option>
              <option>2</option>
            </select>
          </p>`,
      )}
      <p><textarea></textarea></p>
      <p class="buttons"><button type="reset" class="btn">${buttonWords.clear[lang]}</button> ${sendButton(lang)}</p>
    </form>`,
};
