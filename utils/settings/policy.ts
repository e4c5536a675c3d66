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

/** What the browser told of the policy the last time. */
export const LAST_POLICY = 'lastPolicy';
/** A browser that has its policy answers within this time. */
const PATIENCE_MS = 300;
let told = false; // the browser told its policy since this page or background started
let patience: Promise<void> | undefined;

/**
 * Nothing is set where nobody manages this browser. For what must go by the policy: Chromium answers this only some
 * seconds after its start, for whoever is not managed, too (seen: 3 to 8 s; w3c/webextensions#547).
 */
export async function readPolicy(): Promise<Policy> {
  return parsePolicy(await readManaged());
}

/** The same without waiting for that: until the browser tells its policy, the last one it told holds. */
export async function policyForNow(): Promise<Policy> {
  const managed = readManaged();
  if (told) return parsePolicy(await managed);
  patience ??= new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return parsePolicy(await Promise.race([managed, patience.then(lastTold)]));
}

/** The last one that was told, at once: what a page is first drawn with. */
export async function lastPolicy(): Promise<Policy> {
  return parsePolicy(await lastTold());
}

/** Whether the organization lets nobody keep clients' work without a passphrase, as far as is known now. */
export async function isLockRequired(): Promise<boolean> {
  return (await policyForNow()).lockRequired;
}

/** Firefox rejects where no policy file names the extension. */
async function readManaged(): Promise<unknown> {
  let managed: unknown;
  try {
    managed = await browser.storage.managed.get();
  } catch {
    managed = {}; // not managed, which is the usual case
  }
  if (!told && !isSame(managed, await lastTold())) await browser.storage.local.set({ [LAST_POLICY]: managed });
  told = true;
  return managed;
}

async function lastTold(): Promise<unknown> {
  return (await browser.storage.local.get(LAST_POLICY))[LAST_POLICY] ?? {};
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(parsePolicy(a)) === JSON.stringify(parsePolicy(b));
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
