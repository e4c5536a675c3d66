import { html } from '../server/html.ts';
import type { FrameworkPage } from './page.ts';
import { faces } from './pages/faces.ts';
import { gcds } from './pages/gcds.ts';
import { govuk } from './pages/govuk.ts';
import { htmx } from './pages/htmx.ts';
import { jquery } from './pages/jquery.ts';
import { statement } from './pages/statement.ts';
import { turbo } from './pages/turbo.ts';
import { uswds } from './pages/uswds.ts';
import { webforms, webformsPartial } from './pages/webforms.ts';

const app = html`<div id="app"></div>`;

/** Every page, in the order of the index. */
export const frameworkPages: readonly FrameworkPage[] = [
  { name: 'mui', title: 'React and MUI', hasScript: true, body: app },
  { name: 'react-hook-form', title: 'React Hook Form', hasScript: true, body: app },
  {
    name: 'material',
    title: 'Angular Material',
    styles: ['material/azure-blue.css'],
    hasScript: true,
    body: html`<practice-application></practice-application>`,
  },
  gcds,
  jquery,
  webforms,
  webformsPartial,
  htmx,
  turbo,
  faces,
  govuk,
  uswds,
  statement,
  {
    name: 'libraries',
    title: 'Selects and entries of other libraries',
    styles: ['primereact/primereact.min.css', 'survey/survey-core.fontless.min.css'],
    hasScript: true,
    body: html`${app}
      <div data-survey></div>`,
  },
  {
    name: 'drawn',
    title: 'Drawn controls',
    hasScript: true,
    body: html`<form onsubmit="return false"><div data-drawn></div></form>`,
  },
];
