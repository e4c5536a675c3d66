import type { Client } from '../shared/clients.ts';
import type { Exchange } from './exchange.ts';
import { html, type Html } from './html.ts';
import { identityOptions } from './options.ts';
import { page } from './page.ts';

const words = {
  title: { en: 'Application', fr: 'Demande' },
  frame: { en: 'Application form', fr: 'Formulaire de demande' },
} as const;

/** `?frame=1`: the form stands in a frame, and only the top page says whose it is. */
export function frameShell(exchange: Exchange, client: Client, url: URL): Html {
  const inner = new URL(url);
  inner.searchParams.delete('frame');
  inner.searchParams.set('embedded', '1');
  const { lang } = exchange;
  return page({
    lang,
    title: words.title[lang],
    site: words.title[lang],
    client,
    identity: identityOptions(url),
    body: html`<iframe
      src="${inner.pathname + inner.search}"
      title="${words.frame[lang]}"
      name="application"
      style="width:100%;height:1200px;border:1px solid #ccc"
    ></iframe>`,
  });
}
