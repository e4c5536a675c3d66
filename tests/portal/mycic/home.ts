import { clients, findClient, type Client } from '../shared/clients.ts';
import type { Exchange } from '../server/exchange.ts';
import { html, type Html } from '../server/html.ts';
import { carry } from '../server/options.ts';
import { submitButton } from './shell.ts';
import { words } from './words.ts';

/** The list of applications, each row with "Continue" and "Delete" side by side. */
export function homeList(exchange: Exchange): Html {
  const { lang, state, url } = exchange;
  const row = (client: Client): Html | undefined => {
    const file = state.mycic(client.key);
    if (file.deleted) return undefined;
    const saved = file.savedAt === 0 ? '–' : new Date(file.savedAt).toISOString().slice(0, 10);
    return html`<tr>
      <td>${words.expressEntry[lang]}<br />${client.name}</td>
      <td>${client.applicationNumber}</td>
      <td>${saved}</td>
      <td>52</td>
      <td>
        <form method="post" action="${carry(url, '/mycic/home/list.do')}" class="buttons">
          <input type="hidden" name="application" value="${client.key}" />
          ${submitButton('_continue', words.continue[lang], true)} ${submitButton('_delete', words.delete[lang])}
        </form>
      </td>
    </tr>`;
  };
  const headings = [words.kind, words.number, words.lastSaved, words.daysLeft, words.action];
  return html`<p>${words.continueOrDelete[lang]}</p>
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th>${heading[lang]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.values(clients).map(row)}
      </tbody>
    </table>`;
}

/** Returns where the buttons of a row lead. */
export function answerHomeList(exchange: Exchange): string {
  const form = exchange.form();
  const client = findClient(form.get('application')) ?? clients.A;
  if (form.has('_continue')) {
    exchange.session.client = client.key;
    return '/eapp/eapp?page=personal';
  }
  if (form.has('_delete')) return `/mycic/home/confirmDelete?application=${client.key}`;
  if (form.has('_confirmDelete')) exchange.state.mycic(client.key).deleted = true;
  return '/mycic/home';
}

/** The server's own question before it deletes an application. */
export function confirmDelete(exchange: Exchange): Html {
  const { lang, url } = exchange;
  const client = findClient(url.searchParams.get('application')) ?? clients.A;
  return html`<div class="alert alert-danger">
      <p>${words.sureDelete[lang]}</p>
      <p><strong>${client.name}, ${client.applicationNumber}</strong></p>
    </div>
    <form method="post" action="${carry(url, '/mycic/home/list.do')}" class="buttons">
      <input type="hidden" name="application" value="${client.key}" />
      ${submitButton('_cancel', words.cancel[lang])} ${submitButton('_confirmDelete', words.delete[lang], true)}
    </form>`;
}
