import type { Lang, Text } from '../shared/language.ts';
import { html, type Html } from '../server/html.ts';

/** A labelled text field whose id is its name. */
export function textField(name: string, label: string, type = 'text'): Html {
  return html`<div>
    <label for="${name}">${label}</label><input type="${type}" id="${name}" name="${name}" autocomplete="off" />
  </div>`;
}

/** Five ordinary questions, for cases whose difficulty lies elsewhere. */
export const contactWords = {
  surname: { en: 'Family name', fr: 'Nom de famille' },
  given: { en: 'Given name', fr: 'Prénom' },
  email: { en: 'Email', fr: 'Courriel' },
  city: { en: 'City', fr: 'Ville' },
  message: { en: 'Your enquiry', fr: 'Votre demande de renseignements' },
} as const satisfies Record<string, Text>;

export type ContactName = keyof typeof contactWords;

export function contactFields(lang: Lang, prefix = ''): Html {
  const label = (name: ContactName): string => contactWords[name][lang];
  return html`<div class="grid">
      ${(['surname', 'given', 'email', 'city'] as const).map((name) => textField(prefix + name, label(name)))}
    </div>
    <label for="${prefix}message">${label('message')}</label
    ><textarea id="${prefix}message" name="${prefix}message"></textarea>`;
}

export const buttonWords = {
  send: { en: 'Send', fr: 'Envoyer' },
  save: { en: 'Save', fr: 'Enregistrer' },
  clear: { en: 'Clear', fr: 'Effacer' },
  clearAll: { en: 'Clear all', fr: 'Tout effacer' },
  clearForm: { en: 'Clear form', fr: 'Effacer le formulaire' },
  reset: { en: 'Reset', fr: 'Réinitialiser' },
  add: { en: 'Add another', fr: 'Ajouter une autre entrée' },
} as const satisfies Record<string, Text>;

export const sendButton = (lang: Lang): Html =>
  html`<button type="submit" class="btn btn-primary" name="action" value="send">${buttonWords.send[lang]}</button>`;
