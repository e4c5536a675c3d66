import type { Exchange } from '../server/exchange.ts';
import { html, type Html } from '../server/html.ts';
import { clientOf, identityOptions } from '../server/options.ts';
import { page } from '../server/page.ts';
import { frameworkAddress, type FrameworkPage } from './page.ts';
import { frameworkPages } from './pages.ts';

/** Pages built with the libraries that portals are really built with. */
export async function answerFramework(exchange: Exchange): Promise<void> {
  const { url } = exchange;
  const [, name = ''] = /\/Application\/Framework\/([a-z0-9-]+)$/.exec(url.pathname) ?? [];
  const known = frameworkPages.find((each) => each.name === name);
  await exchange.slow();
  if (known === undefined)
    return exchange.page(page({ lang: 'en', title: 'Frameworks', site: 'Web form', body: index() }));
  const show = (body: Html): void => showPage(exchange, known, body);
  if (known.answer !== undefined) return known.answer(exchange, show);
  show(known.body);
}

function showPage(exchange: Exchange, shown: FrameworkPage, body: Html): void {
  const { url } = exchange;
  exchange.page(
    page({
      lang: 'en',
      title: shown.title,
      site: 'Web form',
      head: html`${(shown.styles ?? []).map((style) => html`<link rel="stylesheet" href="/practice/library/${style}" />`)}${shown.head}`,
      body: html`<h1>${shown.title}</h1>
        ${body}`,
      ...(url.searchParams.has('client') && { client: clientOf(exchange), identity: identityOptions(url) }),
      scripts: shown.hasScript ? [`framework-${shown.name}`] : [],
    }),
  );
}

const index = (): Html =>
  html`<h1>Framework pages</h1>
    <ul>
      ${frameworkPages.map((each) => html`<li><a href="${frameworkAddress(each.name)}">${each.title}</a></li>`)}
    </ul>`;
