import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { TestBrowser } from './browser.ts';
import { waitFor } from './poll.ts';

/** What the script of an extension page sees of the browser. */
interface ExtensionPage {
  chrome: {
    storage: {
      onChanged: { addListener(listen: (changes: Record<string, { newValue?: unknown }>) => void): void };
    };
  };
  /** When each batch was first seen, by its number: what is in it is sealed. */
  seen: { journal: Record<number, number>; database: Record<number, number> };
}

const A_TYPIST_MS = 60; // between two keys of a fast typist

/**
 * Types a text key by key into the focused field and tells for each key after how many ms it was in the database and
 * in the journal, shortest first. An extension page looks at the database itself, without a message that could help.
 */
export async function measureWrites(
  { context, extensionId }: TestBrowser,
  page: Page,
  text: string,
): Promise<{ acknowledged: number[]; journalled: number[] }> {
  const observer = await context.newPage();
  await observer.goto(`chrome-extension://${extensionId}/popup.html`);
  await observer.evaluate(observeWrites);
  await page.bringToFront();
  const before = await page.evaluate(() => {
    const typed: Record<string, number> = {};
    Object.assign(globalThis, { typed });
    const onInput = ({ target }: Event): void => {
      typed[(target as HTMLInputElement).value] = Date.now();
    };
    window.addEventListener('input', onInput, true);
    return (document.activeElement as HTMLInputElement).value;
  });
  for (const key of text) {
    await page.keyboard.type(key);
    await wait(A_TYPIST_MS);
  }
  const typed = await page.evaluate(() => (globalThis as unknown as { typed: Record<string, number> }).typed);
  const whole = before + text;
  const keys = Object.entries(typed).sort(([, a], [, b]) => a - b);
  const look = () => observer.evaluate(() => (globalThis as unknown as ExtensionPage).seen);
  const { journal, database } = await waitFor('the last key to be in the database', async () => {
    const seen = await look();
    const batches = Object.keys(seen.journal).map(Number);
    return keys.at(-1)?.[0] === whole && batches.length >= keys.length && Math.max(...batches) in seen.database && seen;
  }).catch(async (error: unknown) => {
    const seen = await look();
    const [written, kept] = [seen.journal, seen.database].map((each) => Object.keys(each).join());
    throw new Error(`${String(keys.length)} keys; in the journal: ${written}; in the database: ${kept}.`, {
      cause: error,
    });
  });
  await observer.close();
  // One key is one batch, and the last batch is the last key.
  const last = Math.max(...Object.keys(journal).map(Number));
  const delays = (arrived: Record<number, number>): number[] =>
    keys
      .toReversed()
      .flatMap(([, at], n) => {
        const then = arrived[last - n];
        return then === undefined ? [] : [then - at];
      })
      .sort((a, b) => a - b);
  return { acknowledged: delays(database), journalled: delays(journal) };
}

/** Runs in the extension page: notes when each text is first seen in the journal and in the database. */
function observeWrites(): void {
  const { chrome } = globalThis as unknown as ExtensionPage;
  const seen: ExtensionPage['seen'] = { journal: {}, database: {} };
  Object.assign(globalThis, { seen });
  const note = (where: Record<number, number>, batch: number): void => {
    where[batch] ??= Date.now();
  };
  chrome.storage.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith('journal:') && newValue !== undefined) note(seen.journal, Number(key.split(':').at(-1)));
  });
  const opening = indexedDB.open('holdfast');
  opening.onsuccess = () => {
    const look = (): void => {
      const asked = opening.result.transaction('fields').objectStore('fields').getAll();
      asked.onsuccess = () => {
        for (const row of asked.result as { answer: { order: number } | null }[])
          if (row.answer) note(seen.database, Math.floor(row.answer.order / 500));
        look();
      };
    };
    look();
  };
}
