import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { contactFields } from '../fields.ts';

const words = {
  rewrite: { en: 'Next part', fr: 'Partie suivante' },
} as const;

/** `document.open()` keeps the window and takes away every listener on it. */
export const documentOpen: Case = {
  name: 'document-open',
  title: { en: 'Page that rewrites itself', fr: 'Page qui se réécrit' },
  about: {
    en: '"Next part" replaces the document by document.open(), write() and close(): all listeners are lost.',
    fr: '« Partie suivante » remplace le document par document.open(), write() et close() : tous les écouteurs sont perdus.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form data-practice-section>${contactFields(lang)}</form>
      <template id="second-part"><form data-practice-section>${contactFields(lang, 'second-')}</form></template>
      <p class="buttons">
        <button type="button" class="btn btn-primary" id="rewrite">${words.rewrite[lang]}</button>
      </p>`,
};
