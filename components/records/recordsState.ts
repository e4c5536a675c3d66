import { signal, type Signal } from '@preact/signals';
import type { Sentence } from '../../utils/language/sentence';
import type { MatterView, Output } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';

import { wordsIndex, type WordsIndex } from './wordsIndex';

/** Where in the records one is; the address says it: "#matter=ID", "#visit=ID", "#settings", else the list. */
export type Place =
  | { kind: 'matters' }
  | { kind: 'matter'; matterId: string }
  | { kind: 'visit'; visitId: string }
  | { kind: 'settings' };

/** What was just done, and how to take it back. */
export interface Done {
  words: Sentence;
  undo?: { label: string; run: () => void };
}

/** What the records page shows. */
export interface RecordsState {
  place: Signal<Place>;
  matters: Signal<MatterView[]>;
  /** Visits that belong to no matter. */
  unassigned: Signal<number>;
  matter: Signal<Output<'readMatter'> | null>;
  visit: Signal<Output<'readVisit'> | null>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  done: Signal<Done | null>;
  /** Loads what the address asks for. */
  go(hash: string): Promise<void>;
  /** Shows more of the matter's visits and history. */
  showMore(): Promise<void>;
  /** Does something and loads what is shown anew; false where it failed, which is said on the page. */
  act(work: (ask: typeof send) => Promise<Done | undefined>): Promise<boolean>;
  words: WordsIndex;
}

/** Visits of a matter that are read at first, and more at each press. */
const STEP = 40;

export function recordsState(ask: typeof send): RecordsState {
  const place = signal<Place>({ kind: 'matters' });
  const matters = signal<MatterView[]>([]);
  const unassigned = signal(0);
  const matter = signal<Output<'readMatter'> | null>(null);
  const visit = signal<Output<'readVisit'> | null>(null);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const done = signal<Done | null>(null);
  const words = wordsIndex(ask);
  let most = STEP;

  /** One place for the errors of this page: they are said on it. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
    return status.value === 'ready';
  }

  async function load(): Promise<void> {
    const list = await ask('readMatters', {});
    const wanted = place.value;
    if (wanted.kind === 'matter') matter.value = await ask('readMatter', { matterId: wanted.matterId, most });
    if (wanted.kind === 'visit') visit.value = await ask('readVisit', { visitId: wanted.visitId });
    matters.value = list.matters;
    unassigned.value = list.unassigned;
  }

  return {
    place,
    matters,
    unassigned,
    matter,
    visit,
    status,
    done,
    async go(hash) {
      place.value = placeOf(hash);
      status.value = 'loading';
      done.value = null;
      most = STEP;
      await attempt(load);
    },
    async showMore() {
      most += STEP;
      await attempt(load);
    },
    act(work) {
      return attempt(async () => {
        const result = await work(ask);
        await load();
        done.value = result ?? null;
        void words.build().catch(() => undefined); // said where it is searched
      });
    },
    words,
  };
}

function placeOf(hash: string): Place {
  const [, kind, id = ''] = /^#(visit|matter)=([\w:.-]*)$/.exec(hash) ?? [];
  if (kind === 'matter') return { kind: 'matter', matterId: id };
  if (kind === 'visit' && id !== '') return { kind: 'visit', visitId: id };
  return hash === '#settings' ? { kind: 'settings' } : { kind: 'matters' };
}
