import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchActivity } from '../../../utils/records/activity';

type Listener = (details: { tabId: number; requestId: string }) => unknown;
const heard: Record<string, Listener> = {};
let time = 0;

beforeEach(() => {
  time = 0;
  const event = (name: string) => ({ addListener: vi.fn((listener: Listener) => (heard[name] = listener)) });
  Object.assign(fakeBrowser, {
    webRequest: {
      onBeforeRequest: event('start'),
      onBeforeRedirect: event('redirect'),
      onCompleted: event('end'),
      onErrorOccurred: event('fail'),
    },
  });
});

const start = (requestId: string, tabId = 1) => heard.start?.({ tabId, requestId });

it('a restore would go on before the page has its answer', () => {
  const activity = watchActivity(['https://secure.cic.gc.ca/*'], () => time);
  expect(activity.inFlight(1)).toBe(0);
  start('a');
  start('b');
  start('c', 2);
  start('own', -1);
  expect([activity.inFlight(1), activity.inFlight(2), activity.inFlight(-1)]).toEqual([2, 1, 0]);
  heard.end?.({ tabId: 1, requestId: 'a' });
  heard.fail?.({ tabId: 1, requestId: 'b' });
  heard.end?.({ tabId: 1, requestId: 'never seen' });
  expect(activity.inFlight(1)).toBe(0);
});

it('after a session timed out and led to the sign-in host, nothing would be offered for a quarter of a minute', () => {
  const activity = watchActivity(['https://secure.cic.gc.ca/*'], () => time);
  start('save');
  heard.redirect?.({ tabId: 1, requestId: 'save' });
  expect(activity.inFlight(1)).toBe(0);
  start('save'); // led on to a page of the portal itself
  expect(activity.inFlight(1)).toBe(1);
});

it('a restore would wait for ever for a stream', () => {
  const activity = watchActivity([], () => time);
  start('stream');
  time = 15_000;
  expect(activity.inFlight(1)).toBe(1);
  time = 15_001;
  expect(activity.inFlight(1)).toBe(0);
});

it('blocks nothing', () => {
  watchActivity([], () => time);
  expect(start('a')).toBeUndefined();
});
