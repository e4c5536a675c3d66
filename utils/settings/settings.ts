import { browser } from 'wxt/browser';
import { isDays, readPolicy, type Policy } from './policy';

/** What a person chooses for this computer. */
export interface Chosen {
  /** Of the extension's own pages; what stands in a portal follows the portal. */
  language: 'browser' | 'en' | 'fr';
  /** Days that a visit is kept after its last change. */
  keepDays: number;
}

/** What holds: what the organization set, else what the person chose, else the default. */
export interface Settings extends Chosen {
  policy: Policy;
}

/** 90 days: the 60 that a portal keeps an unsubmitted application, and a month more. */
export const DEFAULTS: Chosen = { language: 'browser', keepDays: 90 };
export const KEEP_CHOICES: readonly number[] = [30, 90, 180, 365, 730, 2555];

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const [chosen, policy] = await Promise.all([readChosen(), readPolicy()]);
  const { language = chosen.language, keepDays = chosen.keepDays } = policy;
  return { language, keepDays, policy };
}

/** What the person chose, whatever the organization set. */
export async function readChosen(): Promise<Chosen> {
  return parseChosen((await browser.storage.local.get(KEY))[KEY]);
}

export async function changeSettings(change: Partial<Chosen>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readChosen()), ...change } });
}

/** Calls back whenever a setting was changed, in whichever page or by the organization. */
export function watchSettings(changed: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if ((area === 'local' && KEY in changes) || area === 'managed') void readSettings().then(changed);
  });
}

/** What is not understood falls back to its default: a broken setting must not stop a page. */
export function parseChosen(value: unknown): Chosen {
  const { language, keepDays } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    language: language === 'en' || language === 'fr' ? language : DEFAULTS.language,
    keepDays: isDays(keepDays) ? keepDays : DEFAULTS.keepDays,
  };
}
