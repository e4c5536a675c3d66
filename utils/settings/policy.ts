import { browser } from 'wxt/browser';
import { addableHost } from '../portals/addedSite';

/** What an organization may switch off. */
export type Feature = 'addSites' | 'pauseHolds' | 'deleteRecords';
const FEATURES: readonly Feature[] = ['addSites', 'pauseHolds', 'deleteRecords'];

/**
 * What an organization sets for all its computers (Chrome and Edge policies, Firefox policies.json). What it leaves out
 * the person chooses. `public/managed_schema.json` describes the same to Chromium.
 */
export interface Policy {
  language?: 'browser' | 'en' | 'fr';
  /** Days that a visit is kept after its last change. */
  keepDays?: number;
  /** Hosts that people are asked to add: no policy can grant a permission to an extension. */
  sites: string[];
  /** A passphrase must lock what is kept. */
  lockRequired: boolean;
  off: Feature[];
}

/** What the background answers where the organization allows something to nobody. */
export const BY_FIRM = 'Your organization has switched this off.';

export const LONGEST_DAYS = 36_500;
const MOST_SITES = 200;

/** Nothing is set where nobody manages this browser. */
export async function readPolicy(): Promise<Policy> {
  return parsePolicy(await readManaged());
}

/** Firefox rejects where no policy file names the extension. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {}; // not managed, which is the usual case
  }
}

/** What is not understood is not set: a misspelt policy must not stop a page, nor loosen anything else. */
export function parsePolicy(given: unknown): Policy {
  const { language, keepDays, sites, lockRequired, off } = (
    typeof given === 'object' && given !== null ? given : {}
  ) as Record<string, unknown>;
  return {
    ...(language === 'browser' || language === 'en' || language === 'fr' ? { language } : {}),
    ...(isDays(keepDays) ? { keepDays } : {}),
    sites: textsOf(sites)
      .map((host) => addableHost(`https://${host}/`))
      .filter((host) => host !== undefined)
      .slice(0, MOST_SITES),
    lockRequired: lockRequired === true,
    off: FEATURES.filter((feature) => textsOf(off).includes(feature)),
  };
}

export function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST_DAYS;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
