import { html } from '../../server/html.ts';
import { emptyModel } from '../model.ts';
import type { FrameworkPage } from '../page.ts';
import { act, readSent, travelPart, wholeForm, type Dialect } from '../serverForm.ts';

const swap = (does: string): ReturnType<typeof html> =>
  html`hx-post="?part=travel&amp;do=${does}" hx-target="#travel" hx-swap="innerHTML"`;

/** Trips go to the server with all that the form holds, and their section comes back drawn anew. */
const dialect: Dialect = {
  name: (...path) => path.join('.'),
  onChange: (name) =>
    name === 'familyName'
      ? html`hx-post="?part=name" hx-trigger="change" hx-target="closest .field" hx-swap="outerHTML"`
      : html``,
  onAnswer: () => html`hx-trigger="change" ${swap('answer')}`,
  onAction: swap,
};

/** htmx as npm delivers it: every control that asks the server names what the answer replaces. */
export const htmx: FrameworkPage = {
  name: 'htmx',
  title: 'htmx',
  hasScript: true,
  body: html``,
  answer(exchange, show) {
    const { searchParams } = exchange.url;
    const model = exchange.isPost ? readSent(dialect, exchange.form()) : emptyModel();
    act(model, searchParams.get('do') ?? '');
    const whole = html`<form method="post" autocomplete="off">${wholeForm(dialect, model)}</form>`;
    if (searchParams.get('part') === 'travel')
      return exchange.send(200, 'text/html; charset=utf-8', travelPart(dialect, model).markup);
    // Checked as soon as it is left: the field comes back as the server has it.
    if (searchParams.get('part') === 'name') {
      const [field = ''] = /<p class="field">.*?<\/p>/s.exec(whole.markup) ?? [];
      return exchange.send(200, 'text/html; charset=utf-8', field);
    }
    show(whole);
  },
};
