import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePolicy } from '../../../utils/settings/policy';
import { changeSettings, DEFAULTS, readSettings } from '../../../utils/settings/settings';

beforeEach(() => fakeBrowser.reset());

const NOTHING = { sites: [], lockRequired: false, off: [] };

it.each([undefined, null, 'x', 7, [], {}])('%j would set something', (given) => {
  expect(parsePolicy(given)).toEqual(NOTHING);
});

it('a misspelt policy would loosen or break something', () => {
  const given = {
    language: 'de',
    keepDays: 0.5,
    sites: ['forms.example.org', '*.example.org', 'secure.cic.gc.ca', 7, 'https://x.example'],
    lockRequired: 'yes',
    off: ['deleteRecords', 'holds'],
  };
  expect(parsePolicy(given)).toEqual({ sites: ['forms.example.org'], lockRequired: false, off: ['deleteRecords'] });
});

it('what the organization set would give way to what the person chose, or change it for good', async () => {
  await changeSettings({ language: 'fr', keepDays: 730 });
  await fakeBrowser.storage.managed.set({ keepDays: 30 });
  expect(await readSettings()).toMatchObject({ language: 'fr', keepDays: 30, policy: { ...NOTHING, keepDays: 30 } });
  await changeSettings({ language: 'en' });
  await fakeBrowser.storage.managed.clear();
  expect(await readSettings()).toMatchObject({ language: 'en', keepDays: 730, policy: NOTHING });
});

it('a browser without any policy would have no settings', async () => {
  fakeBrowser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await readSettings()).toEqual({ ...DEFAULTS, policy: NOTHING });
});

it('a browser that tells its policy late would keep everything waiting, or have what is deleted go by an older one', async () => {
  vi.resetModules(); // as a browser starts: nothing was told yet
  const { readPolicy } = await import('../../../utils/settings/policy');
  const { readSettings, watchSettings } = await import('../../../utils/settings/settings');
  await fakeBrowser.storage.local.set({ lastPolicy: { keepDays: 30 } });
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  fakeBrowser.storage.managed.get = () => promise;
  const changed = vi.fn();
  watchSettings(changed);

  expect(await readSettings()).toMatchObject({ keepDays: 30 });
  const forDeleting = readSettings(readPolicy());
  expect(await Promise.race([forDeleting, Promise.resolve('waits')])).toBe('waits');
  resolve({ keepDays: 3_650 });
  expect(await forDeleting).toMatchObject({ keepDays: 3_650 });
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ keepDays: 3_650 })));
  expect(await readSettings()).toMatchObject({ keepDays: 3_650 });
});

it('a page would go back to the language before, because what was read for an earlier change came last', async () => {
  vi.resetModules();
  const { changeSettings, watchSettings } = await import('../../../utils/settings/settings');
  const late = Promise.withResolvers<Record<string, unknown>>();
  fakeBrowser.storage.managed.get = vi.fn().mockReturnValueOnce(late.promise).mockResolvedValue({});
  const changed = vi.fn();
  watchSettings(({ language }) => void changed(language));
  await changeSettings({ language: 'fr' });
  await changeSettings({ language: 'en' });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith('en'));
  late.resolve({});
  await late.promise;
  await changeSettings({ language: 'browser' });
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith('browser'));
  expect(changed.mock.calls.flat()).toEqual(['en', 'browser']);
});

it('Chromium would be told of other settings than those that are read', () => {
  const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8')) as { properties: object };
  const all = parsePolicy({ language: 'en', keepDays: 30 });
  expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(all).toSorted());
});
