import { findClient, type Client, clients } from '../shared/clients.ts';
import type { Exchange } from './exchange.ts';

/** Query options that stay with the visitor from page to page. */
const carriedNames = ['client', 'lang', 'identity', 'identityDelay', 'gate', 'embedded', 'post', 'emptyEntries'];

/** How the page says whose file it is. */
export interface IdentityOptions {
  /** `?identity=hidden`, or inside a frame whose top page says it. */
  readonly hidden: boolean;
  /** `?identityDelay=`: ms after the page at which the name and numbers arrive. */
  readonly delay: number;
}

export function identityOptions(url: URL): IdentityOptions {
  return {
    hidden: url.searchParams.get('identity') === 'hidden' || url.searchParams.has('embedded'),
    delay: Math.max(0, Number(url.searchParams.get('identityDelay')) || 0),
  };
}

/** `path` with the options of the present address added. */
export function carry(url: URL, path: string): string {
  const target = new URL(path, url);
  for (const name of carriedNames) {
    const value = url.searchParams.get(name);
    if (value !== null && !target.searchParams.has(name)) target.searchParams.set(name, value);
  }
  return target.pathname + target.search;
}

/** The client of the address, which becomes the one of the session; otherwise the one of the session. */
export function clientOf(exchange: Exchange): Client {
  const asked = findClient(exchange.url.searchParams.get('client'));
  if (asked !== undefined) exchange.session.client = asked.key;
  return asked ?? clients[exchange.session.client];
}
