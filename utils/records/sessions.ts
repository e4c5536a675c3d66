import { browser } from 'wxt/browser';
import type { Session } from '../messages/contract';

/** What a tab's page last told; in the session store, which a stopped worker does not lose. */
interface Told extends Session {
  visitId: string;
  portal: string;
}

const PREFIX = 'session:';

export async function noteSession(tabId: number, told: Told): Promise<void> {
  await browser.storage.session.set({ [`${PREFIX}${String(tabId)}`]: told });
}

/**
 * The session of the page that is open in a tab. Where requests count, the portal has one session for all its tabs: the
 * one that asked last keeps the others signed in.
 */
export async function findSession(tabId: number, visitIds: readonly string[]): Promise<Session | null> {
  const all = await browser.storage.session.get(null);
  const own = all[`${PREFIX}${String(tabId)}`] as Told | undefined;
  if (!own || !visitIds.includes(own.visitId)) return null;
  const { portal, activity } = own;
  if (activity === 'click') return { endsAt: own.endsAt, activity };
  const shared = Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, told]) => told as Told)
    .filter((told) => told.portal === portal);
  return { endsAt: Math.max(...shared.map(({ endsAt }) => endsAt)), activity };
}
