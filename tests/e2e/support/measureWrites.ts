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
  seen: { journal: Record<string, number>; database: Record<string, number> };
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
  const whole = before + text;
  const { journal, database } = await waitFor('the last key to be in the database', async () => {
    const { seen } = await observer.evaluate(() => ({ seen: (globalThis as unknown as ExtensionPage).seen }));
    return whole in seen.database && seen;
  });
  const typed = await page.evaluate(() => (globalThis as unknown as { typed: Record<string, number> }).typed);
  await observer.close();
  const delays = (arrived: Record<string, number>): number[] =>
    Object.entries(typed)
      .flatMap(([value, at]) => (arrived[value] === undefined ? [] : [arrived[value] - at]))
      .sort((a, b) => a - b);
  return { acknowledged: delays(database), journalled: delays(journal) };
}

/** Runs in the extension page: notes when each text is first seen in the journal and in the database. */
function observeWrites(): void {
  const { chrome } = globalThis as unknown as ExtensionPage;
  const seen: ExtensionPage['seen'] = { journal: {}, database: {} };
  Object.assign(globalThis, { seen });
  const note = (where: Record<string, number>, text: string): void => {
    where[text] ??= Date.now();
  };
  chrome.storage.onChanged.addListener((changes) => {
    for (const [, text] of JSON.stringify(changes).matchAll(/"kind":"text","text":"(\w*)"/g)) note(seen.journal, text!);
  });
  const opening = indexedDB.open('holdfast');
  opening.onsuccess = () => {
    const look = (): void => {
      const asked = opening.result.transaction('fields').objectStore('fields').getAll();
      asked.onsuccess = () => {
        for (const row of asked.result as { answer: { value: { text?: string } } | null }[]) {
          if (row.answer?.value.text !== undefined) note(seen.database, row.answer.value.text);
        }
        look();
      };
    };
    look();
  };
}
