import type { Client } from '../shared/clients.ts';
import type { Exchange } from '../server/exchange.ts';
import { html, jsonForScript, type Html } from '../server/html.ts';
import { carry, identityOptions } from '../server/options.ts';
import { page } from '../server/page.ts';
import { words, type MycicWord } from './words.ts';

interface ScreenParts {
  readonly title: MycicWord;
  readonly body: Html;
  readonly client?: Client;
}

/** One screen of the secure account, with its links that sign out and its session clock. */
export function screen(exchange: Exchange, { title, body, client }: ScreenParts): Html {
  const { lang, url } = exchange;
  const embedded = url.searchParams.has('embedded');
  const say = (word: MycicWord): string => words[word][lang];
  // As on the real site, every link of header and footer leaves the session without a question.
  const exit = (to: string): string => `/mycic/exit?logout=true&uri=${encodeURIComponent(to)}`;
  const report = '/mycic/logout?exittype=report_technical_issue';
  const other = new URL(url);
  other.searchParams.set('lang', lang === 'en' ? 'fr' : 'en');
  return page({
    lang,
    title: say(title),
    site: say('site'),
    body: html`<h1>${say(title)}</h1>
      ${body}${sessionClock(exchange)}${spinner(say('loading'))}
      <script>
        window.practiceWords = ${jsonForScript(browserWords(lang))};
      </script>`,
    identity: identityOptions(url),
    ...(client !== undefined && { client }),
    menu: html`<a href="${exit('/en/home')}">${say('home')}</a>
      <a href="${carry(url, '/mycic/home')}">${say('account')}</a>
      <a href="${exit('/en/help')}">${say('help')}</a>
      <a href="/mycic/logout?uri=home">${say('logout')}</a>`,
    footer: html`<a href="${report}">${say('problem')}</a> <a href="${exit('/en/help')}">${say('help')}</a>`,
    scripts: ['mycic'],
    strip: !embedded,
    otherLanguage: other.pathname + other.search,
  });
}

/** The settings of the real clock (8 minutes, then 2), times the scale of the control strip. */
function sessionClock(exchange: Exchange): Html {
  const scale = exchange.state.controls.sessionScale;
  const settings = {
    inactivity: 480_000 * scale,
    reactionTime: 120_000 * scale,
    sessionalive: 480_000 * scale,
    logouturl: '/mycic/gccf?relog',
    refreshCallbackUrl: '/mycic/sessionAlive',
    refreshOnClick: true,
    refreshLimit: 30_000 * scale,
  };
  return html`<span class="wb-sessto" data-wb-sessto="${JSON.stringify(settings)}"></span>`;
}

function spinner(text: string): Html {
  return html`<section id="progress-spinner-modal" class="overlay" hidden aria-live="assertive">
    <div><span class="spinner"></span>${text}</div>
  </section>`;
}

/** The words that the page's script needs, in the page's language. */
function browserWords(lang: 'en' | 'fr'): Record<string, string> {
  const names = ['chooseDate', 'warning', 'expires', 'select', 'continueSession', 'endSession'] as const;
  return Object.fromEntries(names.map((name) => [name, words[name][lang]]));
}

/** The wizard's four button slots, always at the same place of the window; see the style sheet. */
export function wizardBar(slots: readonly (Html | undefined)[]): Html {
  return html`<div class="wizard-bar">
    <div class="container slots">${[0, 1, 2, 3].map((slot) => slots[slot] ?? html`<span></span>`)}</div>
  </div>`;
}

export function submitButton(name: string, label: string, primary = false): Html {
  return html`<input type="submit" name="${name}" value="${label}" class="btn${primary && ' btn-primary'}" />`;
}

/** Enter in a field presses the first button of a form: make that a harmless one. */
export function defaultButton(name: string, label: string): Html {
  return html`<input
    type="submit"
    name="${name}"
    value="${label}"
    tabindex="-1"
    aria-hidden="true"
    style="position:absolute;left:-9999px"
  />`;
}
