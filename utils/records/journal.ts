import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Batch, Visit } from '../messages/contract';
import { ASIDE, JOURNAL_PREFIX, LOG_PREFIX } from '../messages/journalKey';
import { openJournalEntry } from './openJournalEntry';
import { UNPLACED, type VisitRow } from './rows';
import type { Store } from './store';
import { sealAside } from './stored/aside';
import { Locked } from './vault/locked';
import type { Vault } from './vault/vault';

const Entry = z.object({ visit: Visit, batches: z.array(z.unknown()) });

/** What one visit left in the journal. */
interface Left {
  visit: Visit;
  batches: Batch[];
  keys: string[];
}

const folding = new WeakMap<Store, { running: Promise<void>; next: Promise<void> | undefined }>();

/**
 * Applies what is in the journal to the store and removes it. An entry is never written twice, so what
 * was read may be removed; applying it twice changes nothing. Never rejects: pages must be able to open
 * even when the store fails, and what could not be applied stays where it is, as does what needs the
 * passphrase first. One after the other: a call while another runs waits for the next run, which sees
 * what was written until now.
 */
export function foldJournals(store: Store, vault: Vault): Promise<void> {
  const state = folding.get(store) ?? { running: Promise.resolve(), next: undefined };
  folding.set(store, state);
  state.next ??= state.running.then(() => {
    state.next = undefined;
    state.running = fold(store, vault);
    return state.running;
  });
  return state.next;
}

async function fold(store: Store, vault: Vault): Promise<void> {
  try {
    const stored = Object.entries(await browser.storage.local.get(null));
    const entries = stored.filter(([key]) => key.startsWith(JOURNAL_PREFIX));
    if (entries.length === 0) return;
    await vault.ready();
    const { left, unreadable } = await read(entries, vault);
    for (const [key, value] of unreadable) await setAside(vault, key, value);
    for (const { visit, batches, keys } of left) {
      if (!(await store.findOutline(visit.visitId)))
        await store.changeVisit(visit.visitId, (row) => (row ? undefined : unopened(visit)));
      await store.applyBatches(visit.visitId, batches);
      await browser.storage.local.remove(keys);
    }
  } catch (error) {
    console.error('Holdfast could not take up a journal; it is tried again at the next page.', error);
  }
}

/** The journal by visit. An entry that holds anything else than it should is set aside whole, and what is good of it applied. */
async function read(
  entries: readonly [string, unknown][],
  vault: Vault,
): Promise<{ left: Left[]; unreadable: [string, unknown][] }> {
  const byVisit = new Map<string, Left>();
  const unreadable: [string, unknown][] = [];
  for (const [key, value] of entries) {
    const opened = await openJournalEntry(vault, key, value);
    if (opened instanceof Locked) continue;
    const entry = z.safeParse(Entry, opened).data;
    const parsed = entry?.batches.map((batch) => z.safeParse(Batch, batch).data) ?? [];
    const good = parsed.flatMap((batch) => (batch && batch.visitId === entry?.visit.visitId ? [batch] : []));
    if (!entry || good.length < parsed.length) unreadable.push([key, value]);
    if (!entry || good.length === 0) continue;
    const { visit } = entry;
    const left = byVisit.get(visit.visitId) ?? { visit, batches: [], keys: [] };
    left.batches.push(...good);
    left.keys.push(key);
    byVisit.set(visit.visitId, left);
  }
  return { left: [...byVisit.values()], unreadable };
}

async function setAside(vault: Vault, key: string, value: unknown): Promise<void> {
  const aside = `${ASIDE}${key.slice(JOURNAL_PREFIX.length)}`;
  await browser.storage.local.set({ [aside]: await sealAside(vault, aside, value) });
  await browser.storage.local.remove(key);
}

/** A visit whose opening never arrived: its tab is unknown, so only its markers could lead back to it. */
export function unopened(visit: Visit): VisitRow {
  return {
    visitId: visit.visitId,
    visit,
    tabId: -1,
    frameId: -1,
    lineage: '',
    seen: [],
    live: { markers: [], settled: false },
    lastAt: visit.openedAt,
    placed: UNPLACED,
    ...(visit.signIn ? { signInTo: visit.portal } : {}),
  };
}

/** Removes what the journal holds of a visit. */
export async function forgetJournal(visitId: string): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  const own = [`${JOURNAL_PREFIX}${visitId}:`, `${ASIDE}${visitId}:`, `${LOG_PREFIX}${visitId}:`];
  await browser.storage.local.remove(keys.filter((key) => own.some((start) => key.startsWith(start))));
}
