import { hosts } from '../shared/hosts.ts';
import { frameShell } from '../server/frame-shell.ts';
import type { Exchange } from '../server/exchange.ts';
import { carry, clientOf } from '../server/options.ts';
import { answerApplication, showApplication } from './application.ts';
import { answerHomeList, confirmDelete, homeList } from './home.ts';
import { screen } from './shell.ts';

/** The secure account: server-rendered, one full page load for every button. */
export async function answerMycic(exchange: Exchange): Promise<void> {
  const { url, session } = exchange;
  const path = url.pathname;
  if (path === '/mycic/gccf' && !url.searchParams.has('relog')) {
    session.signedIn = true; // coming back from the sign-in page
    return exchange.redirect('/mycic/home');
  }
  if (['/mycic/exit', '/mycic/logout', '/mycic/gccf'].includes(path)) {
    session.signedIn = false;
    return exchange.redirect(signInPage(exchange, path === '/mycic/gccf'));
  }
  if (path === '/mycic/sessionAlive') return exchange.send(200, 'text/plain', String(session.signedIn));
  if (!session.signedIn) return exchange.redirect(signInPage(exchange, true));
  if (exchange.isPost) return answerPost(exchange);
  await exchange.slow();
  if (url.searchParams.get('frame') === '1') {
    return exchange.page(frameShell(exchange, clientOf(exchange), url));
  }
  show(exchange);
}

function show(exchange: Exchange): void {
  const path = exchange.url.pathname;
  if (path === '/mycic/home')
    return exchange.page(screen(exchange, { title: 'applications', body: homeList(exchange) }));
  if (path === '/mycic/home/confirmDelete') {
    return exchange.page(screen(exchange, { title: 'confirmation', body: confirmDelete(exchange) }));
  }
  if (path === '/eapp/eapp') return exchange.page(showApplication(exchange));
  exchange.redirect(carry(exchange.url, '/mycic/home'));
}

/** Leads on after a post: by redirect, or (`?post=direct`) by answering the post itself, as old servers do. */
async function answerPost(exchange: Exchange): Promise<void> {
  const { controls } = exchange.state;
  if (controls.failSaves > 0) {
    controls.failSaves -= 1;
    await exchange.slow();
    return exchange.send(500, 'text/plain; charset=utf-8', 'Internal Server Error');
  }
  const next = exchange.url.pathname === '/eapp/action.do' ? answerApplication(exchange) : answerHomeList(exchange);
  const target = carry(exchange.url, next);
  if (exchange.url.searchParams.get('post') !== 'direct') return exchange.redirect(target);
  exchange.url.search = new URL(target, exchange.url).search;
  exchange.url.pathname = new URL(target, exchange.url).pathname;
  await exchange.slow();
  show(exchange);
}

const signInPage = (exchange: Exchange, expired: boolean): string =>
  `https://${hosts.gckey}/j/${exchange.lang === 'fr' ? 'fra' : 'eng'}/l?lang=${exchange.lang}${expired ? '&expired' : ''}`;
