import { hosts } from '../shared/hosts.ts';
import type { Exchange } from '../server/exchange.ts';
import { html } from '../server/html.ts';
import { page } from '../server/page.ts';

const words = {
  title: { en: 'Sign in with GCKey', fr: 'Ouvrir une session avec CléGC' },
  expired: {
    en: 'Sorry your session has already expired. Please sign in again.',
    fr: 'Désolé, votre session a déjà expiré. S’il vous plaît ouvrir une nouvelle session.',
  },
  user: { en: 'Username', fr: 'Nom d’utilisateur' },
  password: { en: 'Password', fr: 'Mot de passe' },
  signIn: { en: 'Sign In', fr: 'Ouvrir une session' },
  clear: { en: 'Clear All', fr: 'Effacer tout' },
  clearHint: { en: 'Information entered will be cleared', fr: 'Les renseignements saisis seront effacés' },
} as const;

/** The sign-in host: credentials, never to be captured, never to be guarded. Anything is accepted. */
export function answerGckey(exchange: Exchange): void {
  const { lang, url } = exchange;
  if (exchange.isPost)
    return exchange.redirect(`https://${hosts.mycic}/mycic/gccf?lang=${lang}&idp=gckey&svc=/mycic/start`);
  const body = html`<h1>${words.title[lang]}</h1>
    ${url.searchParams.has('expired') && html`<div class="alert alert-danger"><p>${words.expired[lang]}</p></div>`}
    <form method="post" action="/j/eng/l?lang=${lang}" autocomplete="off">
      <label for="token1">${words.user[lang]}</label><input type="text" id="token1" name="token1" />
      <label for="token2">${words.password[lang]}</label><input type="password" id="token2" name="token2" />
      <p class="buttons">
        <button type="submit" class="btn btn-primary">${words.signIn[lang]}</button>
        <button type="reset" class="btn" title="${words.clearHint[lang]}">${words.clear[lang]}</button>
      </p>
    </form>`;
  exchange.page(page({ lang, title: words.title[lang], site: 'GCKey / CléGC', body }));
}
