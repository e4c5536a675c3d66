import { setTimeout as wait } from 'node:timers/promises';
import { answerFramework } from '../frameworks/site.ts';
import type { Exchange } from '../server/exchange.ts';
import { html, type Html } from '../server/html.ts';
import { clientOf, identityOptions } from '../server/options.ts';
import { page } from '../server/page.ts';
import { caseAddress, type Case } from './case.ts';
import { contactFields } from './fields.ts';
import { cases } from './cases.ts';
import { normalise } from './normalise.ts';

const words = {
  site: { en: 'Web form', fr: 'Formulaire Web' },
  index: { en: 'Practice web forms', fr: 'Formulaires Web d’exercice' },
  sent: { en: 'Your enquiry was sent.', fr: 'Votre demande de renseignements a été envoyée.' },
  reference: { en: 'Reference number', fr: 'Numéro de référence' },
  back: { en: 'All practice web forms', fr: 'Tous les formulaires Web d’exercice' },
} as const;

/** The enquiry form of the department, and one page for each difficulty of the web. */
export async function answerWebform(exchange: Exchange): Promise<void> {
  const { url, lang } = exchange;
  if (url.pathname.includes('/Application/Framework')) return answerFramework(exchange);
  const [, name = ''] = /\/Application\/Case\/([a-z-]+)$/.exec(url.pathname) ?? [];
  if (name === 'frame-content') return exchange.send(200, 'text/html; charset=utf-8', frameContent(exchange).markup);
  if (name === 'upload-file') return takeFile(exchange);
  if (name === 'slow-data') return slowData(exchange);
  if (name === 'normalise') return exchange.sendJson(normalise(exchange.json()));
  const known = cases.find(
    (each) => each.name === name || (each.name === 'controls' && url.pathname.endsWith('/Form/72')),
  );
  await exchange.slow();
  if (known === undefined)
    return exchange.page(page({ lang, title: words.index[lang], site: words.site[lang], body: index(exchange) }));
  if (exchange.isPost) return answerPost(exchange, known);
  showCase(exchange, known, known.body(lang, exchange));
}

function showCase(exchange: Exchange, shown: Case, body: Html): void {
  const { lang, url } = exchange;
  exchange.page(
    page({
      lang,
      title: shown.title[lang],
      site: words.site[lang],
      body: html`<h1>${shown.title[lang]}</h1>
        <p class="hint">${shown.about[lang]}</p>
        ${body}`,
      ...(url.searchParams.has('client') && { client: clientOf(exchange), identity: identityOptions(url) }),
      menu: html`<a href="/ClientContact/${lang}/Application">${words.back[lang]}</a>`,
      scripts: shown.hasScript ? [`webform-${shown.name}`] : [],
      otherLanguage: url.pathname.replace(/\/(en|fr)\//, lang === 'en' ? '/fr/' : '/en/') + url.search,
    }),
  );
}

/** Anything but "clear" is an enquiry sent: kept for tests, answered with a reference number. */
function answerPost(exchange: Exchange, posted: Case): void {
  const { lang, state } = exchange;
  const form = exchange.form();
  if (form.get('action') === 'clear') return showCase(exchange, posted, posted.body(lang, exchange));
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) (values[name] ??= []).push(value);
  const sent = [...(state.webforms.get(posted.name) ?? []), values];
  state.webforms.set(posted.name, sent);
  const body = html`<div class="alert alert-success" role="status">
    <p>${words.sent[lang]}</p>
    <p>${words.reference[lang]}: <strong>W${String(100_000 + sent.length)}</strong></p>
  </div>`;
  showCase(exchange, { ...posted, hasScript: false }, body);
}

function index(exchange: Exchange): Html {
  const { lang } = exchange;
  return html`<h1>${words.index[lang]}</h1>
    <ul>
      ${cases.map(
        (each) =>
          html`<li>
            <a
              href="${each.name === 'controls' ? `/ClientContact/${lang}/Application/Form/72` : caseAddress(lang, each.name)}"
              >${each.title[lang]}</a
            ><br />
            <span class="hint">${each.about[lang]}</span>
          </li>`,
      )}
    </ul>`;
}

/** A document of the same host, for frames. */
const frameContent = (exchange: Exchange): Html =>
  html`<!doctype html>
    <html lang="${exchange.lang}">
      <head>
        <title>Frame</title>
        <link rel="stylesheet" href="/practice/style.css" />
      </head>
      <body>
        <form>${contactFields(exchange.lang, 'src-')}</form>
      </body>
    </html>`;

/** Says that a file has arrived, with a number that only the server knows. */
function takeFile(exchange: Exchange): void {
  const { name } = exchange.json() as { name: string };
  const said = exchange.lang === 'fr' ? `${name} a été reçu` : `${name} was received`;
  const headers = { 'x-request-id': `practice-${String(name.length)}` };
  exchange.send(200, 'application/json; charset=utf-8', JSON.stringify({ said }), headers);
}

/** What a slow page fills itself with, some time after it was shown. */
async function slowData(exchange: Exchange): Promise<void> {
  await wait(Number(exchange.url.searchParams.get('after')) || 0, undefined, { signal: exchange.signal });
  exchange.sendJson({
    surname: 'DIALLO',
    given: 'Amina',
    email: 'amina@example.org',
    city: 'Conakry',
    message: 'Bonjour',
  });
}
