import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../utils/messages/senders';
import { answer, serve, type Handlers } from '../../../utils/messages/serve';

const PORTAL = 'https://secure.cic.gc.ca/x';
const ID = fakeBrowser.runtime.id;
const OWN = fakeBrowser.runtime.getURL('/records.html');

beforeEach(() => fakeBrowser.reset());

const tab = (url: string) => ({ id: 5, url, incognito: false });
const from = (more: Partial<Sender>): Sender => ({ id: ID, url: PORTAL, frameId: 0, tab: tab(PORTAL), ...more });

function handlers(more: Partial<Handlers> = {}): Handlers {
  return { askActivity: () => ({ inFlight: 1 }), listVisits: () => ({ visits: [] }), ...more } as Handlers;
}
/** Sites that the person added. */
const isAdded = (host: string) => Promise.resolve(host === 'forms.example.org');
const ask = (sender: Sender, name = 'askActivity', input: unknown = {}) =>
  answer(handlers(), name, input, sender, isAdded);

describe('a portal’s page would not be served', () => {
  it.each<[string, Partial<Sender>]>([
    ['its top page', {}],
    ['its frame in another site’s page', { tab: tab('https://example.com/') }],
    ['an about:blank frame', { url: 'about:blank' }],
    ['a srcdoc frame', { url: 'about:srcdoc' }],
    ['a blob frame', { url: 'blob:https://secure.cic.gc.ca/1' }],
    ['a sandboxed frame', { url: 'about:srcdoc', origin: 'null' }],
    [
      'an about: frame inside its frame in another site’s page',
      { url: 'about:blank', origin: 'https://secure.cic.gc.ca', tab: tab('https://example.com/') },
    ],
  ])('%s', async (_what, sender) => expect(await ask(from(sender))).toEqual({ ok: { inFlight: 1 } }));
});

describe('a site that the person added would not be served, or another one would', () => {
  const added = 'https://forms.example.org/step/2';
  it.each<[string, Partial<Sender>, boolean]>([
    ['its page', { url: added, tab: tab(added) }, true],
    ['its about:blank frame', { url: 'about:blank', origin: 'https://forms.example.org', tab: tab(added) }, true],
    ['its page over http', { url: 'http://forms.example.org/' }, false],
    ['its page on another port', { url: 'https://forms.example.org:8443/' }, false],
    ['a host below it', { url: 'https://a.forms.example.org/' }, false],
    ['its name as a user name', { url: 'https://forms.example.org@evil.example/' }, false],
    ['another site’s frame in it', { url: 'https://example.com/', tab: tab(added) }, false],
  ])('%s', async (_what, sender, served) => expect('ok' in (await ask(from(sender)))).toBe(served));
});

describe('somebody else would be served', () => {
  it.each<[string, Sender]>([
    ['another extension', from({ id: 'another' })],
    ['no id', from({ id: undefined as never })],
    ['another site', from({ url: 'https://example.com/', tab: tab('https://example.com/') })],
    ['another site’s frame in a portal’s page', from({ url: 'https://example.com/' })],
    ['plain http', from({ url: 'http://secure.cic.gc.ca/' })],
    ['another port', from({ url: 'https://secure.cic.gc.ca:8443/' })],
    ['a sign-in host', from({ url: 'https://clegc-gckey.gc.ca/' })],
    ['an about: page of another site', from({ url: 'about:blank', tab: tab('https://example.com/') })],
    ['no tab', { id: ID, url: PORTAL }],
    ['our own page as if it were a portal', from({ url: OWN })],
    ['nothing known', {} as Sender],
  ])('%s', async (_what, sender) =>
    expect(await ask(sender)).toEqual({ error: expect.stringContaining('not for this sender') }),
  );

  it.each<[string, Sender, boolean]>([
    ['our own page', { id: ID, url: OWN }, true],
    ['our own page in a tab', { id: ID, url: OWN, tab: tab(OWN) }, true],
    ['a portal’s page', from({}), false],
    ['a look-alike of our own page', { id: ID, url: `https://example.com/${OWN}` }, false],
    ['another extension', { id: 'another', url: OWN }, false],
  ])('lists go to %s: %s', async (_what, sender, served) =>
    expect('ok' in (await ask(sender, 'listVisits'))).toBe(served),
  );
});

it.each<[string, string, unknown]>([
  ['an unknown name', 'drop', {}],
  ['a name of every object', 'constructor', {}],
  ['a missing member', 'keep', { visitId: 'v1', seq: 1 }],
  [
    'too many changes',
    'keep',
    { visitId: 'v1', seq: 1, changes: Array.from({ length: 501 }, () => ({ type: 'gone', key: 'f1' })) },
  ],
  ['an id with a path in it', 'askIdentity', { visitId: '../v1' }],
  ['nothing', 'keep', null],
])('%s is refused in one sentence', async (_what, name, input) => {
  expect(await ask(from({}), name, input)).toEqual({ error: expect.stringMatching(/^.{10,200}[^.]\.$/) });
});

it('what was typed would stand in an error message', async () => {
  const reply = await ask(from({}), 'keep', {
    visitId: 'v1',
    seq: 1,
    changes: [{ type: 'value', key: 'f1', value: { kind: 'text', text: ['secret'] } }],
  });
  expect(JSON.stringify(reply)).not.toContain('secret');
});

it('a failure would look like an answer', async () => {
  const broken = handlers({ askActivity: () => Promise.reject(new Error('The disk is full.')) });
  expect(await answer(broken, 'askActivity', {}, from({}), isAdded)).toEqual({ error: 'The disk is full.' });
});

it('answers through the browser, and leaves other messages to others', async () => {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  serve(handlers(), isAdded);
  const listener = add.mock.calls[0]![0] as (
    message: unknown,
    sender: Sender,
    reply: (reply: unknown) => void,
  ) => unknown;
  const replied = new Promise((reply) => {
    expect(listener({ holdfast: 'askActivity', input: {} }, from({}), reply)).toBe(true);
  });
  expect(await replied).toEqual({ ok: { inFlight: 1 } });
  for (const other of [undefined, 'hello', { type: 'x' }, { holdfast: 3 }]) {
    expect(listener(other, from({}), () => expect.unreachable())).toBeUndefined();
  }
});
