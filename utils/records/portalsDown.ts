import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { createTurns } from './inTurn';

const Row = z.object({
  portal: z.string(),
  tabId: z.number(),
  incognito: z.boolean(),
  /** Where its failures are recorded. */
  visitId: z.string(),
  /** The first of them. */
  began: z.number(),
  /** The server that failed. */
  origin: z.string(),
});
type Row = z.infer<typeof Row>;

type Tab = Pick<Row, 'portal' | 'tabId' | 'incognito'>;

/** Portals that fail, by tab; in the session store: whoever comes back after an hour ends what began before. */
export interface PortalsDown {
  /** The visit that this tab's outage is recorded with. */
  find(tab: Tab): Promise<string | undefined>;
  note(tab: Tab, failure: Pick<Row, 'visitId' | 'began' | 'origin'>): Promise<void>;
  /** The portal answered: its outages, which are over. */
  takeAll(portal: string): Promise<Row[]>;
}

const KEY = 'portalsDown';
const SIGNED_OUT = 'signedOutOf:';

export function portalsDown(): PortalsDown {
  const turns = createTurns();
  const isOf =
    ({ portal, tabId }: Tab) =>
    (row: Row): boolean =>
      row.portal === portal && row.tabId === tabId;
  return {
    find: async (tab) => (await read()).find(isOf(tab))?.visitId,
    note: (tab, failure) =>
      turns(KEY, async () => {
        const rows = await read();
        const same = rows.find((row) => isOf(tab)(row) && row.visitId === failure.visitId);
        if (!same) await browser.storage.session.set({ [KEY]: [...rows, { ...tab, ...failure }] });
      }),
    takeAll: (portal) =>
      turns(KEY, async () => {
        const rows = await read();
        const over = rows.filter((row) => row.portal === portal);
        if (over.length > 0) await browser.storage.session.set({ [KEY]: rows.filter((row) => row.portal !== portal) });
        return over;
      }),
  };
}

async function read(): Promise<Row[]> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  return z.safeParse(z.array(Row), stored).data ?? [];
}

/** Whether this tab was not yet said to be signed out of this visit: a sign-in is several pages. */
export async function isFirstSignOut(tabId: number, visitId: string): Promise<boolean> {
  const key = `${SIGNED_OUT}${String(tabId)}`;
  if ((await browser.storage.session.get(key))[key] === visitId) return false;
  await browser.storage.session.set({ [key]: visitId });
  return true;
}
