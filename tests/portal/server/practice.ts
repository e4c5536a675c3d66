import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findLibraryFile } from '../frameworks/libraries.ts';
import { clients, findClient } from '../shared/clients.ts';
import { applyControls } from '../shared/controls.ts';
import { bundleTag, findBundle } from './bundles.ts';
import type { Exchange } from './exchange.ts';
import { identityText } from './page.ts';

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Files that pages ask for under `/practice/`. */
const files: Readonly<Record<string, { path: string; type: string }>> = {
  'style.css': { path: file('shared/style.css'), type: 'text/css; charset=utf-8' },
};

/** `/practice/…`: scripts, styles and controls. The same on every host, and never part of an outage. */
export async function answerPractice(exchange: Exchange): Promise<void> {
  const name = exchange.url.pathname.slice('/practice/'.length);
  const bundle = /^bundle\/([a-z0-9-]+)\.js$/.exec(name)?.[1];
  if (bundle !== undefined) {
    const script = await findBundle(bundle);
    const headers = { etag: await bundleTag(bundle), 'cache-control': 'no-cache' };
    const isKept = exchange.request.headers['if-none-match'] === headers.etag;
    if (script !== undefined) {
      return exchange.send(isKept ? 304 : 200, 'text/javascript; charset=utf-8', isKept ? '' : script, headers);
    }
  }
  const library = /^library\/(.+)$/.exec(name)?.[1];
  if (library !== undefined) {
    const found = await findLibraryFile(library);
    if (found !== undefined) return exchange.send(200, found.type, found.body, { 'cache-control': 'max-age=3600' });
  }
  const known = files[name];
  if (known !== undefined) return exchange.send(200, known.type, await readFile(known.path));
  if (name === 'control' && exchange.isPost) return control(exchange);
  if (name === 'control') return exchange.sendJson(exchange.state.controls);
  if (name === 'time-is-up' && exchange.isPost) {
    exchange.session.signedIn = false;
    return exchange.sendJson({ signedIn: false });
  }
  if (name === 'identity') return lateIdentity(exchange);
  exchange.send(404, 'text/plain; charset=utf-8', 'Not found.');
}

function control(exchange: Exchange): void {
  try {
    applyControls(exchange.state.controls, exchange.json(), Date.now());
    exchange.sendJson(exchange.state.controls);
  } catch (error) {
    exchange.sendJson({ error: String(error) }, 400);
  }
}

async function lateIdentity(exchange: Exchange): Promise<void> {
  const { searchParams } = exchange.url;
  await wait(Number(searchParams.get('after')) || 0, undefined, { signal: exchange.signal });
  const client = findClient(searchParams.get('client')) ?? clients.A;
  exchange.send(200, 'text/html; charset=utf-8', identityText(client, exchange.lang).markup);
}
