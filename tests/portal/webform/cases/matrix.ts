import type { Lang } from '../../shared/language.ts';
import { html, type Html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { textField } from '../fields.ts';
import { kinds, type Kind } from '../matrix.ts';

const words = {
  question: { en: 'Have you travelled outside Canada?', fr: 'Avez-vous voyagé à l’extérieur du Canada?' },
  yes: { en: 'Yes', fr: 'Oui' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  country: { en: 'Country', fr: 'Pays' },
} as const;

/** One section for each kind of control; each empties its own three fields without asking. */
export const matrix: Case = {
  name: 'matrix',
  title: { en: 'Every kind of control that clears', fr: 'Toutes les commandes qui effacent' },
  about: {
    en: 'One section for each kind of control: buttons, links, boxes, answers, lists, components.',
    fr: 'Une section par sorte de commande : boutons, liens, cases, réponses, listes, composants.',
  },
  hasScript: true,
  body: (lang) => html`<div data-practice-section>${kinds.map((kind) => section(kind, lang))}</div>`,
};

/** Each section is a form of its own, as the portals' components are. */
function section(kind: Kind, lang: Lang): Html {
  const question = ['radio', 'select', 'listbox', 'aria-radio', 'aria-option', 'toggle', 'toggle-plain'].includes(
    kind.id,
  );
  const control = html`<p class="buttons">${draw(kind, lang)}</p>`;
  return html`<form id="form-${kind.id}">
    <fieldset>
      <legend>${question ? words.question[lang] : `${kind.id}`}</legend>
      ${question && control}
      <div class="grid">
        ${textField(`${kind.id}-from`, words.from[lang])}${textField(`${kind.id}-to`, words.to[lang])}
        ${textField(`${kind.id}-country`, words.country[lang])}
      </div>
      ${!question && control}
    </fieldset>
  </form>`;
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function draw({ id, name: text }: Kind, lang: Lang): Html {
  const name = text[lang];
  const yes = words.yes[lang];
  switch (id) {
    case 'button':
      return html`<button type="button" id="${id}">${name}</button>`;
    case 'input-button':
      return html`<input type="button" id="${id}" value="${name}" />`;
    case 'submit':
      return html`<button id="${id}">${name}</button>`;
    case 'reset':
      return html`<button type="reset" id="${id}">${name}</button>`;
    case 'image':
      return html`<input type="image" id="${id}" src="${PIXEL}" width="24" height="24" alt="${name}" />`;
    case 'icon':
      return html`<button type="button" id="${id}" aria-label="${name}"><span aria-hidden="true">×</span></button>`;
    case 'link':
      return html`<a href="#" id="${id}">${name}</a>`;
    case 'script-link':
      return html`<a href="javascript:practiceClear('${id}')" id="${id}">${name}</a>`;
    case 'aria-button':
      return html`<div role="button" tabindex="0" id="${id}">${name}</div>`;
    case 'menu-item':
      return html`<span role="menu"><span role="menuitem" tabindex="0" id="${id}">${name}</span></span>`;
    case 'bare':
      return html`<span id="${id}" style="cursor:pointer">${name}</span>`;
    case 'component':
      return html`<matrix-button id="${id}" label="${name}"></matrix-button>`;
    case 'checkbox':
      return html`<label class="choice"
        ><input type="checkbox" id="${id}" /> <span id="${id}-label">${name}</span></label
      >`;
    case 'radio':
      return html`<label class="choice"><input type="radio" name="${id}" id="${id}-yes" checked /> ${yes}</label>
        <label class="choice"
          ><input type="radio" name="${id}" id="${id}" /> <span id="${id}-label">${name}</span></label
        >`;
    case 'select':
    case 'listbox':
      return html`<select id="${id}" ${id === 'listbox' && html`size="3"`} aria-label="${words.question[lang]}">
        <option value=""></option>
        <option value="yes" selected>${yes}</option>
        <option value="no">${name}</option>
      </select>`;
    case 'aria-radio':
    case 'aria-option': {
      const role = id === 'aria-radio' ? 'radio' : 'option';
      const state = role === 'radio' ? 'aria-checked' : 'aria-selected';
      const choice = (choiceId: string, label: string, on: boolean): Html =>
        html`<div role="${role}" tabindex="0" id="${choiceId}" ${html`${state}`}="${String(on)}">${label}</div>`;
      return html`<div role="${role === 'radio' ? 'radiogroup' : 'listbox'}" aria-label="${words.question[lang]}">
        ${choice(`${id}-yes`, yes, true)}${choice(id, name, false)}
      </div>`;
    }
    case 'toggle':
      return html`<span role="group" aria-label="${words.question[lang]}"
        ><button type="button" id="${id}-yes" aria-pressed="true">${yes}</button>
        <button type="button" id="${id}" aria-pressed="false">${name}</button></span
      >`;
    case 'toggle-plain':
      return html`<span><button type="button">${yes}</button> <button type="button" id="${id}">${name}</button></span>`;
    case 'bin':
      return html`<button type="button" id="${id}"><i class="fa fa-trash" style="display:inline-block"></i>🗑</button>`;
    case 'tooltip':
      return html`<button type="button" id="${id}" data-bs-original-title="${name}">×</button>`;
    case 'text':
      return html`<span id="${id}">${name}</span>`;
    case 'aria-checkbox':
    case 'switch':
      return html`<div role="${id === 'switch' ? 'switch' : 'checkbox'}" aria-checked="false" tabindex="0" id="${id}">
        ${name}
      </div>`;
    default:
      return html`<button type="button" id="${id}">${name}</button>`;
  }
}
