import { browser } from 'wxt/browser';
import { isDays, LAST_POLICY, policyForNow, type Policy } from './policy';

/** What a person chooses for this computer. */
export interface Chosen {
  /** Of the extension's own pages; what stands in a portal follows the portal. */
  language: 'browser' | 'en' | 'fr';
  /** Days that a visit is kept after its last change. */
  keepDays: number;
  /** Minutes without anybody at work after which Holdfast locks, where there is a passphrase. */
  lockMinutes: number;
}

/** What holds: what the organization set, else what the person chose, else the default. */
export interface Settings extends Chosen {
  policy: Policy;
}

/** 90 days: the 60 that a portal keeps an unsubmitted application, and a month more. */
export const DEFAULTS: Chosen = { language: 'browser', keepDays: 90, lockMinutes: 15 };
export const LOCK_CHOICES: readonly number[] = [5, 15, 30, 60, 240];
export const KEEP_CHOICES: readonly number[] = [30, 90, 180, 365, 730, 2555];

const KEY = 'settings';
const LONGEST_LOCK = 1_440; // minutes: a day

/** @param given the policy, where what was known of it the last time will not do */
export async function readSettings(given: Promise<Policy> = policyForNow()): Promise<Settings> {
  const [chosen, policy] = await Promise.all([readChosen(), given]);
  const { language = chosen.language, keepDays = chosen.keepDays } = policy;
  return { ...chosen, language, keepDays, policy };
}

/** What the person chose, whatever the organization set. */
export async function readChosen(): Promise<Chosen> {
  return parseChosen((await browser.storage.local.get(KEY))[KEY]);
}

export async function changeSettings(change: Partial<Chosen>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readChosen()), ...change } });
}

/**
 * Calls back whenever a setting was changed, in whichever page or by the organization. What was read for an earlier
 * change and comes later than the newest is old, and is told to nobody.
 */
export function watchSettings(changed: (settings: Settings) => void): void {
  let newest = 0;
  browser.storage.onChanged.addListener((changes, area) => {
    const ours = area === 'local' && (KEY in changes || LAST_POLICY in changes);
    if (!ours && area !== 'managed') return;
    const mine = ++newest;
    void readSettings().then((settings) => {
      if (mine === newest) changed(settings);
    });
  });
}

/** What is not understood falls back to its default: a broken setting must not stop a page. */
export function parseChosen(value: unknown): Chosen {
  const { language, keepDays, lockMinutes } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return {
    language: language === 'en' || language === 'fr' ? language : DEFAULTS.language,
    keepDays: isDays(keepDays) ? keepDays : DEFAULTS.keepDays,
    lockMinutes:
      typeof lockMinutes === 'number' && lockMinutes >= 1 && lockMinutes <= LONGEST_LOCK
        ? lockMinutes
        : DEFAULTS.lockMinutes,
  };
}
