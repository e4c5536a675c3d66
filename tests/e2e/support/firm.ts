import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers.mjs';

/** Where Chromium, Chrome and Playwright's download look for what an organization sets. */
const PLACES = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'];

export interface Firm {
  /** Starts Chromium as on a computer of the firm. */
  readonly program: string;
  remove(): Promise<void>;
}

/**
 * A firm's computer, for one browser alone. Chromium reads policies from `/etc` only: the program lays a folder over
 * `/etc` that no other process sees (a mount namespace), so nothing is written outside of a temporary folder.
 * @param policy what the firm sets for the extension with this id
 */
export async function firmThatSets(extensionId: string, policy: object): Promise<Firm> {
  const home = await mkdtemp(join(tmpdir(), 'holdfast-firm-'));
  const file = JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } });
  for (const place of PLACES) {
    const folder = join(home, 'etc', place, 'policies/managed');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'firm.json'), file);
  }
  const program = join(home, 'chromium');
  const chromium = await ensureBrowser('chromium');
  const lines = ['#!/bin/sh', `exec unshare ${OWN_MOUNTS.join(' ')} sh -c '${LAY_OVER}' ${home}/etc ${chromium} "$@"`];
  await writeFile(program, `${lines.join('\n')}\n`, { mode: 0o755 });
  return { program, remove: () => rm(home, { recursive: true, force: true, maxRetries: 3 }) };
}

/** `$0` is the folder. The browser takes the shell's place, so that its end is the program's end. */
const LAY_OVER = 'mount -t overlay overlay -o "lowerdir=$0:/etc" /etc && exec "$@"';
const OWN_MOUNTS = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];

/** Whether this computer lets us: some containers allow no mounts of one's own. */
export function canBeAFirm(): boolean {
  const tried = spawnSync('unshare', [...OWN_MOUNTS, 'sh', '-c', LAY_OVER, tmpdir(), 'true'], { stdio: 'ignore' });
  return tried.status === 0;
}
