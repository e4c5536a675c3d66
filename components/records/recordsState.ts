import { signal, type Signal } from '@preact/signals';
import type { Output, VisitSummary } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';

/** What the records page shows. */
export interface RecordsState {
  visits: Signal<VisitSummary[]>;
  /** The opened visit; null shows the list. */
  open: Signal<Output<'readVisit'> | null>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  /** Loads what the address asks for: "#visit=ID", else the list. */
  go(hash: string): Promise<void>;
  /** Deletes the visit for good. */
  remove(visitId: string): Promise<void>;
}

export function recordsState(ask: typeof send): RecordsState {
  const visits = signal<VisitSummary[]>([]);
  const open = signal<Output<'readVisit'> | null>(null);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');

  /** One place for the errors of this page: they are said on it. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
  }

  async function list(): Promise<void> {
    const answer = await ask('listVisits', {});
    visits.value = answer.visits.sort((a, b) => b.lastAt - a.lastAt);
    open.value = null;
  }

  function go(hash: string): Promise<void> {
    const visitId = /^#visit=([\w:.-]+)$/.exec(hash)?.[1];
    return attempt(async () => {
      if (visitId === undefined) await list();
      else open.value = await ask('readVisit', { visitId });
    });
  }

  function remove(visitId: string): Promise<void> {
    return attempt(async () => {
      await ask('deleteVisit', { visitId });
      await list();
    });
  }

  return { visits, open, status, go, remove };
}
