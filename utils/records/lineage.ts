import { browser } from 'wxt/browser';

const KEY = 'bootId';
let asked: Promise<string> | undefined;

/**
 * The visits that follow each other in one tab of one browser run. Tab ids start again with the
 * browser, so a random id of this run stands before them; the session store forgets it with the run.
 */
export async function lineageOf(tabId: number): Promise<string> {
  asked ??= bootId().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return `${await asked}:${tabId}`;
}

/** The browser run that a lineage belongs to. */
export function runOf(lineage: string): string {
  return lineage.slice(0, lineage.lastIndexOf(':'));
}

async function bootId(): Promise<string> {
  const known = (await browser.storage.session.get(KEY))[KEY];
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: made });
  return made;
}
