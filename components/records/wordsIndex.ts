import { signal, type Signal } from '@preact/signals';
import type { Output, VisitWords } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';
import { folded } from './timelineKinds';

/** As many hits as a person reads. */
export const MOST_HITS = 200;
/** Visits that are read at once: between two of them the background answers portals. */
const AT_ONCE = 100;

/** One label and value, with where it stands. */
export type WordsLine = Omit<VisitWords, 'lines'> & VisitWords['lines'][number];

/** How many of how many visits can be searched by now. */
export interface Progress {
  done: number;
  total: number;
}

/**
 * All labels and values, read little by little into the memory of this page and nowhere else, so that a search is
 * answered at once and what is kept can be encrypted on the disk.
 */
export interface WordsIndex {
  progress: Signal<Progress>;
  /** Reads everything anew; resolves when all of it can be searched. A second call ends the first. */
  build(): Promise<void>;
  /** The newest lines whose label or value holds the text; one more than `MOST_HITS` where there are more. */
  find(text: string): WordsLine[];
}

export function wordsIndex(ask: typeof send): WordsIndex {
  const progress = signal<Progress>({ done: 0, total: 0 });
  let lines: { words: string; visit: Omit<VisitWords, 'lines'>; line: VisitWords['lines'][number] }[] = [];
  let run = 0;

  async function build(): Promise<void> {
    const mine = ++run;
    lines = [];
    let from: number | null = 0;
    while (from !== null) {
      const part: Output<'readWords'> = await ask('readWords', { from, most: AT_ONCE });
      if (mine !== run) return;
      for (const { lines: own, ...visit } of part.visits)
        for (const line of own) lines.push({ words: folded(`${line.label} ${line.value}`), visit, line });
      progress.value = { done: part.next ?? part.total, total: part.total };
      from = part.next;
    }
  }

  function find(text: string): WordsLine[] {
    const wanted = folded(text).replace(/\s+/g, ' ').trim();
    const hits: WordsLine[] = [];
    if (wanted === '') return hits;
    for (const { words, visit, line } of lines) {
      if (words.includes(wanted) && hits.push({ ...visit, ...line }) > MOST_HITS) break;
    }
    return hits;
  }

  return { progress, build, find };
}
