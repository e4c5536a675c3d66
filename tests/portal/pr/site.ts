import { findClientByProfile } from '../shared/clients.ts';
import { frameShell } from '../server/frame-shell.ts';
import type { Exchange } from '../server/exchange.ts';
import { html } from '../server/html.ts';
import { page } from '../server/page.ts';
import { answerApi } from './api.ts';

const words = {
  title: { en: 'Permanent residence portal', fr: 'Portail de la résidence permanente' },
} as const;

/** The PR Portal and the PR card form: one Angular application, served the same for every address. */
export async function answerPr(exchange: Exchange): Promise<void> {
  const { lang, url } = exchange;
  if (url.pathname.startsWith('/api/')) return answerApi(exchange);
  const client = findClientByProfile(/\/(\d{4})(\/|$)/.exec(url.pathname)?.[1] ?? '');
  if (url.searchParams.get('frame') === '1' && client !== undefined) {
    return exchange.page(frameShell(exchange, client, url));
  }
  if (url.pathname === '/') return exchange.redirect('/en/login');
  const other = url.pathname.replace(/^\/(en|fr)/, lang === 'en' ? '/fr' : '/en') + url.search;
  exchange.page(
    page({
      lang,
      title: words.title[lang],
      site: words.title[lang],
      body: html`<pra-root></pra-root>`,
      scripts: ['pr'],
      otherLanguage: other,
      strip: !url.searchParams.has('embedded'),
      head: html`<base href="/" />`,
    }),
  );
}
