import { setTimeout as wait } from 'node:timers/promises';
import { clients, findClientByProfile } from '../shared/clients.ts';
import type { Exchange } from '../server/exchange.ts';
import { formNames, type FormName, type PrFile } from './file.ts';
import { exceedsLimits } from './limits.ts';
import { provinces } from './provinces.ts';

/** The dependent select is filled this late, whatever the speed: long enough to be in the way of a fast filler. */
const PROVINCES_DELAY_MS = 600;

/** A form asked for this soon after a save belongs to the same change of screen, which was slow already. */
const SAME_SCREEN_MS = 1500;

/** What the Angular application asks the server, all in JSON. */
export async function answerApi(exchange: Exchange): Promise<void> {
  const { url, session, signal } = exchange;
  const [, , resource, profileId = '', formName] = url.pathname.split('/');
  if (resource === 'sign-in') session.signedIn = true;
  if (resource === 'sign-out') session.signedIn = false;
  if (resource === 'sign-in' || resource === 'sign-out') return exchange.sendJson({ signedIn: session.signedIn });
  if (!session.signedIn) return exchange.sendJson({ error: 'signed out' }, 401);
  if (resource === 'provinces') {
    await wait(PROVINCES_DELAY_MS, undefined, { signal });
    return exchange.sendJson(provinces[url.searchParams.get('country') ?? ''] ?? []);
  }
  if (resource === 'clients') return exchange.sendJson(Object.values(clients));
  const client = findClientByProfile(profileId);
  if (client === undefined) return exchange.sendJson({ error: 'no such profile' }, 404);
  if (resource === 'identity') {
    await wait(Number(url.searchParams.get('after')) || 0, undefined, { signal });
    return exchange.sendJson(client);
  }
  const form = formNames.find((known) => known === formName);
  if (resource !== 'profile' || form === undefined) return exchange.sendJson({ error: 'no such form' }, 404);
  const file = exchange.state.pr(client.key);
  if (exchange.method === 'PUT') {
    await exchange.slow();
    session.savedAt = Date.now();
    return save(exchange, file, form);
  }
  if (Date.now() - session.savedAt > SAME_SCREEN_MS) await exchange.slow();
  session.savedAt = 0;
  exchange.sendJson(file[form]);
}

function save<Name extends FormName>(exchange: Exchange, file: PrFile, form: Name): void {
  const { controls } = exchange.state;
  const value = exchange.json();
  if (controls.failSaves > 0 || exceedsLimits(value)) {
    controls.failSaves = Math.max(0, controls.failSaves - 1);
    return exchange.sendJson({ error: 'technical error' }, 500);
  }
  file[form] = value as PrFile[Name]; // the application's own forms: the same shapes, see file.ts
  exchange.sendJson({ saved: true });
}
