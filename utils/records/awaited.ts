import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Awaited as Answer } from '../messages/contract';
import type { From } from '../messages/senders';

const Row = z.object({
  frameId: z.number(),
  portal: z.string(),
  at: z.number(),
  kind: z.enum(['upload', 'submission']),
  visitId: z.string(),
  about: z.array(z.string()),
});
type Row = z.infer<typeof Row>;

/** The page that answers comes within this time, or it answers something else. */
const AWAIT_MS = 180_000;
const MOST = 10;

const keyOf = (tabId: number): string => `awaited:${String(tabId)}`;

async function read(tabId: number): Promise<Row[]> {
  const stored: unknown = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return z.safeParse(z.array(Row), stored).data ?? [];
}

/** Something was uploaded or sent: the next document of this tab may be the answer. */
export async function awaitAnswer(
  { tabId, frameId, portal }: From,
  { kind, visitId, about }: Answer,
  at: number,
): Promise<void> {
  const rows = [...(await read(tabId)), { frameId, portal, at, kind, visitId, about }].slice(-MOST);
  await browser.storage.session.set({ [keyOf(tabId)]: rows });
}

/** What this document may be the answer to; asked once. */
export async function takeAwaited({ tabId, frameId, portal }: From, now: number): Promise<Answer[]> {
  const rows = await read(tabId);
  if (rows.length === 0) return [];
  const mine = (row: Row): boolean => row.frameId === frameId || frameId === 0;
  await browser.storage.session.set({ [keyOf(tabId)]: rows.filter((row) => !mine(row)) });
  return rows
    .filter((row) => mine(row) && row.portal === portal && now - row.at < AWAIT_MS)
    .map(({ kind, visitId, about }) => ({ kind, visitId, about }));
}
