import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerGckey } from './gckey/site.ts';
import { answerMycic } from './mycic/site.ts';
import { answerPr } from './pr/site.ts';
import { makeCertificate } from './server/certificate.ts';
import { Exchange, findCookie, readBody } from './server/exchange.ts';
import { failByOutage } from './server/outage.ts';
import { answerPractice } from './server/practice.ts';
import { startProxy } from './server/proxy.ts';
import { PortalState } from './server/state.ts';
import { hosts } from './shared/hosts.ts';
import { answerWebform } from './webform/site.ts';

export interface PracticePortal {
  /** On 127.0.0.1; browsers must map the hosts to it (see `hostRules`). */
  readonly port: number;
  /** An https proxy on 127.0.0.1 that leads these hosts here and no other host anywhere: for browsers that cannot map hosts. */
  readonly proxyPort: number;
  readonly state: PortalState;
  close(): Promise<void>;
}

const SESSION_COOKIE = 'practice-session';

/** Each site under the host name of the portal it imitates. */
const sites: Readonly<Record<string, (exchange: Exchange) => void | Promise<void>>> = {
  [hosts.mycic]: answerMycic,
  [hosts.pr]: answerPr,
  [hosts.gckey]: answerGckey,
  [hosts.webform]: answerWebform,
};

/** Starts the practice portal on loopback, on a free port unless one is asked for. */
export async function startPortal(options: { port?: number } = {}): Promise<PracticePortal> {
  const state = new PortalState();
  const closing = new AbortController();
  const credentials = await makeCertificate(Object.values(hosts));
  const server = createServer(credentials, (request, response) => {
    answer(request, response, state, closing.signal).catch((error: unknown) => {
      if (closing.signal.aborted) return; // delays that the closing cut short
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  });
  // Firefox and Chromium drop connections on certificates they were not told to accept: theirs to report.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const proxy = await startProxy(port);
  return {
    port,
    proxyPort: proxy.port,
    state,
    async close() {
      closing.abort();
      proxy.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: PortalState,
  signal: AbortSignal,
): Promise<void> {
  // The port is no part of the host's name: browsers that map hosts leave it out, Node clients send it.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const site = sites[host];
  if (site === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`The practice portal serves ${Object.keys(sites).join(', ')}, not ${host}.`);
    return;
  }
  const url = new URL(request.url ?? '/', `https://${host}`);
  const body = await readBody(request);
  const sessionId = findCookie(request, SESSION_COOKIE) ?? randomUUID();
  response.setHeader('set-cookie', `${SESSION_COOKIE}=${sessionId}; Path=/; Secure; HttpOnly; SameSite=Lax`);
  const session = state.session(sessionId);
  const exchange = new Exchange({ request, response, url, session, state, body, signal });
  if (url.pathname.startsWith('/practice/')) return answerPractice(exchange);
  const isSignIn = host === hosts.gckey || url.pathname.endsWith('/login');
  state.requests.push({
    at: Date.now(),
    method: exchange.method,
    host,
    path: url.pathname + url.search,
    body: isSignIn ? '' : body,
  });
  if (failByOutage(exchange)) return;
  await site(exchange);
}
