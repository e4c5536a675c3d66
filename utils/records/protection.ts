import { browser } from 'wxt/browser';
import type { Protection } from '../messages/contract';
import { showBadge } from './badge';

/** What each frame of a tab last reported, by frame id; in the session store, which a stopped worker does not lose. */
type Reported = Record<string, { visitId: string; protection: Protection }>;

const keyOf = (tabId: number): string => `protection:${tabId}`;
/** Worst first: the tab shows its worst frame. */
const WORST: readonly Protection['state'][] = ['attention', 'partly', 'off', 'protected'];
let last: Promise<unknown> = Promise.resolve(); // one report at a time: each reads and writes the tab's

/** Notes what a frame reports and shows the tab's state on the toolbar button. */
export function noteProtection(
  from: { tabId: number; frameId: number },
  visitId: string,
  protection: Protection,
): Promise<void> {
  const noted = last.then(async () => {
    const known = await reportedBy(from.tabId);
    // A new top document: what its predecessor's frames said is over.
    const isNewTop = from.frameId === 0 && known['0']?.visitId !== visitId;
    const reported: Reported = { ...(isNewTop ? {} : known), [from.frameId]: { visitId, protection } };
    await browser.storage.session.set({ [keyOf(from.tabId)]: reported });
    await showBadge(from.tabId, worstOf(reported));
  });
  last = noted.catch(() => undefined); // told to the reporter; the next report stands on its own
  return noted;
}

export async function findProtection(tabId: number): Promise<Protection | null> {
  return worstOf(await openReports(tabId));
}

/** What each open document of the tab last reported, by frame id. What is there no more does not speak for the page in front. */
export async function openReports(tabId: number): Promise<Reported> {
  const reported = Object.entries(await reportedBy(tabId));
  const there = await Promise.all(reported.map(([frameId]) => isThere(tabId, Number(frameId))));
  return Object.fromEntries(reported.filter((_, i) => there[i]));
}

async function reportedBy(tabId: number): Promise<Reported> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as Reported | undefined) ?? {};
}

/** How browsers say that a frame has nothing of ours in it: its site was taken away, say, and the page loaded again. */
const NOBODY = /Receiving end does not exist|Could not establish connection/;
/** A page that is busy with itself is there. */
const PATIENCE_MS = 300;

async function isThere(tabId: number, frameId: number): Promise<boolean> {
  try {
    const busy = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([browser.tabs.sendMessage(tabId, { holdfastThere: true }, { frameId }), busy]); // nobody answers; whoever hears it is there
    return true;
  } catch (error) {
    return !(error instanceof Error && NOBODY.test(error.message));
  }
}

function worstOf(reported: Reported): Protection | null {
  const all = Object.values(reported).map((report) => report.protection);
  const [worst] = all.toSorted((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state));
  if (!worst) return null;
  const sum = (of: (protection: Protection) => number): number =>
    all.reduce((total, protection) => total + of(protection), 0);
  return { ...worst, fields: sum((p) => p.fields), losses: sum((p) => p.losses) };
}
