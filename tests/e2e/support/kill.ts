import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { waitFor } from './poll.ts';
import type { TestBrowser } from './browser.ts';

/** Ends every process of the browser with this profile at once, as a crash does, and waits until they are gone. */
export async function killBrowser({ context, profile }: TestBrowser): Promise<void> {
  const gone = context.waitForEvent('close', { timeout: 20_000 }).catch(() => undefined); // may have been seen before
  for (const pid of await processesOf(profile)) end(pid);
  await waitFor('the browser to be gone', async () => (await processesOf(profile)).length === 0);
  await gone;
  // A browser that was killed leaves its lock behind.
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(join(profile, lock), { force: true });
  }
}

/** Stops the extension's background as the browser does when it is idle; the next message starts it again. */
export async function stopBackground(context: BrowserContext, extensionId: string): Promise<void> {
  const page = context.pages()[0];
  if (page === undefined) throw new Error('A page must be open to stop the background from.');
  const session = await context.newCDPSession(page);
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, versionId, runningStatus } of versions) {
      if (scriptURL.startsWith(`chrome-extension://${extensionId}/`)) states.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const stopped = (): boolean => states.size > 0 && [...states.values()].every((status) => status === 'stopped');
  await waitFor('the background to stop', () => Promise.resolve(stopped()));
  await session.detach();
}

/** Processes started with this profile, from Linux' list of processes. */
async function processesOf(profile: string): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      const command = await readFile(join('/proc', id, 'cmdline'), 'utf8').catch(() => ''); // ended meanwhile
      const words = command.split('\0').filter((word) => word.startsWith('--user-data-dir='));
      return words.includes(`--user-data-dir=${profile}`) ? [Number(id)] : [];
    }),
  );
  return found.flat();
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: ended by itself meanwhile
  }
}
