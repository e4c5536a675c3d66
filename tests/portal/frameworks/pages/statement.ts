import { html } from '../../server/html.ts';
import type { FrameworkPage } from '../page.ts';

const editors = ['Plain', 'Quill', 'TipTap', 'Lexical', 'TinyMCE'] as const;

/** One statement in each rich-text editor that portals use. */
export const statement: FrameworkPage = {
  name: 'statement',
  title: 'Statements',
  styles: ['quill/quill.snow.css'],
  hasScript: true,
  head: html`<script src="/practice/library/tinymce/tinymce.min.js"></script>`,
  body: html`<form onsubmit="return false" data-practice-section>
    ${editors.map(
      (name) =>
        html`<h2 id="${name}-label">${name} statement</h2>
          <div class="holder" data-editor="${name}"></div>`,
    )}
    <p><button type="button" data-clear>Clear all statements</button></p>
  </form>`,
};
