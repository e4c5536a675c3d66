import type { Fact } from '../messages/contract';
import { newlySaid, numbersIn, pageLines } from '../receipts/pageLines';

interface AnswerWatchOptions {
  window: Window;
  roots: () => readonly ShadowRoot[];
  signal: AbortSignal;
  /** What stood there before. */
  before: ReadonlySet<string>;
  /** Names of files, or of the control that sent the form. */
  about: readonly string[];
  onSaid: (facts: Fact[]) => void;
}

/** An answer to an upload can take a minute; later words belong to something else. */
const AWAIT_MS = 120_000;
const SOON_MS = 400; // a message that passes is still there, and what is drawn together is read together
const COST_FACTOR = 10; // reading the page may take at most this share of the time
const MOST_ANSWERS = 8;

/** Waits for what the page says about something that was just done, and tells it as it comes. */
export function watchAnswers({ window, roots, signal, before, about, onSaid }: AnswerWatchOptions): void {
  const { document } = window;
  const known = new Set(before);
  let timer: number | undefined;
  let cost = 0;
  let answers = 0;

  const end = (): void => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
  function read(): void {
    timer = undefined;
    const started = window.performance.now();
    const lines = pageLines(document, roots());
    cost = window.performance.now() - started;
    const said = newlySaid(known, lines, about);
    for (const line of lines) known.add(line);
    if (said.length === 0) return;
    if (++answers >= MOST_ANSWERS) end();
    onSaid(answerFacts(said, about));
  }
  const observer = new MutationObserver(() => {
    timer ??= window.setTimeout(read, Math.max(SOON_MS, cost * COST_FACTOR));
  });
  const observed = { childList: true, subtree: true, characterData: true, attributes: true };
  observer.observe(document, observed);
  for (const root of roots()) observer.observe(root, observed);
  window.setTimeout(end, AWAIT_MS);
  signal.addEventListener('abort', end, { once: true });
  timer = window.setTimeout(read, SOON_MS);
}

/** What an answer says, as facts of a record. */
export function answerFacts(said: readonly string[], about: readonly string[]): Fact[] {
  return [
    ...about.filter((name) => name !== '').map((text) => ({ what: 'about', text })),
    { what: 'said', text: said.join(' | ') },
    ...numbersIn(said).map((text) => ({ what: 'number', text })),
  ];
}
