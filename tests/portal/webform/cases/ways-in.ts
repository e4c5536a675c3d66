import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, contactFields } from '../fields.ts';

const words = {
  link: { en: 'Clear form', fr: 'Effacer le formulaire' },
  image: { en: 'Erase everything', fr: 'Tout effacer' },
  start: { en: 'Begin', fr: 'Débuter' },
  next: { en: 'Next', fr: 'Suivant' },
  search: { en: 'Search', fr: 'Rechercher' },
  filters: { en: 'Clear filters', fr: 'Effacer les filtres' },
  other: { en: 'Other citizenship', fr: 'Autre citoyenneté' },
  none: { en: 'None', fr: 'Aucune' },
  yes: { en: 'Yes', fr: 'Oui' },
  since: { en: 'Citizen since', fr: 'Citoyen depuis' },
  reason: { en: 'How it was obtained', fr: 'Comment elle a été obtenue' },
  exit: { en: 'Exit', fr: 'Quitter' },
} as const;

/** One pixel: what it shows is its alternative text. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The same wipe behind every kind of control, and buttons beside them that wipe nothing. */
export const waysIn: Case = {
  name: 'ways-in',
  title: { en: 'Every way to press Clear', fr: 'Toutes les façons d’effacer' },
  about: {
    en: 'A link, an image, a div and a button whose handler resets the form; a list whose "None" empties what it opened; and harmless buttons.',
    fr: 'Un lien, une image, un div et un bouton dont le code réinitialise le formulaire; une liste dont « Aucune » vide ce qu’elle a ouvert; et des boutons inoffensifs.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form id="ways" method="post" action="/ClientContact/${lang}/Application/Case/ways-in" data-practice-section>
        ${contactFields(lang)}
        <p class="buttons">
          <a href="#" id="link-clear">${words.link[lang]}</a>
          <input type="image" id="image-clear" src="${PIXEL}" width="24" height="24" alt="${words.image[lang]}" />
          <span role="button" tabindex="0" id="role-clear">${buttonWords.clearAll[lang]}</span>
          <button type="button" class="btn" id="handler-reset">${words.start[lang]}</button>
        </p>
      </form>
      <form id="citizenship">
        <fieldset>
          <legend>${words.other[lang]}</legend>
          <label for="other-citizenship">${words.other[lang]}</label
          ><select id="other-citizenship" name="other-citizenship">
            <option value=""></option>
            <option value="yes">${words.yes[lang]}</option>
            <option value="none">${words.none[lang]}</option>
          </select>
          <div id="other-details">
            <label for="since">${words.since[lang]}</label><input id="since" name="since" />
            <label for="obtained">${words.reason[lang]}</label><input id="obtained" name="obtained" />
          </div>
        </fieldset>
      </form>
      <p class="buttons">
        <button type="button" class="btn" data-harmless>${buttonWords.save[lang]}</button>
        <button type="button" class="btn" data-harmless>${words.next[lang]}</button>
        <button type="button" class="btn" data-harmless>${words.search[lang]}</button>
        <button type="button" class="btn" data-harmless>${words.filters[lang]}</button>
        <button type="button" class="btn" data-harmless>${buttonWords.add[lang]}</button>
      </p>`,
};
