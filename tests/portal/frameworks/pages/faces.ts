import { randomUUID } from 'node:crypto';
import { html, type Html } from '../../server/html.ts';
import { emptyModel, type FrameworkModel } from '../model.ts';
import type { FrameworkPage } from '../page.ts';
import { act, readSent, travelPart, wholeForm, type Dialect } from '../serverForm.ts';

/** The bean of each view, and the newest state that its form may come back with. */
const views = new Map<string, { state: string; model: FrameworkModel }>();

const ajax = (event: string, render: string): Html => html`${event}="practiceAjax(this, '${render}')"`;

/** Ids and names of the component tree, and a word to the server at every change. */
const dialect: Dialect = {
  name: (...path) => `form:${path.join(':')}`,
  onChange: () => ajax('onchange', ''),
  onAnswer: () => ajax('onclick', 'travel'),
  onAction: (action) => html`type="button" ${ajax('onclick', 'travel')} data-action="${action}"`,
};

const update = (id: string, content: string): string => `<update id="${id}"><![CDATA[${content}]]></update>`;

/** JSF-like: the server keeps the view; the page tells it of every change, one request after the other. */
export const faces: FrameworkPage = {
  name: 'faces',
  title: 'Faces, partial responses',
  hasScript: true,
  body: html``,
  answer(exchange, show) {
    const sent = exchange.form();
    const id = exchange.url.searchParams.get('view') ?? sent.get('view') ?? randomUUID();
    const known = views.get(id);
    if (exchange.url.searchParams.has('view')) return exchange.sendJson(known?.model ?? emptyModel());
    const state = randomUUID();
    if (!exchange.isPost) {
      views.set(id, { state, model: emptyModel() });
      return show(
        html`<form id="form" autocomplete="off" onsubmit="return false">
          <input type="hidden" name="view" value="${id}" />
          <input type="hidden" name="jakarta.faces.ViewState" id="ViewState" value="${state}" />
          <div id="all">${wholeForm(dialect, emptyModel())}</div>
        </form>`,
      );
    }
    if (known === undefined || known.state !== sent.get('jakarta.faces.ViewState'))
      return exchange.send(500, 'text/plain; charset=utf-8', 'ViewExpiredException');
    const model = sent.get('action') === 'expire' ? emptyModel() : readSent(dialect, sent);
    const source = sent.get('jakarta.faces.source') ?? '';
    act(model, source === dialect.name('travelled') ? 'answer' : (sent.get('action') ?? ''));
    views.set(id, { state, model });
    const parts: Record<string, () => Html> = {
      travel: () => travelPart(dialect, model),
      all: () => wholeForm(dialect, model),
    };
    const part = parts[sent.get('jakarta.faces.partial.render') ?? ''];
    const rendered = part ? update(sent.get('jakarta.faces.partial.render') ?? '', part().markup) : '';
    exchange.send(
      200,
      'text/xml; charset=utf-8',
      `<?xml version="1.0" encoding="UTF-8"?><partial-response><changes>${rendered}${update('ViewState', state)}</changes></partial-response>`,
    );
  },
};
