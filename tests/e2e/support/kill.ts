import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * Stops the extension's background as the browser does when it is idle; the next message starts it again, which may
 * be at once. Returns a function that does so and resolves when it has stopped.
 */
export async function backgroundStopper({ context, extensionId }: TestBrowser): Promise<() => Promise<void>> {
  const page = context.pages()[0];
  if (page === undefined) throw new Error('A page must be open to stop the background from.');
  const session = await context.newCDPSession(page);
  let status = '';
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(`chrome-extension://${extensionId}/`)) continue;
      if (runningStatus === 'stopped' && status !== 'stopped') stops++;
      status = runningStatus;
    }
  });
  await session.send('ServiceWorker.enable');
  await waitFor('the background to be listed', () => Promise.resolve(status !== ''));
  return async () => {
    if (status === 'stopped') return;
    const before = stops;
    await session.send('ServiceWorker.stopAllWorkers');
    await waitFor('the background to stop', () => Promise.resolve(stops > before));
  };
}

/** Processes started with this profile, from Linux' list of processes. */
export async function processesOf(profile: string): Promise<number[]> {
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

/**
 * Reloads the extension as an update does: content scripts of open pages stay behind without it. Resolves when the old
 * one is gone; the function it returns waits for the new one.
 */
export async function reloadExtension({ context, extensionId }: TestBrowser): Promise<() => Promise<void>> {
  const page = await context.newPage();
  const address = `chrome-extension://${extensionId}/popup.html`;
  await page.goto(address);
  const closed = page.waitForEvent('close');
  await page
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined); // the page goes with the extension, before it can answer
  await closed;
  return async () => {
    const next = await context.newPage();
    await waitFor('the extension to be back', async () => (await next.goto(address)) !== null);
    await next.close();
  };
}
