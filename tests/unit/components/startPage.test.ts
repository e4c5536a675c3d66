// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startPage, type PageWorld } from '../../../components/shared/startPage';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers(); // no time passes
});
afterEach(() => vi.useRealTimers());

it('a page would stay empty while the browser looks for a policy, or stand in another language than the firm set', async () => {
  await fakeBrowser.storage.local.set({ lastPolicy: { language: 'fr' } });
  fakeBrowser.storage.managed.get = () => new Promise(() => undefined);
  const drawn = await new Promise<PageWorld>((draw) => {
    void startPage(document, ({ pages }) => pages.records, draw);
  });
  expect(drawn.language.code).toBe('fr');
  expect(document.documentElement.lang).toBe('fr-CA');
});
