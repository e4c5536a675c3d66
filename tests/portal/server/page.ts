import type { Client } from '../shared/clients.ts';
import type { Lang } from '../shared/language.ts';
import { controlStrip } from './control-strip.ts';
import { html, type Html } from './html.ts';
import type { IdentityOptions } from './options.ts';

export interface PageParts {
  readonly lang: Lang;
  readonly title: string;
  /** Name of the imitated service, in the header. */
  readonly site: string;
  readonly body: Html;
  /** Whose file this is; pages of no client leave it out. */
  readonly client?: Client;
  readonly identity?: IdentityOptions;
  /** Links of the header and of the footer. */
  readonly menu?: Html;
  readonly footer?: Html;
  readonly head?: Html;
  /** Names of bundles, loaded in this order at the end of the body. */
  readonly scripts?: readonly string[];
  /** False inside frames: the top page has the strip. */
  readonly strip?: boolean;
  /** The same page in the other language. */
  readonly otherLanguage?: string;
}

export const practiceWords = {
  notice: {
    en: 'Practice portal – not a government site',
    fr: 'Portail d’exercice – ce n’est pas un site du gouvernement',
  },
  notes: {
    en: 'Made-up people and numbers. Nothing entered here leaves this computer.',
    fr: 'Personnes et numéros inventés. Rien de ce qui est saisi ici ne quitte cet ordinateur.',
  },
  otherLanguage: { en: 'Français', fr: 'English' },
} as const;

/** A whole page: marked as practice at the top and at the bottom, whatever it imitates in between. */
export function page(parts: PageParts): Html {
  const { lang } = parts;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title} – ${practiceWords.notice[lang]}</title>
        <link rel="stylesheet" href="/practice/style.css" />
        <link rel="icon" href="data:," />
        ${parts.head}
      </head>
      <body>
        <div class="practice-banner" role="note">${practiceWords.notice[lang]}</div>
        <header class="site-header">
          <div class="container">
            <p class="site-name">${parts.site}</p>
            <nav class="site-menu" aria-label="Menu">
              ${parts.menu}
              ${parts.otherLanguage !== undefined && html`<a href="${parts.otherLanguage}" lang="${lang === 'en' ? 'fr' : 'en'}">${practiceWords.otherLanguage[lang]}</a>`}
            </nav>
          </div>
        </header>
        ${parts.client !== undefined && identityHeader(parts.client, lang, parts.identity)}
        <main class="container">${parts.body}</main>
        <footer class="site-footer">
          <div class="container">
            ${parts.footer}
            <p><strong>${practiceWords.notice[lang]}.</strong> ${practiceWords.notes[lang]}</p>
          </div>
        </footer>
        ${parts.strip !== false && controlStrip(lang)}
        <script src="/practice/bundle/common.js"></script>
        ${(parts.scripts ?? []).map((name) => html`<script src="/practice/bundle/${name}.js"></script>`)}
      </body>
    </html>`;
}

const identityWords = {
  application: { en: 'Application number', fr: 'Numéro de demande' },
  uci: { en: 'UCI', fr: 'IUC' },
  client: { en: 'Applicant', fr: 'Demandeur' },
} as const;

/** Name, application number and UCI; the inner markup alone is also what a late header fetches. */
export function identityText(client: Client, lang: Lang): Html {
  return html`<dl class="container">
    <div>
      <dt>${identityWords.client[lang]}</dt>
      <dd>${client.name}</dd>
    </div>
    <div>
      <dt>${identityWords.application[lang]}</dt>
      <dd>${client.applicationNumber}</dd>
    </div>
    <div>
      <dt>${identityWords.uci[lang]}</dt>
      <dd>${client.uci}</dd>
    </div>
  </dl>`;
}

function identityHeader(
  client: Client,
  lang: Lang,
  options: IdentityOptions = { hidden: false, delay: 0 },
): Html | undefined {
  if (options.hidden) return undefined;
  if (options.delay === 0) return html`<div class="identity">${identityText(client, lang)}</div>`;
  // Late: the page knows only where to ask, as real headers are filled by a slow call of their own.
  const source = `/practice/identity?client=${client.key}&lang=${lang}&after=${options.delay}`;
  return html`<div class="identity" data-load="${source}"></div>`;
}
