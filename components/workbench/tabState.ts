import { signal, type Signal } from '@preact/signals';
import type { Protection, VisitSummary } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';

/** What is known about one tab. */
export interface TabState {
  /** null: Holdfast does not run there. */
  protection: Signal<Protection | null>;
  /** Kept visits of this tab, newest first. */
  visits: Signal<VisitSummary[]>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  refresh(): Promise<void>;
}

/** @param findTab the id of the tab that the person looks at; undefined where there is none */
export function tabState(ask: typeof send, findTab: () => Promise<number | undefined>): TabState {
  const protection = signal<Protection | null>(null);
  const visits = signal<VisitSummary[]>([]);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  let asked = 0;

  async function refresh(): Promise<void> {
    const mine = ++asked;
    try {
      const tabId = await findTab();
      const here = tabId === undefined ? null : (await ask('tabProtection', { tabId })).protection;
      const all = (await ask('listVisits', {})).visits;
      if (mine !== asked) return; // another tab was chosen meanwhile: its answer counts
      protection.value = here;
      visits.value = all.filter((visit) => visit.tabId === tabId).sort((a, b) => b.lastAt - a.lastAt);
      status.value = 'ready';
    } catch {
      // Said on the page; the next refresh tries again.
      if (mine === asked) status.value = 'failed';
    }
  }

  return { protection, visits, status, refresh };
}
