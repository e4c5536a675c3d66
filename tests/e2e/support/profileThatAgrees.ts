import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type BrowserOptions } from './browser.ts';

interface Preferences {
  extensions: { settings: Record<string, { runtime_granted_permissions?: object }> };
}

/**
 * A profile in which the person has once agreed to this origin. Without a screen nobody can answer the browser's
 * question after "Protect this site"; where it was agreed to before, the browser does not ask again. Everything else
 * of the way is the real one.
 */
export async function profileThatAgrees(options: BrowserOptions, host: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-chromium-'));
  const preferences = join(profile, 'Default/Preferences');
  await mkdir(join(profile, 'Default'));
  await writeFile(preferences, '{"extensions":{"ui":{"developer_mode":true}}}');
  const first = await openBrowser({ ...options, profile });
  await first.close();
  const written = JSON.parse(await readFile(preferences, 'utf8')) as Preferences;
  const settings = written.extensions.settings[first.extensionId];
  if (!settings) throw new Error('The browser did not write what it granted the extension.');
  const none = { api: [], manifest_permissions: [], scriptable_host: [] };
  settings.runtime_granted_permissions = { ...none, explicit_host: [`https://${host}/*`] };
  await writeFile(preferences, JSON.stringify(written));
  return profile;
}
