import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords, contactFields } from '../fields.ts';

const words = {
  onDown: { en: 'Clear on press', fr: 'Effacer à l’appui' },
} as const;

/** Buttons that obey only a person: `isTrusted` must be true. */
export const strictClick: Case = {
  name: 'strict-click',
  title: { en: 'Buttons that want a real click', fr: 'Boutons qui veulent un vrai clic' },
  about: {
    en: 'One clears on a trusted click, one already on a trusted pointerdown; both ignore clicks made by scripts.',
    fr: 'L’un efface au clic fiable, l’autre dès l’appui fiable; tous deux ignorent les clics faits par script.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form id="strict" data-practice-section>${contactFields(lang)}</form>
      <p class="buttons">
        <button type="button" class="btn" id="strict-clear">${buttonWords.clearAll[lang]}</button>
        <button type="button" class="btn" id="press-clear">${words.onDown[lang]}</button>
      </p>`,
};
