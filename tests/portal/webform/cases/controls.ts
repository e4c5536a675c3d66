import { countries } from '../../shared/choices.ts';
import type { Lang } from '../../shared/language.ts';
import { html, type Html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, sendButton, textField } from '../fields.ts';

const words = {
  texts: { en: 'Text', fr: 'Texte' },
  dates: { en: 'Dates and numbers', fr: 'Dates et nombres' },
  choices: { en: 'Choices', fr: 'Choix' },
  other: { en: 'Other', fr: 'Autres' },
  text: { en: 'Family name', fr: 'Nom de famille' },
  email: { en: 'Email', fr: 'Courriel' },
  tel: { en: 'Telephone', fr: 'Téléphone' },
  url: { en: 'Web site', fr: 'Site Web' },
  search: { en: 'Find a visa office', fr: 'Trouver un bureau des visas' },
  number: { en: 'Number of family members', fr: 'Nombre de membres de la famille' },
  date: { en: 'Date of birth', fr: 'Date de naissance' },
  time: { en: 'Time to call', fr: 'Heure pour appeler' },
  month: { en: 'Month of arrival', fr: 'Mois d’arrivée' },
  week: { en: 'Week of travel', fr: 'Semaine du voyage' },
  local: { en: 'Appointment', fr: 'Rendez-vous' },
  textarea: { en: 'Your enquiry', fr: 'Votre demande de renseignements' },
  box: { en: 'I have an application number', fr: 'J’ai un numéro de demande' },
  boxes: { en: 'Documents sent', fr: 'Documents envoyés' },
  passport: { en: 'Passport', fr: 'Passeport' },
  photos: { en: 'Photos', fr: 'Photos' },
  language: { en: 'Language of correspondence', fr: 'Langue de correspondance' },
  contact: { en: 'Contact me by', fr: 'Me joindre par' },
  mail: { en: 'Mail', fr: 'Courrier' },
  phone: { en: 'Phone', fr: 'Téléphone' },
  country: { en: 'Country of residence', fr: 'Pays de résidence' },
  program: { en: 'Program', fr: 'Programme' },
  economic: { en: 'Economic', fr: 'Économique' },
  family: { en: 'Family', fr: 'Famille' },
  lived: { en: 'Countries lived in', fr: 'Pays habités' },
  rich: { en: 'Additional information', fr: 'Renseignements supplémentaires' },
  urgency: { en: 'Urgency', fr: 'Urgence' },
  colour: { en: 'Colour of the file', fr: 'Couleur du dossier' },
} as const;

/** Every kind of control that browsers have, in one form; Enter in a text field presses "Clear all". */
export const controls: Case = {
  name: 'controls',
  title: { en: 'Enquiry (Form 72)', fr: 'Demande de renseignements (formulaire 72)' },
  about: {
    en: 'All native controls; a native reset; pressing Enter presses the first submit button, which is "Clear all".',
    fr: 'Toutes les commandes natives; une réinitialisation native; la touche Entrée actionne le premier bouton, « Tout effacer ».',
  },
  hasScript: false,
  body: (lang) =>
    html`<form method="post" action="/ClientContact/${lang}/Application/Form/72" data-practice-section>
      <p class="buttons">
        <button type="submit" class="btn" name="action" value="clear">${buttonWords.clearAll[lang]}</button>
      </p>
      ${texts(lang)}${dates(lang)}${choices(lang)}${others(lang)}
      <p class="buttons"><button type="reset" class="btn">${buttonWords.reset[lang]}</button> ${sendButton(lang)}</p>
    </form>`,
};

const texts = (lang: Lang): Html =>
  html`<fieldset>
    <legend>${words.texts[lang]}</legend>
    <div class="grid">
      ${textField('text', words.text[lang])}${textField('email', words.email[lang], 'email')}${textField('tel', words.tel[lang], 'tel')}
      ${textField('url', words.url[lang], 'url')}${textField('search', words.search[lang], 'search')}
    </div>
    <label for="textarea">${words.textarea[lang]}</label><textarea id="textarea" name="textarea"></textarea>
  </fieldset>`;

const dates = (lang: Lang): Html =>
  html`<fieldset>
    <legend>${words.dates[lang]}</legend>
    <div class="grid">
      ${textField('number', words.number[lang], 'number')}${textField('date', words.date[lang], 'date')}${textField('time', words.time[lang], 'time')}
      ${textField('month', words.month[lang], 'month')}${textField('week', words.week[lang], 'week')}${textField('local', words.local[lang], 'datetime-local')}
    </div>
  </fieldset>`;

const choices = (lang: Lang): Html =>
  html`<fieldset>
    <legend>${words.choices[lang]}</legend>
    <label class="choice"><input type="checkbox" name="box" value="yes" /> ${words.box[lang]}</label>
    <fieldset>
      <legend>${words.boxes[lang]}</legend>
      <label class="choice"><input type="checkbox" name="documents" value="passport" /> ${words.passport[lang]}</label>
      <label class="choice"
        ><input type="checkbox" name="documents" value="photos" checked /> ${words.photos[lang]}</label
      >
    </fieldset>
    <fieldset>
      <legend>${words.language[lang]}</legend>
      <label class="choice"><input type="radio" name="language" value="en" /> English</label>
      <label class="choice"><input type="radio" name="language" value="fr" /> Français</label>
    </fieldset>
    <div role="radiogroup" aria-label="${words.contact[lang]}">
      <span class="label">${words.contact[lang]}</span>
      <label class="choice"><input type="radio" id="contact-mail" /> ${words.mail[lang]}</label>
      <label class="choice"><input type="radio" id="contact-phone" /> ${words.phone[lang]}</label>
    </div>
    <div class="grid">
      <div>
        <label for="country">${words.country[lang]}</label
        ><select id="country" name="country">
          <option value=""></option>
          ${countries.map((country) => html`<option value="${country.value}">${country[lang]}</option>`)}
        </select>
      </div>
      <div>
        <label for="program">${words.program[lang]}</label
        ><select id="program" name="program">
          <option value=""></option>
          <optgroup label="${words.economic[lang]}">
            <option>CEC</option>
            <option>FSW</option>
            <option>FST</option>
          </optgroup>
          <optgroup label="${words.family[lang]}">
            <option>F1</option>
            <option>F2</option>
          </optgroup>
        </select>
      </div>
      <div>
        <label for="lived">${words.lived[lang]}</label
        ><select id="lived" name="lived" multiple size="4">
          ${countries.slice(0, 8).map((country) => html`<option value="${country.value}">${country[lang]}</option>`)}
        </select>
      </div>
    </div>
  </fieldset>`;

const others = (lang: Lang): Html =>
  html`<fieldset>
    <legend>${words.other[lang]}</legend>
    <span class="label" id="rich-label">${words.rich[lang]}</span>
    <div contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="rich-label" id="rich"></div>
    <div class="grid">
      ${textField('urgency', words.urgency[lang], 'range')}${textField('colour', words.colour[lang], 'color')}
    </div>
  </fieldset>`;
