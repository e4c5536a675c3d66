import { signal, type Signal } from '@preact/signals';
import type {
  Input,
  MatterView,
  Output,
  Protection,
  Session,
  Verdict,
  VisitSummary,
} from '../../utils/messages/contract';
import { LOCKED } from '../../utils/messages/locked';
import type { send } from '../../utils/messages/send';

/** What is known about one tab, and what can be asked of its page. */
export interface TabState {
  /** null: Holdfast does not run there. */
  protection: Signal<Protection | null>;
  /** The open documents, the top page first. */
  visits: Signal<VisitSummary[]>;
  matter: Signal<MatterView | null>;
  /** What is kept of the open documents, and what happened there. */
  read: Signal<Output<'readVisit'>[]>;
  /** The portal's session; null where none is known. */
  session: Signal<Session | null>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  refresh(): Promise<void>;
  /** Asks the page for what its bar offers; false where it could not. */
  order(order: Input<'orderTab'>['order']): Promise<boolean>;
  /** Keeps what the tab shows. */
  recordScreen(whole: boolean): Promise<Output<'recordScreen'>['outcome']>;
  matters(): Promise<MatterView[]>;
  /** Visits of a matter ('' for none) that are not open here. */
  earlier(matterId: string): Promise<VisitSummary[]>;
  judge(visitId: string): Promise<Output<'judgeVisit'>>;
  bringBack(visitId: string, asked: Verdict): Promise<Output<'restoreByHand'>>;
}

/** Visits offered by hand at once. */
const MOST_EARLIER = 60;
/** Larger forms are read again only when they changed: reading costs in proportion. */
const LARGE_FORM = 500;

/** @param findTab the id of the tab that the person looks at; undefined where there is none */
export function tabState(ask: typeof send, findTab: () => Promise<number | undefined>): TabState {
  const protection = signal<Protection | null>(null);
  const visits = signal<VisitSummary[]>([]);
  const matter = signal<MatterView | null>(null);
  const read = signal<Output<'readVisit'>[]>([]);
  const session = signal<Session | null>(null);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  let asked = 0;
  let tab: number | undefined;
  let shown = '';

  async function refresh(): Promise<void> {
    const mine = ++asked;
    try {
      const tabId = await findTab();
      const nothing = { protection: null, visits: [], matter: null, session: null };
      const here = tabId === undefined ? nothing : await ask('tabStatus', { tabId });
      const contents = await readAll(here);
      if (mine !== asked) return; // another tab was chosen meanwhile: its answer counts
      tab = tabId;
      protection.value = here.protection;
      visits.value = here.visits;
      matter.value = here.matter;
      session.value = here.session;
      if (contents) read.value = contents;
      status.value = 'ready';
    } catch {
      // Said on the page; the next refresh tries again.
      if (mine === asked) status.value = 'failed';
    }
  }

  /** What is kept of the open documents; undefined where nothing can have changed. */
  async function readAll(here: Output<'tabStatus'>): Promise<Output<'readVisit'>[] | undefined> {
    const signature = JSON.stringify([here.protection, here.visits.map((each) => [each.visit.visitId, each.lastAt])]);
    const isLarge = here.visits.some((each) => each.fields > LARGE_FORM);
    if (isLarge && signature === shown) return undefined;
    try {
      const contents = await Promise.all(here.visits.map(({ visit }) => ask('readVisit', { visitId: visit.visitId })));
      shown = signature;
      return contents;
    } catch (error) {
      if (!(error instanceof Error) || error.message !== LOCKED) throw error;
      shown = '';
      return []; // the form stands in its place
    }
  }

  function tabId(): number {
    if (tab === undefined) throw new Error('No tab is in front.');
    return tab;
  }

  return {
    protection,
    visits,
    matter,
    read,
    session,
    status,
    refresh,
    order: async (order) => (await ask('orderTab', { tabId: tabId(), order })).done,
    recordScreen: async (whole) => (await ask('recordScreen', { tabId: tabId(), whole })).outcome,
    matters: async () => (await ask('readMatters', {})).matters,
    async earlier(matterId) {
      const open = new Set(visits.value.map(({ visit }) => visit.visitId));
      const found = await ask('readMatter', { matterId, most: MOST_EARLIER });
      return found.visits.filter(({ visit, fields }) => fields > 0 && !open.has(visit.visitId));
    },
    judge: (visitId) => ask('judgeVisit', { tabId: tabId(), visitId }),
    bringBack: (visitId, verdict) => ask('restoreByHand', { tabId: tabId(), visitId, asked: verdict }),
  };
}
