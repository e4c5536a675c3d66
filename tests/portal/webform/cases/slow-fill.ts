import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { contactFields } from '../fields.ts';

/** Fields fill themselves 1 s and 3 s after loading: a late value is no loss, and an early emptiness is none either. */
export const slowFill: Case = {
  name: 'slow-fill',
  title: { en: 'Page that fills itself slowly', fr: 'Page qui se remplit lentement' },
  about: {
    en: 'The name arrives after 1 s; after 3 s the section is drawn anew with everything.',
    fr: 'Le nom arrive après 1 s; après 3 s, la section est redessinée avec tout.',
  },
  hasScript: true,
  body: (lang) => html`<form id="slow" data-practice-section>${contactFields(lang)}</form>`,
};
