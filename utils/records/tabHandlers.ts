import { mayOffer } from '../matters/scope';
import type { Draft } from './store';
import type { EarlierDraft, Input, Marker, Verdict } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import { orderPage } from '../messages/orderPage';
import { identityOf, seenWith } from './identity';
import { findMatter } from './matterHandlers';
import { findProtection, openReports } from './protection';
import type { VisitRow } from './rows';
import type { Store } from './store';
import { findSession } from './sessions';
import { summaryOf } from './summaryOf';
import { Locked } from './vault/locked';

type TabHandlers = Pick<Handlers, 'tabStatus' | 'orderTab' | 'judgeVisit' | 'restoreByHand'>;

/** What the workbench and the popup ask about the tab in front, and what they ask of its page. */
export function tabHandlers(stores: readonly Store[]): TabHandlers {
  async function judge(tabId: number, visitId: string): Promise<Judged> {
    const earlier = await find(stores, visitId);
    if (!earlier) throw new Error('This visit is no longer kept.');
    const lineage = earlier.row.lineage === '' ? [] : await earlier.store.visitsOfLineage(earlier.row.lineage, 0);
    const theirs = seenWith(earlier.row, lineage);
    const documents = await documentsOf(stores, tabId);
    const at = documents.find(({ row }) => row.visit.frame === earlier.row.visit.frame) ?? documents[0];
    if (!at || at.row.visit.signIn) throw new Error('No guarded page is open in this tab.');
    const { markers: here, settled } = await identityOf(at.row, at.store);
    const offer = mayOffer(
      { markers: here, settled, signIn: false },
      // Only markers count by hand: the person has chosen, whatever way led here.
      { markers: theirs, sameTab: false, sameAddress: false, signInBetween: true, clientChangedBetween: true },
    );
    const verdict: Verdict = offer.offer ? 'same' : offer.refusal === 'otherClient' ? 'other' : 'unknown';
    return { verdict, here, theirs, frameId: at.frameId, earlier };
  }

  return {
    async tabStatus({ tabId }) {
      const documents = await documentsOf(stores, tabId);
      const visits = await Promise.all(documents.map(({ row, store }) => summaryOf(row, store)));
      const top = documents.find(({ row }) => row.placed.matterId !== '');
      const matter = top ? await findMatter(top.store, top.row.placed.matterId).catch(noneIfLocked) : null;
      const session = await findSession(
        tabId,
        documents.map(({ row }) => row.visitId),
      );
      return { protection: await findProtection(tabId), visits, matter, session };
    },

    async orderTab({ tabId, order }) {
      return { done: await orderTab(stores, tabId, order) };
    },

    async judgeVisit({ tabId, visitId }) {
      const { verdict, here, theirs } = await judge(tabId, visitId);
      return { verdict, here, theirs };
    },

    async restoreByHand({ tabId, visitId, asked }) {
      const { verdict, theirs, frameId, earlier } = await judge(tabId, visitId);
      // Law 2: another client's values, or nobody's, only after the person was asked with the names shown.
      if (verdict !== asked) return { done: false, verdict };
      const draft = draftOf(earlier.row, await earlier.store.readDraft(visitId));
      const done = await orderPage(tabId, frameId, { order: 'bringBack', draft, client: clientOf(theirs) });
      return { done, verdict };
    },
  };
}

function noneIfLocked(error: unknown): null {
  if (!(error instanceof Locked)) throw error;
  return null;
}

interface Held {
  store: Store;
  row: VisitRow;
}

async function find(stores: readonly Store[], visitId: string): Promise<Held | undefined> {
  for (const store of stores) {
    const row = await store.findVisit(visitId);
    if (row) return { store, row };
  }
  return undefined;
}

export interface OpenDocument extends Held {
  frameId: number;
  losses: number;
}

/** The documents that are open in the tab, the top page first. */
export async function documentsOf(stores: readonly Store[], tabId: number): Promise<OpenDocument[]> {
  const reports = Object.entries(await openReports(tabId));
  const found = await Promise.all(
    reports.map(async ([frameId, { visitId, protection }]) => {
      const held = await find(stores, visitId);
      return held && { frameId: Number(frameId), losses: protection.losses, ...held };
    }),
  );
  return found.filter((each) => each !== undefined).sort((a, b) => a.frameId - b.frameId);
}

/** Asks every document of the tab that waits with a loss; false where none does. */
export async function orderTab(
  stores: readonly Store[],
  tabId: number,
  order: Input<'orderTab'>['order'],
): Promise<boolean> {
  const open = await documentsOf(stores, tabId);
  const waiting = order === 'point' ? open : open.filter(({ losses }) => losses > 0);
  const done = await Promise.all(waiting.map(({ frameId }) => orderPage(tabId, frameId, { order })));
  return done.includes(true);
}

interface Judged {
  verdict: Verdict;
  here: Marker[];
  theirs: Marker[];
  frameId: number;
  earlier: Held;
}

function draftOf({ visit, lastAt }: VisitRow, draft: Draft): EarlierDraft {
  return { visit, lastAt, ...draft };
}

function clientOf(markers: readonly Marker[]): string {
  const known = markers.find(({ kind }) => kind === 'name') ?? markers[0];
  return known?.value ?? '';
}
