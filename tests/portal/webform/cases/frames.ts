import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { caseAddress } from '../case.ts';
import { contactFields } from '../fields.ts';

/** Frames of every making; the script fills those that have no address. */
export const frames: Case = {
  name: 'frames',
  title: { en: 'Frames', fr: 'Cadres' },
  about: {
    en: 'Forms in frames: about:blank written by script, srcdoc, blob:, same host, and one added later.',
    fr: 'Formulaires dans des cadres : about:blank écrit par script, srcdoc, blob:, même hôte, et un ajouté plus tard.',
  },
  hasScript: true,
  body: (lang) => {
    const inner = html`<!doctype html>
      <html lang="${lang}">
        <head>
          <title>Frame</title>
        </head>
        <body>
          <form>${contactFields(lang, 'srcdoc-')}</form>
        </body>
      </html>`;
    return html`<div data-practice-section>
      <template id="frame-form"><form>${contactFields(lang, 'PREFIX-')}</form></template>
      ${(['blank', 'blob', 'late'] as const).map(
        (name) =>
          html`<h2>${name}</h2>
            <div id="${name}-place"></div>`,
      )}
      <h2>srcdoc</h2>
      <iframe name="srcdoc" title="srcdoc" width="100%" height="260" srcdoc="${inner.markup}"></iframe>
      <h2>src</h2>
      <iframe name="src" title="src" width="100%" height="260" src="${caseAddress(lang, 'frame-content')}"></iframe>
    </div>`;
  },
};
