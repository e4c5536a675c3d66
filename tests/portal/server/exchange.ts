import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { languageOf, type Lang } from '../shared/language.ts';
import type { Html } from './html.ts';
import type { PortalState, Session } from './state.ts';

/** Whoever posts more is not filling in a form. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** One request and the ways to answer it. */
export class Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly lang: Lang;
  readonly session: Session;
  readonly state: PortalState;
  readonly body: string;
  /** Aborted when the portal closes. */
  readonly signal: AbortSignal;

  constructor(parts: Pick<Exchange, 'request' | 'response' | 'url' | 'session' | 'state' | 'body' | 'signal'>) {
    this.request = parts.request;
    this.response = parts.response;
    this.url = parts.url;
    this.session = parts.session;
    this.state = parts.state;
    this.body = parts.body;
    this.signal = parts.signal;
    this.lang = languageOf(parts.url);
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  get isPost(): boolean {
    return this.method === 'POST';
  }

  form(): URLSearchParams {
    return new URLSearchParams(this.body);
  }

  /** Throws when the body is no JSON; the server answers 400 with the message. */
  json(): unknown {
    return JSON.parse(this.body) as unknown;
  }

  /** The slowness of the control strip. Call it once per screen. */
  async slow(): Promise<void> {
    const { speed } = this.state.controls;
    if (speed > 0) await wait(speed * 1000, undefined, { signal: this.signal });
  }

  send(status: number, type: string, body: string | Uint8Array, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
    this.response.end(body);
  }

  page(page: Html, status = 200): void {
    const kept = this.url.searchParams.get('cache') === 'back';
    this.send(status, 'text/html; charset=utf-8', page.markup, kept ? { 'cache-control': 'no-cache' } : {});
  }

  sendJson(value: unknown, status = 200): void {
    this.send(status, 'application/json; charset=utf-8', JSON.stringify(value));
  }

  redirect(location: string): void {
    this.send(303, 'text/plain; charset=utf-8', location, { location });
  }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The value of a cookie of the request, if it was sent. */
export function findCookie(request: IncomingMessage, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value !== undefined) return value;
  }
  return undefined;
}
