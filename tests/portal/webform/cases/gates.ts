import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { contactFields, textField } from '../fields.ts';

const words = {
  status: { en: 'Marital status', fr: 'État matrimonial' },
  single: { en: 'Single', fr: 'Célibataire' },
  married: { en: 'Married', fr: 'Marié(e)' },
  spouseName: { en: 'Spouse’s name', fr: 'Nom de l’époux' },
  spouseBirth: { en: 'Spouse’s date of birth', fr: 'Date de naissance de l’époux' },
  employed: { en: 'Have you ever been employed?', fr: 'Avez-vous déjà eu un emploi?' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  employer: { en: 'Employer', fr: 'Employeur' },
  position: { en: 'Position', fr: 'Poste' },
  agree: { en: 'I do not agree', fr: 'Je ne suis pas d’accord' },
  contact: { en: 'Contact', fr: 'Coordonnées' },
  exit: { en: 'Exit', fr: 'Quitter' },
  remove: { en: 'Remove', fr: 'Retirer' },
  other: { en: 'Other contact', fr: 'Autre personne' },
} as const;

/** Answers that make their neighbours go: a select, radios, a box, a link, and a button that is none. */
export const gates: Case = {
  name: 'gates',
  title: { en: 'Answers that clear others', fr: 'Réponses qui en effacent d’autres' },
  about: {
    en: 'A select, radios, a check box, a link and a div-button, each of which takes its section away without asking.',
    fr: 'Une liste, des boutons radio, une case, un lien et un div-bouton, qui font chacun disparaître leur section sans rien demander.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form method="post" action="/ClientContact/${lang}/Application/Case/gates">
      <label for="status">${words.status[lang]}</label
      ><select id="status" name="status">
        <option value=""></option>
        <option value="single">${words.single[lang]}</option>
        <option value="married">${words.married[lang]}</option>
      </select>
      <fieldset id="spouse" data-practice-section>
        <legend>${words.married[lang]}</legend>
        <div class="grid">
          ${textField('spouseName', words.spouseName[lang])}${textField('spouseBirth', words.spouseBirth[lang])}
        </div>
      </fieldset>
      <fieldset>
        <legend>${words.employed[lang]}</legend>
        <label class="choice"><input type="radio" name="employed" value="yes" /> ${words.yes[lang]}</label>
        <label class="choice"><input type="radio" name="employed" value="no" /> ${words.no[lang]}</label>
        <div id="employment" class="grid">
          ${textField('employer', words.employer[lang])}${textField('position', words.position[lang])}
        </div>
      </fieldset>
      <label class="choice"
        ><input type="checkbox" id="disagree" name="disagree" value="1" /> ${words.agree[lang]}</label
      >
      <fieldset id="contact">
        <legend>${words.contact[lang]}</legend>
        ${contactFields(lang)}
      </fieldset>
      <fieldset id="other">
        <legend>${words.other[lang]}</legend>
        ${contactFields(lang, 'other-')}
        <div role="button" tabindex="0" id="remove-other" class="btn">${words.remove[lang]}</div>
      </fieldset>
      <p><a href="/ClientContact/${lang}/Application">${words.exit[lang]}</a></p>
    </form>`,
};
